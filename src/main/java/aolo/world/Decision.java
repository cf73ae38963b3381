package aolo.world;

/** A decision for one request, owned and reused by the caller. */
public final class Decision {
    /** Answer length κ in tokens. */
    public double answerTokens;

    /** Power radiated for the answer P in watts. */
    public double txPowerWatts;

    /** Sets both. */
    public void set(double newAnswerTokens, double newTxPowerWatts) {
        answerTokens = newAnswerTokens;
        txPowerWatts = newTxPowerWatts;
    }
}
