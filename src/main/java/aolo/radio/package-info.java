/**
 * The air between a user and the base station: path loss, line of sight and shadowing as spatial fields, small-scale
 * fading with aged channel knowledge, the rate and attempts of a link, and the power the station and the device draw.
 *
 * <p>May use aolo.math and aolo.quantity. Everything but caller-owned state arrays is immutable once built, so any
 * thread may use it; the state of a user's fading belongs to the thread that steps the world.
 *
 * <p>Equations, sources and deviations: {@code src/site/markdown/model.md} (parts A and D).
 */
package aolo.radio;
