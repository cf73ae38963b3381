package aolo.world;

/**
 * The map between an action in [−1, 1]² and a decision: P geometric (dB) in a₂, the cap affine in a₁ where the full length is
 * known and geometric where it is predicted, for then its error is a factor. Any thread.
 */
public final class ActionBox {
    private ActionBox() {}

    /** Decision of an action; each part is clamped to [−1, 1]. NaN is refused. */
    public static void decide(RequestContext request, double a1, double a2, Decision decision) {
        if (Double.isNaN(a1) || Double.isNaN(a2)) {
            throw new IllegalArgumentException("action is not a number: " + a1 + ", " + a2);
        }
        double length = 0.5 * (1 + clamp(a1, -1, 1));
        double power = 0.5 * (1 + clamp(a2, -1, 1));
        double low = request.minCapTokens();
        double high = request.maxCapTokens();
        double cap = request.predicted ? low * Math.pow(high / low, length) : low + length * (high - low);
        double watts = request.minPowerWatts * Math.pow(request.maxPowerWatts / request.minPowerWatts, power);
        decision.set(
                clamp(cap, low, high),
                clamp(watts, request.minPowerWatts, request.maxPowerWatts));
    }

    /** a₁ of a cap. */
    public static double lengthAction(RequestContext request, double capTokens) {
        double low = request.minCapTokens();
        double high = request.maxCapTokens();
        double part = request.predicted ? Math.log(capTokens / low) / Math.log(high / low) : (capTokens - low) / (high - low);
        return 2 * part - 1;
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
