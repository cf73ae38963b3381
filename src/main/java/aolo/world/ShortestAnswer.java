package aolo.world;

/**
 * The shortest answer that keeps Q_min at a given rate. Q_len rises with κ. Q_time rises too where the first token is late,
 * so Q crosses Q_min once at most; where the first token is in time but the rest lags, Q_time falls, and the first crossing
 * is climbed to from below. Set to one request at a time; allocates nothing; one owner thread.
 */
final class ShortestAnswer {
    private static final int STEPS = 200;

    private RequestContext request;
    private double needed;
    private double lnFull;
    private double least;

    void set(RequestContext context) {
        request = context;
        needed = context.minQoe / (1 - context.residualLoss);
        lnFull = Math.log1p(context.fullAnswerTokens / context.valueScaleTokens);
        // Q_time <= 1, so nothing shorter than this can do
        least = needed > 1
                ? Double.NaN
                : Math.min(context.fullAnswerTokens, Math.max(context.minAnswerTokens, lengthFor(needed)));
    }

    /** κ in tokens, NaN where no κ keeps Q_min; T_max is not looked at. */
    double tokens(double rate) {
        if (Double.isNaN(least)) {
            return Double.NaN;
        }
        double atLeast = RequestModel.timeQuality(request, least, rate);
        if (atLeast == 1 || lengthQuality(least) * atLeast >= needed) {
            return least;
        }
        boolean firstIsLate = RequestModel.firstTokenSeconds(request, rate) > request.expectedFirstTokenSeconds;
        if (!firstIsLate) {
            return climb(atLeast, rate);
        }
        return excess(request.fullAnswerTokens, rate) >= 0
                ? crossing(least, request.fullAnswerTokens, rate)
                : Double.NaN;
    }

    private double lengthQuality(double tokens) {
        return Math.log1p(tokens / request.valueScaleTokens) / lnFull;
    }

    private double lengthFor(double quality) {
        return request.valueScaleTokens * Math.expm1(quality * lnFull);
    }

    private double excess(double tokens, double rate) {
        return lengthQuality(tokens) * RequestModel.timeQuality(request, tokens, rate) - needed;
    }

    /** Illinois regula falsi between a length too short and one long enough; returns the latter's side. */
    private double crossing(double tooShort, double longEnough, double rate) {
        double a = tooShort;
        double b = longEnough;
        double fa = excess(a, rate);
        double fb = excess(b, rate);
        double weightA = fa;
        double weightB = fb;
        for (int i = 0; i < STEPS && b - a > 1e-12 * b && fb > 1e-14; i++) {
            double x = (a * weightB - b * weightA) / (weightB - weightA);
            if (!(x > a && x < b) || i % 8 == 7) {
                x = 0.5 * (a + b);
            }
            double fx = excess(x, rate);
            if (fx >= 0) {
                b = x;
                fb = fx;
                weightB = fx;
                weightA *= 0.5;
            } else {
                a = x;
                weightA = fx;
                weightB *= 0.5;
            }
        }
        return b;
    }

    /**
     * Q_len must make up for Q_time, which falls with length here: κ -> lengthFor(needed/Q_time(κ)) is monotone, so from
     * below it climbs to its first fixed point and never past it. A jump ahead that lands where Q is kept brackets it.
     */
    private double climb(double timeQualityAtLeast, double rate) {
        double length = least;
        double timeQuality = timeQualityAtLeast;
        for (int i = 0; i < STEPS; i++) {
            if (timeQuality < needed) {
                return Double.NaN;
            }
            double next = lengthFor(needed / timeQuality);
            if (!(next <= request.fullAnswerTokens)) {
                return Double.NaN;
            }
            double jump = Math.min(request.fullAnswerTokens, next + 0.5 * (next - length));
            if (excess(jump, rate) >= 0) {
                return crossing(length, jump, rate);
            }
            timeQuality = RequestModel.timeQuality(request, next, rate);
            if (lengthQuality(next) * timeQuality >= needed * (1 - 1e-14)) {
                return next;
            }
            if (next <= length) {
                return Double.NaN;
            }
            length = next;
        }
        return Double.NaN;
    }
}
