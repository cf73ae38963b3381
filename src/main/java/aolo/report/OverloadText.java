package aolo.report;

import aolo.world.CarbonReport;
import java.util.Locale;
import java.util.Optional;

/**
 * Overload told to a person in one sentence: what it is, how much, what to do. Means leave infeasible requests out, so without
 * it a cell that serves nobody well looks like one where nothing happens. Pure functions, any thread.
 */
public final class OverloadText {
    /** From this share of requests that no decision can serve within the constraints on, percent: most of them. */
    public static final double MOST_INFEASIBLE_PERCENT = 50;

    /** A wait below is a crowd that passes, seconds. */
    private static final double LEAST_WAIT_SECONDS = 10;

    /** The queue grows if the newest request waits longer than this share of all the time so far. */
    private static final double GROWING_SHARE = 0.1;

    private OverloadText() {}

    /** Of a whole run. */
    public static Optional<String> of(CarbonReport report) {
        double clock = report.simulatedSeconds();
        return of(report.infeasiblePercent(), report.idle().meteredSeconds() - clock, clock);
    }

    /**
     * Of what was served so far; empty where there is no overload.
     *
     * @param infeasiblePercent share of requests no decision can serve within the constraints; NaN if there is none yet
     * @param waitSeconds how long the newest request waits until the server begins with it; NaN if that is not known
     * @param clockSeconds time since the first request could come
     */
    public static Optional<String> of(double infeasiblePercent, double waitSeconds, double clockSeconds) {
        boolean infeasible = infeasiblePercent >= MOST_INFEASIBLE_PERCENT;
        boolean grows = waitSeconds > LEAST_WAIT_SECONDS && waitSeconds > GROWING_SHARE * clockSeconds;
        String share = String.format(
                Locale.ROOT, "%.0f %% of the requests cannot be kept within maxLatencySeconds and minQoe by any decision",
                infeasiblePercent);
        if (grows) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "requests come %.1f times as fast as the server takes them, the newest waits %.0f s for its turn%s; "
                            + "give the server a larger maxBatch or a faster accelerator, or lower requestsPerSecond",
                    (clockSeconds + waitSeconds) / clockSeconds, waitSeconds, infeasible ? " and " + share : ""));
        }
        return infeasible
                ? Optional.of(share + "; ease these limits, bring the users nearer or give the cell more bandwidthMhz or a faster server")
                : Optional.empty();
    }
}
