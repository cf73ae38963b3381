package aolo.world;

/**
 * The exact best decision of one request: the clairvoyant bound (model.md section 7). C rises with κ, so for a power the
 * best length is the shortest that keeps Q; over the power C falls, then rises, and the powers that keep the constraints
 * reach up to P_max (more power only raises the rate). Hence a nested one-dimensional search. Keeps no state between
 * requests; allocates nothing; one owner thread.
 */
public final class BestDecision {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int COARSE_POINTS = 9;
    private static final int GOLDEN_STEPS = 34;
    private static final int BISECTIONS = 48;
    private static final int LENGTH_STEPS = 200;

    private RequestContext request;

    /**
     * Finds the decision with least carbon that keeps Q_min and T_max.
     *
     * @param context the request, not modified
     * @param decision receives the decision; for an infeasible request the one with least violation
     * @return whether any (κ, P) keeps the constraints
     */
    public boolean find(RequestContext context, Decision decision) {
        request = context;
        double highest = Math.log(context.maxPowerWatts);
        if (Double.isNaN(shortest(context.maxPowerWatts))) {
            leastViolation(decision);
            return false;
        }
        double lowest = Math.log(context.minPowerWatts);
        if (Double.isNaN(shortest(context.minPowerWatts))) {
            lowest = lowestFeasible(lowest, highest);
        }
        double best = minimise(lowest, highest);
        double power = clamp(Math.exp(best), context.minPowerWatts, context.maxPowerWatts);
        double length = shortest(power);
        if (Double.isNaN(length)) {
            // Rounding at the edge of the feasible powers: a step inwards restores it.
            power = clamp(power * (1 + 1e-9), context.minPowerWatts, context.maxPowerWatts);
            length = shortest(power);
        }
        decision.set(length, power);
        return true;
    }

