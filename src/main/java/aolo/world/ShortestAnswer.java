package aolo.world;

/**
 * The shortest answer that keeps Q_min at given rates. Q_len rises with κ. Between its turns ({@link LengthTurns}) Q_time rises
 * or falls; where it rises Q crosses Q_min once at most, where it falls the first crossing is climbed to from below. Set to one
 * request at a time; allocates nothing; one owner thread.
 */
final class ShortestAnswer {
    private static final int STEPS = 200;

    private final LengthTurns turns = new LengthTurns();
    private RequestContext request;
    private double rate;
    private double meanRate;
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

    /** Nothing shorter can do at any rate, tokens; NaN where nothing does. */
    double leastTokens() {
        return least;
    }

    /** κ in tokens, NaN where no κ keeps Q_min; T_max is not looked at. */
    double tokens(double newRate, double newMeanRate) {
        if (Double.isNaN(least)) {
            return Double.NaN;
        }
        rate = newRate;
        meanRate = newMeanRate;
        double atLeast = timeQuality(least);
        if (atLeast == 1 || lengthQuality(least) * atLeast >= needed) {
            return least;
        }
        turns.ofTimeQuality(request, rate, meanRate, least, request.fullAnswerTokens);
        double from = least;
        double quality = atLeast;
        for (int i = 0; i <= turns.count(); i++) {
            double to = i < turns.count() ? turns.tokens(i) : request.fullAnswerTokens;
            double next = timeQuality(to);
            double found = next >= quality ? risenTo(from, to) : climb(from, to, quality);
            if (!Double.isNaN(found)) {
                return found;
            }
            from = to;
            quality = next;
        }
        return Double.NaN;
    }

    private double risenTo(double from, double to) {
        return excess(to) >= 0 ? crossing(from, to) : Double.NaN;
    }

    private double timeQuality(double tokens) {
        return RequestModel.timeQuality(request, tokens, rate, meanRate);
    }

    private double lengthQuality(double tokens) {
        return Math.log1p(tokens / request.valueScaleTokens) / lnFull;
    }

    private double lengthFor(double quality) {
        return request.valueScaleTokens * Math.expm1(quality * lnFull);
    }

    private double excess(double tokens) {
        return lengthQuality(tokens) * timeQuality(tokens) - needed;
    }

    /** Illinois regula falsi between a length too short and one long enough; returns the latter's side. */
    private double crossing(double tooShort, double longEnough) {
        double a = tooShort;
        double b = longEnough;
        double fa = excess(a);
        double fb = excess(b);
        double weightA = fa;
        double weightB = fb;
        for (int i = 0; i < STEPS && b - a > 1e-12 * b && fb > 1e-14; i++) {
            double x = (a * weightB - b * weightA) / (weightB - weightA);
            if (!(x > a && x < b) || i % 8 == 7) {
                x = 0.5 * (a + b);
            }
            double fx = excess(x);
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
    private double climb(double from, double to, double timeQualityAtFrom) {
        double length = from;
        double timeQuality = timeQualityAtFrom;
        for (int i = 0; i < STEPS; i++) {
            if (timeQuality < needed) {
                return Double.NaN;
            }
            double next = lengthFor(needed / timeQuality);
            if (!(next <= to)) {
                return Double.NaN;
            }
            double jump = Math.min(to, next + 0.5 * (next - length));
            if (excess(jump) >= 0) {
                return crossing(length, jump);
            }
            timeQuality = timeQuality(next);
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
