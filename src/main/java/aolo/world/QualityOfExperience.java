package aolo.world;

/** Quality of experience of an answer (model.md section 6). Plain functions, any thread. */
public final class QualityOfExperience {
    private QualityOfExperience() {}

    /**
     * Q_len = ln(1 + κ/k0)/ln(1 + κ_full/k0) (Weber–Fechner law), in [0, 1].
     *
     * @param answerTokens κ in [0, κ_full]
     * @param valueScaleTokens k0, positive
     * @param fullAnswerTokens κ_full, positive
     */
    public static double length(double answerTokens, double valueScaleTokens, double fullAnswerTokens) {
        return Math.log1p(answerTokens / valueScaleTokens) / Math.log1p(fullAnswerTokens / valueScaleTokens);
    }

    /** The length κ whose Q_len is the given quality in [0, 1], in tokens. */
    static double lengthFor(double quality, double valueScaleTokens, double fullAnswerTokens) {
        return valueScaleTokens * Math.expm1(quality * Math.log1p(fullAnswerTokens / valueScaleTokens));
    }

    /**
     * Q_time = 1 − S_late/S_whole (Andes, arXiv 2404.16283) for straight lines, in [0, 1]: token y is expected at
     * a + y/e and delivered at A + y/v. Both areas are taken over tokens y in [0, κ]: S_late of the time by which
     * delivery lags, S_whole of the time from the expectation to the delivery of the last token.
     *
     * @param answerTokens κ, positive
     * @param firstSeconds A, time to first token
     * @param secondsPerToken 1/v
     * @param expectedFirstSeconds a
     * @param expectedSecondsPerToken 1/e
     */
    public static double time(
            double answerTokens,
            double firstSeconds,
            double secondsPerToken,
            double expectedFirstSeconds,
            double expectedSecondsPerToken) {
        double lagFirst = firstSeconds - expectedFirstSeconds;
        double lagPerToken = secondsPerToken - expectedSecondsPerToken;
        double lagLast = lagFirst + lagPerToken * answerTokens;
        if (lagFirst <= 0 && lagLast <= 0) {
            return 1;
        }
        double late;
        if (lagFirst >= 0 && lagLast >= 0) {
            late = 0.5 * (lagFirst + lagLast) * answerTokens;
        } else {
            double positive = Math.max(lagFirst, lagLast);
            late = 0.5 * positive * positive / Math.abs(lagPerToken);
        }
        double last = firstSeconds + secondsPerToken * answerTokens - expectedFirstSeconds;
        double expectedLast = expectedSecondsPerToken * answerTokens;
        double whole = last >= expectedLast
                ? (last - 0.5 * expectedLast) * answerTokens
                : 0.5 * last * last / expectedSecondsPerToken;
        return Math.max(0, 1 - late / whole);
    }
}