    /** Bisection on ln P: infeasible below, feasible above; returns a feasible end. */
    private double lowestFeasible(double infeasible, double feasible) {
        double low = infeasible;
        double high = feasible;
        for (int i = 0; i < BISECTIONS && high - low > 1e-12; i++) {
            double middle = 0.5 * (low + high);
            if (Double.isNaN(shortest(Math.exp(middle)))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Coarse scan for the valley, then golden section; returns ln P. */
    private double minimise(double lowest, double highest) {
        double step = (highest - lowest) / (COARSE_POINTS - 1);
        int valley = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < COARSE_POINTS; i++) {
            double carbon = carbonAt(lowest + i * step);
            if (carbon < least) {
                least = carbon;
                valley = i;
            }
        }
        double a = lowest + Math.max(0, valley - 1) * step;
        double b = lowest + Math.min(COARSE_POINTS - 1, valley + 1) * step;
        double bestPoint = lowest + valley * step;
        double x1 = b - GOLDEN * (b - a);
        double x2 = a + GOLDEN * (b - a);
        double f1 = carbonAt(x1);
        double f2 = carbonAt(x2);
        for (int i = 0; i < GOLDEN_STEPS && b - a > 1e-7; i++) {
            if (f1 <= f2) {
                b = x2;
                x2 = x1;
                f2 = f1;
                x1 = b - GOLDEN * (b - a);
                f1 = carbonAt(x1);
            } else {
                a = x1;
                x1 = x2;
                f1 = f2;
                x2 = a + GOLDEN * (b - a);
                f2 = carbonAt(x2);
            }
        }
        double point = f1 <= f2 ? x1 : x2;
        return Math.min(f1, f2) <= least ? point : bestPoint;
    }

    private double carbonAt(double lnPower) {
        double power = clamp(Math.exp(lnPower), request.minPowerWatts, request.maxPowerWatts);
        double length = shortest(power);
        if (Double.isNaN(length)) {
            return Double.POSITIVE_INFINITY;
        }
        return RequestModel.carbonGrams(request, length, power, RequestModel.rateBitPerSecond(request, power));
    }

    /** The shortest κ that keeps Q_min at this power, if it also keeps T_max; else NaN. */
    private double shortest(double txPowerWatts) {
        double rate = RequestModel.rateBitPerSecond(request, txPowerWatts);
        double length = shortestForQuality(rate);
        return RequestModel.latencySeconds(request, length, rate) <= request.maxLatencySeconds ? length : Double.NaN;
    }

    private double shortestForQuality(double rate) {
        double needed = request.minQoe / (1 - request.residualLoss);
        if (needed > 1) {
            return Double.NaN;
        }
        // Q_time <= 1, so nothing shorter than this can do.
        double low = Math.max(request.minAnswerTokens, lengthFor(needed));
        double timeQuality = RequestModel.timeQuality(request, low, rate);
        if (timeQuality == 1 || RequestModel.qoe(request, low, rate) >= request.minQoe) {
            return Math.min(low, request.fullAnswerTokens);
        }
        return RequestModel.qoe(request, request.fullAnswerTokens, rate) >= request.minQoe
                ? crossing(low, request.fullAnswerTokens, rate)
                : climbing(low, needed, rate);
    }

    private double lengthFor(double quality) {
        return QualityOfExperience.lengthFor(quality, request.valueScaleTokens, request.fullAnswerTokens);
    }

    /** Illinois regula falsi on Q − Q_min between a length too short and one long enough; returns the latter's side. */
    private double crossing(double tooShort, double longEnough, double rate) {
        double a = tooShort;
        double b = longEnough;
        double fa = RequestModel.qoe(request, a, rate) - request.minQoe;
        double fb = RequestModel.qoe(request, b, rate) - request.minQoe;
        for (int i = 0; i < LENGTH_STEPS && b - a > 1e-10 * b && fb > 1e-13; i++) {
            double x = (a * fb - b * fa) / (fb - fa);
            if (!(x > a && x < b)) {
                x = 0.5 * (a + b);
            }
            double fx = RequestModel.qoe(request, x, rate) - request.minQoe;
            if (fx >= 0) {
                b = x;
                fb = fx;
                fa *= 0.5;
            } else {
                a = x;
                fa = fx;
                fb = RequestModel.qoe(request, b, rate) - request.minQoe;
            }
        }
        return b;
    }

    /**
     * Where even the full answer is too late, a shorter one may still do: Q_len must make up for Q_time, which only falls
     * with length here, so the fixed point climbs from below to the first length that keeps Q. NaN if there is none.
     */
    private double climbing(double start, double needed, double rate) {
        double length = start;
        for (int i = 0; i < LENGTH_STEPS; i++) {
            double timeQuality = RequestModel.timeQuality(request, length, rate);
            if (timeQuality < needed) {
                return Double.NaN;
            }
            double next = lengthFor(needed / timeQuality);
            if (next > request.fullAnswerTokens) {
                return Double.NaN;
            }
            if (RequestModel.qoe(request, next, rate) >= request.minQoe * (1 - 1e-12)) {
                return next;
            }
            if (next <= length) {
                return Double.NaN;
            }
            length = next;
        }
        return Double.NaN;
    }

    /** At full power the least of the larger relative violation over κ (scan, then golden section). */
    private void leastViolation(Decision decision) {
        double power = request.maxPowerWatts;
        double rate = RequestModel.rateBitPerSecond(request, power);
        int points = 33;
        double step = (request.fullAnswerTokens - request.minAnswerTokens) / (points - 1);
        int valley = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            double violation = violation(request.minAnswerTokens + i * step, rate);
            if (violation < least) {
                least = violation;
                valley = i;
            }
        }
        double a = request.minAnswerTokens + Math.max(0, valley - 1) * step;
        double b = Math.min(request.fullAnswerTokens, request.minAnswerTokens + (valley + 1) * step);
        for (int i = 0; i < GOLDEN_STEPS; i++) {
            double x1 = b - GOLDEN * (b - a);
            double x2 = a + GOLDEN * (b - a);
            if (violation(x1, rate) <= violation(x2, rate)) {
                b = x2;
            } else {
                a = x1;
            }
        }
        decision.set(clamp(0.5 * (a + b), request.minAnswerTokens, request.fullAnswerTokens), power);
    }

    private double violation(double length, double rate) {
        double shortfall = Math.max(0, 1 - RequestModel.qoe(request, length, rate) / request.minQoe);
        double excess =
                Math.max(0, RequestModel.latencySeconds(request, length, rate) / request.maxLatencySeconds - 1);
        return shortfall + excess;
    }

    private static double clamp(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}
