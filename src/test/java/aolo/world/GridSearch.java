package aolo.world;

/** Exhaustive search on a grid of κ (affine) and P (geometric): what the exact search is held against. */
final class GridSearch {
    private final int points;
    double answerTokens;
    double txPowerWatts;
    double objectiveGrams;

    GridSearch(int points) {
        this.points = points;
    }

    /** The best feasible point by the model's own evaluation; false if none is feasible. */
    boolean find(RequestContext c) {
        objectiveGrams = Double.POSITIVE_INFINITY;
        for (int p = 0; p < points; p++) {
            double share = p / (points - 1.0);
            double power = Math.min(
                    c.maxPowerWatts, c.minPowerWatts * Math.pow(c.maxPowerWatts / c.minPowerWatts, share));
            double rate = RequestModel.rateBitPerSecond(c, power);
            scanLengths(c, power, rate, RequestModel.meanRateBitPerSecond(c, power));
        }
        return objectiveGrams < Double.POSITIVE_INFINITY;
    }

    private void scanLengths(RequestContext c, double power, double rate, double meanRate) {
        for (int k = 0; k < points; k++) {
            double tokens = Math.min(
                    c.fullAnswerTokens,
                    c.minAnswerTokens + k / (points - 1.0) * (c.fullAnswerTokens - c.minAnswerTokens));
            double grams = RequestModel.objectiveGrams(c, tokens, power, rate, meanRate);
            if (grams < objectiveGrams
                    && RequestModel.latencySeconds(c, tokens, rate, meanRate) <= c.maxLatencySeconds
                    && RequestModel.qoe(c, tokens, rate, meanRate) >= c.minQoe) {
                objectiveGrams = grams;
                answerTokens = tokens;
                txPowerWatts = power;
            }
        }
    }

    /** The least violation on the grid (relative shortfall of Q plus relative excess of T). */
    double leastViolation(RequestContext c) {
        Outcome o = new Outcome();
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < points; p++) {
            double power = Math.min(
                    c.maxPowerWatts,
                    c.minPowerWatts * Math.pow(c.maxPowerWatts / c.minPowerWatts, p / (points - 1.0)));
            for (int k = 0; k < points; k++) {
                double tokens = Math.min(
                        c.fullAnswerTokens,
                        c.minAnswerTokens + k / (points - 1.0) * (c.fullAnswerTokens - c.minAnswerTokens));
                RequestModel.evaluate(c, tokens, power, o);
                least = Math.min(least, o.qoeShortfall + o.latencyExcess);
            }
        }
        return least;
    }
}
