package aolo.world;

/** A decision for one request, owned and reused by the caller. */
public final class Decision {
    /**
     * The cap: the answer ends there, or at κ_full if that comes first, tokens. Where the full length is known a cap is the
     * length κ itself.
     */
    public double answerTokens;

    /** Power radiated for the answer P in watts. */
    public double txPowerWatts;

    /** Sets both. */
    public void set(double newAnswerTokens, double newTxPowerWatts) {
        answerTokens = newAnswerTokens;
        txPowerWatts = newTxPowerWatts;
    }
}
