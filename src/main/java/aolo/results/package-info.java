/**
 * What a run leaves behind: the run directory with manifest, metric tables, summary and policy; series that grow while a
 * run goes on; aggregation over seeds. Holds the only code of the program that writes files
 * ({@link aolo.results.SafeFiles}).
 *
 * <p>Uses {@code aolo.scenario}, {@code aolo.math} and {@code aolo.quantity}. Thread: whoever runs the trial; series are
 * written by one thread and read by any through {@link aolo.results.SeriesView}.
 */
package aolo.results;
