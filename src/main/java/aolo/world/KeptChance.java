package aolo.world;

/**
 * The chance that a cap keeps Q_min and T_max, given what is seen of the request. An answer that ends by itself before the cap
 * keeps them if it is in time and its Q_time is enough (its Q_len is 1); one that is cut needs Q_len and Q_time together and
 * the cap in time. Q_time rises with the length where the first token is late and falls where only the rest lags, so lengths
 * whose Q_time is enough lie on one side of a limit. Set to one request, then to one rate at a time; allocates nothing; one
 * owner thread.
 */
final class KeptChance {
    private static final int HALVINGS = 48;
    private static final double SHORTEST = 1;

    private final AnswerPosterior posterior = new AnswerPosterior();
    private RequestContext request;
    private double needed;
    private double rate;
    private double timely;
    private double enoughFrom;
    private double enoughUpTo;
    private boolean punctual;

    void set(RequestContext context) {
        request = context;
        needed = context.minQoe / (1 - context.residualLoss);
        posterior.set(context);
    }

    AnswerPosterior posterior() {
        return posterior;
    }

    /** Whether every token comes when it is expected at the rate set last, so that Q is Q_len. */
    boolean punctual() {
        return punctual;
    }

    /** The longest answer in time at the rate set last, tokens; not above the greatest cap. */
    double timelyTokens() {
        return timely;
    }

    void at(double newRate) {
        rate = newRate;
        double most = request.maxCapTokens();
        timely = RequestModel.latencySeconds(request, most, rate) <= request.maxLatencySeconds ? most : timelyLimit(most);
        boolean firstLate = RequestModel.firstTokenSeconds(request, rate) > request.expectedFirstTokenSeconds;
        double atMost = timeQuality(most);
        punctual = !firstLate && atMost == 1;
        enoughFrom = 0;
        enoughUpTo = Double.POSITIVE_INFINITY;
        if (firstLate) {
            enoughFrom = atMost < needed ? Double.POSITIVE_INFINITY : limit(most);
        } else if (atMost < needed) {
            enoughUpTo = limit(most);
        }
    }

    private double timeQuality(double tokens) {
        return RequestModel.timeQuality(request, tokens, rate);
    }

    /** The length at which Q_time alone crosses what is needed. */
    private double limit(double most) {
        double a = Math.min(SHORTEST, most);
        double b = most;
        boolean enoughAtStart = timeQuality(a) >= needed;
        if (enoughAtStart == (timeQuality(b) >= needed)) {
            return enoughAtStart ? 0 : b;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            if ((timeQuality(middle) >= needed) == enoughAtStart) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return enoughAtStart ? a : b;
    }

    private double timelyLimit(double most) {
        double a = 0;
        double b = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            if (RequestModel.latencySeconds(request, middle, rate) <= request.maxLatencySeconds) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a;
    }

    /** The chance of a cap at the rate set last. */
    double of(double cap) {
        double last = Math.min(Math.min(cap, timely), enoughUpTo);
        double whole = last > enoughFrom ? posterior.below(last) - posterior.below(enoughFrom) : 0;
        if (cap > timely) {
            return whole;
        }
        double quality = needed / timeQuality(cap);
        return needed > 0 ? whole + posterior.cutYetGood(cap, quality) : 1;
    }

    /** The chance of a cap where every token comes in time: no rate gives more. */
    double ofPunctual(double cap) {
        return needed > 0 ? posterior.below(cap) + posterior.cutYetGood(cap, needed) : 1;
    }
}
