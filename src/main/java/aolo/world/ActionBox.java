package aolo.world;

/** The map between an action in [−1, 1]² and a decision: κ affine in a₁, P geometric (dB) in a₂. Any thread. */
public final class ActionBox {
    private ActionBox() {}

    /** Decision of an action; each part is clamped to [−1, 1]. NaN is refused. */
    public static void decide(RequestContext request, double a1, double a2, Decision decision) {
        if (Double.isNaN(a1) || Double.isNaN(a2)) {
            throw new IllegalArgumentException("action is not a number: " + a1 + ", " + a2);
        }
        double length = 0.5 * (1 + clamp(a1, -1, 1));
        double power = 0.5 * (1 + clamp(a2, -1, 1));
        double tokens = request.minAnswerTokens + length * (request.fullAnswerTokens - request.minAnswerTokens);
        double watts = request.minPowerWatts * Math.pow(request.maxPowerWatts / request.minPowerWatts, power);
        decision.set(
                clamp(tokens, request.minAnswerTokens, request.fullAnswerTokens),
                clamp(watts, request.minPowerWatts, request.maxPowerWatts));
    }

    /** a₁ of a length. */
    public static double lengthAction(RequestContext request, double answerTokens) {
        return 2 * (answerTokens - request.minAnswerTokens)
                        / (request.fullAnswerTokens - request.minAnswerTokens)
                - 1;
    }

    /** a₂ of a power. */
    public static double powerAction(RequestContext request, double txPowerWatts) {
        return 2 * Math.log(txPowerWatts / request.minPowerWatts)
                        / Math.log(request.maxPowerWatts / request.minPowerWatts)
                - 1;
    }

    private static double clamp(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}
