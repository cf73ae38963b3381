package aolo.world;

/**
 * The exact best decision of one request: the clairvoyant bound (model.md section 7). C rises with κ, so for a power the
 * best length is the shortest that keeps Q ({@link ShortestAnswer}). Over ln P the carbon of that length is scanned for
 * valleys and each is refined by golden section. More power raises the rate, and a faster answer is never worse in Q or T,
 * so what no length keeps at the highest power is infeasible, and the least power that keeps the constraints is bisected.
 * More power than capped rates need is never better. Keeps no state between requests; allocates nothing; one owner
 * thread.
 */
public final class BestDecision {
    static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int POINTS = 17;
    private static final double FINEST = 1e-10;

    private final ShortestAnswer shortest = new ShortestAnswer();
    private final LeastViolation violation = new LeastViolation();
    private final double[] carbon = new double[POINTS]; // of the scan
    private RequestContext request;
    private double lowest;
    private double highest;
    private double watts;
    private double rate;
    private double meanRate;
    private double bestLnPower;
    private double bestCarbon;

    /**
     * Finds the decision with least carbon that keeps Q_min and T_max.
     *
     * @param context the request, not modified
     * @param decision receives the decision; for an infeasible request the one with least violation
     * @return whether any (κ, P) keeps the constraints
     */
    public boolean find(RequestContext context, Decision decision) {
        request = context;
        shortest.set(context);
        lowest = Math.log(context.minPowerWatts);
        highest = Math.log(RequestModel.mostUsefulWatts(context, context.fullAnswerTokens));
        bestCarbon = Double.POSITIVE_INFINITY;
        if (carbonAt(highest) == Double.POSITIVE_INFINITY) {
            violation.set(context);
            setPower(highest);
            violation.at(rate, meanRate);
            decision.set(violation.tokens(), watts);
            return false;
        }
        searchAll();
        searchKink(powerAsFastAsWriting());
        searchKink(powerOfCap());
        searchKink(powerWithinCoherence());
        setPower(bestLnPower);
        decision.set(shortest.tokens(rate, meanRate), watts);
        return true;
    }

    private double step() {
        return (highest - lowest) / (POINTS - 1);
    }

    private double point(int i) {
        return i == POINTS - 1 ? highest : lowest + i * step();
    }

    private void searchAll() {
        for (int i = 0; i < POINTS; i++) {
            carbon[i] = carbonAt(point(i));
        }
        for (int i = 0; i < POINTS; i++) {
            double before = i == 0 ? Double.POSITIVE_INFINITY : carbon[i - 1];
            double after = i == POINTS - 1 ? Double.POSITIVE_INFINITY : carbon[i + 1];
            if (!(carbon[i] < Double.POSITIVE_INFINITY && carbon[i] <= before && carbon[i] <= after)) {
                continue;
            }
            if ((i == 0 || i == POINTS - 1) && carbonAt(point(i) + inwards(i)) >= carbon[i]) {
                keep(point(i)); // an end of the powers is the valley
            } else {
                refine(point(Math.max(0, i - 1)), point(i), point(Math.min(POINTS - 1, i + 1)));
            }
        }
    }

    /** Where a rate over P has an edge, carbon may dip out of a scan's gap. */
    private void searchKink(double kinkWatts) {
        double kink = Math.min(highest, Math.max(lowest, Math.log(kinkWatts)));
        double grams = carbonAt(kink);
        if (grams < bestCarbon && Math.abs(kink - bestLnPower) < 10 * FINEST) {
            keep(kink); // the valley that is found already
        } else if (grams < bestCarbon) {
            refine(Math.max(lowest, kink - step()), kink, kink);
            refine(kink, kink, Math.min(highest, kink + step()));
        }
    }

    private static double inwards(int end) {
        return end == 0 ? 1e-5 : -1e-5;
    }

    /** The air is just as fast as the server writes. */
    private double powerAsFastAsWriting() {
        return powerOfRate(RequestModel.airBitsPerToken(request) / request.interTokenLatencySeconds);
    }

    /** The least answer is just through when the fading is no longer as known. */
    private double powerWithinCoherence() {
        return powerOfRate(shortest.leastTokens() * RequestModel.airBitsPerToken(request) / request.coherenceSeconds);
    }

    /** The rate is just capped while the fading is as known. */
    private double powerOfCap() {
        return request.link.snrAtCap() / (request.snrPerWatt * request.fadingQuantile);
    }

    private double powerOfRate(double bitPerSecond) {
        double snr = request.link.snrForDownlink(request.bandwidthHz, bitPerSecond);
        return snr / (request.snrPerWatt * request.fadingQuantile);
    }

    /** Best carbon between two powers around a feasible one; the ends may be infeasible. */
    private void refine(double below, double inside, double above) {
        double a = edge(below, inside);
        double b = edge(above, inside);
        keep(a);
        keep(inside);
        keep(b);
        golden(a, b);
    }

    /** The feasible end nearest to {@code outside}, by bisection on ln P. */
    private double edge(double outside, double inside) {
        if (outside == inside || carbonAt(outside) < Double.POSITIVE_INFINITY) {
            return outside;
        }
        double bad = outside;
        double good = inside;
        while (Math.abs(good - bad) > FINEST) {
            double middle = 0.5 * (bad + good);
            if (carbonAt(middle) < Double.POSITIVE_INFINITY) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private void golden(double from, double to) {
        double a = from;
        double b = to;
        double x1 = b - GOLDEN * (b - a);
        double x2 = a + GOLDEN * (b - a);
        double f1 = keep(x1);
        double f2 = keep(x2);
        while (b - a > FINEST) {
            if (f1 <= f2) {
                b = x2;
                x2 = x1;
                f2 = f1;
                x1 = b - GOLDEN * (b - a);
                f1 = keep(x1);
            } else {
                a = x1;
                x1 = x2;
                f1 = f2;
                x2 = a + GOLDEN * (b - a);
                f2 = keep(x2);
            }
        }
    }

    private double keep(double lnPower) {
        double grams = carbonAt(lnPower);
        if (grams < bestCarbon) {
            bestCarbon = grams;
            bestLnPower = lnPower;
        }
        return grams;
    }

    /** What is minimised, of the best length at a power; infinite where no length keeps both constraints. */
    private double carbonAt(double lnPower) {
        setPower(lnPower);
        double tokens = shortest.tokens(rate, meanRate);
        boolean kept = RequestModel.latencySeconds(request, tokens, rate, meanRate) <= request.maxLatencySeconds;
        return kept // NaN where no length keeps Q_min
                ? RequestModel.objectiveGrams(request, tokens, watts, rate, meanRate)
                : Double.POSITIVE_INFINITY;
    }

    private void setPower(double lnPower) {
        watts = Math.min(request.maxPowerWatts, Math.max(request.minPowerWatts, Math.exp(lnPower)));
        rate = RequestModel.rateBitPerSecond(request, watts);
        meanRate = RequestModel.meanRateBitPerSecond(request, watts);
    }
}
