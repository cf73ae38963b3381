/**
 * Carbon: intensity of the grid over time, embodied shares, and the parts that sum to a request's footprint. Grams of
 * CO2 equivalent, joules, seconds.
 *
 * <p>Uses {@code aolo.math} and {@code aolo.quantity}. Everything is immutable and may be used by any thread; files are
 * read when a {@link aolo.carbon.GridIntensity} is built, by the thread that builds it.
 */
package aolo.carbon;
