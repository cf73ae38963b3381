package aolo.llm;

/** What a run of the server did, by request in the order of arrival, and in all. Filled by one thread, then read. */
public final class BatchingResult {
    /** Time from arrival to admission [s]. */
    public final double[] waitSeconds;

    /** Time from admission to the last token [s]. */
    public final double[] serviceSeconds;

    /** Requests in service at admission, this one included. */
    public final int[] batchAtAdmission;

    /** Energy the request paid [J]: prefill, tokens, its share of the host. */
    public final double[] energyJoules;

    /** Energy while nothing was in service [J]. */
    public double idleJoules;

    /** Energy a meter at the server has counted [J]. */
    public double meterJoules;

    /** Integral of the batch over time [s]. */
    public double batchSeconds;

    /** When the last request had left [s]. */
    public double endSeconds;

    BatchingResult(int requests) {
        waitSeconds = new double[requests];
        serviceSeconds = new double[requests];
        batchAtAdmission = new int[requests];
        energyJoules = new double[requests];
    }

    /** Time from arrival to the last token of request {@code i} [s]. */
    public double latencySeconds(int i) {
        return waitSeconds[i] + serviceSeconds[i];
    }
}
