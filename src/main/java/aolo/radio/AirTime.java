package aolo.radio;

/**
 * How long bits are on the air when the channel changes under way. What is known at the start holds for the coherence time;
 * what comes later is sent at the mean over the fading that will be known then. With R the rate at what is known, E the mean,
 * and w = min(1, T_c/t) the share of the time that meets what is known, the rate over all is w R + (1 - w) E: solved for the
 * time, t = bits/R up to T_c and T_c + (bits - T_c R)/E beyond. Pure function; any thread.
 */
public final class AirTime {
    private AirTime() {}

    /**
     * Seconds on the air.
     *
     * @param bits to send, attempts included; not negative
     * @param rate R at the channel as known [bit/s], positive
     * @param meanRate E, mean over the fading [bit/s], positive
     * @param coherenceSeconds T_c, not negative; infinite for a user at rest
     */
    public static double seconds(double bits, double rate, double meanRate, double coherenceSeconds) {
        double knownBits = coherenceSeconds * rate;
        return bits <= knownBits ? bits / rate : coherenceSeconds + (bits - knownBits) / meanRate;
    }
}
