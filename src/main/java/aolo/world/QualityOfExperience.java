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
     * Q_time = 1 − S_late/S_whole (Andes, arXiv 2404.16283) for straight lines, in [0, 1]. Token j is expected at a + j r and
     * consumed at T_j = max(delivery, T_(j−1) + r), delivery at A + j/v, so lag cascades: S_late is the area between the two
     * over the tokens, S_whole the area under the expected curve, flat at κ once all are expected, until the last token is
     * consumed. With d = max(1/v − r, 0):
     *
     * <pre>
     * A ≥ a: S_late = (A − a) κ + d κ²/2
     * A &lt; a: S_late = d max(0, κ − (a − A)/d)²/2
     * S_whole = κ² r/2 + κ max(0, T_κ − a − κ r)
     * </pre>
     *
     * <p>Where the first token is later than half the time the answer is read in, a slower stream would score more by this
     * (it lengthens the whole more than the lateness); there the value of a stream as fast as reading is taken, so that a
     * faster answer is never worse. It lies below 1/2 and joins the formula without a step.
     *
     * @param answerTokens κ, positive
     * @param firstSeconds A, time to first token
     * @param secondsPerToken 1/v
     * @param expectedFirstSeconds a
     * @param readingSecondsPerToken r
     */
    public static double time(
            double answerTokens,
            double firstSeconds,
            double secondsPerToken,
            double expectedFirstSeconds,
            double readingSecondsPerToken) {
        double late = firstSeconds - expectedFirstSeconds;
        double slow = Math.max(0, secondsPerToken - readingSecondsPerToken);
        double lastLag = Math.max(0, late + slow * answerTokens);
        if (lastLag == 0) {
            return 1;
        }
        double reading = readingSecondsPerToken * answerTokens;
        if (late < 0) {
            return 1 - lastLag * lastLag / (slow * answerTokens * (reading + 2 * lastLag));
        }
        double asFastAsReading = reading / (reading + 2 * late);
        return Math.min(asFastAsReading, (reading + slow * answerTokens) / (reading + 2 * lastLag));
    }
}
