package aolo.world;

/**
 * How near a request that nothing serves can come to its limits: the least of relative shortfall of Q plus relative excess
 * of T over κ, at given rates. Set to one request at a time; allocates nothing; one owner thread.
 */
final class LeastViolation {
    private static final int POINTS = 17;
    private static final int GOLDEN_STEPS = 32;

    private RequestContext request;
    private double tokens;
    private double rate;
    private double meanRate;

    void set(RequestContext context) {
        request = context;
    }

    /** The length of the newest {@link #at}, in tokens. */
    double tokens() {
        return tokens;
    }

    /** The least violation over κ at these rates; 0 where both constraints can be kept. */
    double at(double newRate, double newMeanRate) {
        rate = newRate;
        meanRate = newMeanRate;
        double step = (request.fullAnswerTokens - request.minAnswerTokens) / (POINTS - 1);
        int valley = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            double violation = violation(request.minAnswerTokens + i * step);
            if (violation < least) {
                least = violation;
                valley = i;
            }
        }
        tokens = Math.min(request.fullAnswerTokens, request.minAnswerTokens + valley * step);
        if (least == 0) {
            return 0;
        }
        double a = request.minAnswerTokens + Math.max(0, valley - 1) * step;
        double b = Math.min(request.fullAnswerTokens, request.minAnswerTokens + (valley + 1) * step);
        double x1 = b - BestDecision.GOLDEN * (b - a);
        double x2 = a + BestDecision.GOLDEN * (b - a);
        double v1 = violation(x1);
        double v2 = violation(x2);
        for (int i = 0; i < GOLDEN_STEPS; i++) {
            if (v1 <= v2) {
                b = x2;
                x2 = x1;
                v2 = v1;
                x1 = b - BestDecision.GOLDEN * (b - a);
                v1 = violation(x1);
            } else {
                a = x1;
                x1 = x2;
                v1 = v2;
                x2 = a + BestDecision.GOLDEN * (b - a);
                v2 = violation(x2);
            }
        }
        double violation = violation(0.5 * (a + b));
        if (violation < least) {
            tokens = 0.5 * (a + b);
            return violation;
        }
        return least;
    }

    private double violation(double length) {
        double shortfall = request.minQoe > 0
                ? Math.max(0, 1 - RequestModel.qoe(request, length, rate, meanRate) / request.minQoe)
                : 0;
        double latency = RequestModel.latencySeconds(request, length, rate, meanRate);
        return shortfall + Math.max(0, latency / request.maxLatencySeconds - 1);
    }
}
