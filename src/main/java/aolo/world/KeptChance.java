package aolo.world;

/**
 * The chance that a cap keeps Q_min and T_max, given what is seen of the request. An answer that ends by itself before the cap
 * keeps them if it is in time and its Q_time is enough (its Q_len is 1); one that is cut needs Q_len and Q_time together and
 * the cap in time. Q_time turns a few times at most over the length ({@link LengthTurns}), so lengths whose Q_time is enough
 * fill a few stretches. Set to one request, then to one power at a time; allocates nothing; one owner thread.
 */
final class KeptChance {
    private static final int HALVINGS = 48;
    private static final double SHORTEST = 1;

    private final AnswerPosterior posterior = new AnswerPosterior();
    private final LengthTurns turns = new LengthTurns();
    private final double[] enough = new double[8]; // from, up to, from, up to ... where Q_time is enough
    private RequestContext request;
    private double needed;
    private int edges;
    private double rate;
    private double meanRate;
    private double timely;
    private boolean punctual;

    void set(RequestContext context) {
        request = context;
        needed = context.minQoe / (1 - context.residualLoss);
        posterior.set(context);
    }

    AnswerPosterior posterior() {
        return posterior;
    }

    /** Whether every token comes when it is expected at the rates set last, so that Q is Q_len. */
    boolean punctual() {
        return punctual;
    }

    /** The longest answer in time at the rates set last, tokens; not above the greatest cap. */
    double timelyTokens() {
        return timely;
    }

    /** The rates of a power: while the fading is as known, and from then on. */
    void at(double newRate, double newMeanRate) {
        rate = newRate;
        meanRate = newMeanRate;
        double most = request.maxCapTokens();
        timely = latency(most) <= request.maxLatencySeconds ? most : timelyLimit(most);
        findStretches(most);
    }

    private void findStretches(double most) {
        double from = Math.min(SHORTEST, most);
        double quality = timeQuality(from);
        boolean inside = quality >= needed;
        edges = 0;
        if (inside) {
            enough[edges++] = 0;
        }
        turns.ofTimeQuality(request, rate, meanRate, from, most);
        double least = quality;
        for (int i = 0; i <= turns.count(); i++) {
            double to = i < turns.count() ? turns.tokens(i) : most;
            quality = timeQuality(to);
            least = Math.min(least, quality);
            if (quality >= needed != inside) {
                enough[edges++] = limit(from, to, inside);
                inside = !inside;
            }
            from = to;
        }
        if (inside) {
            enough[edges++] = Double.POSITIVE_INFINITY;
        }
        boolean firstLate =
                RequestModel.firstTokenSeconds(request, rate, meanRate) > request.expectedFirstTokenSeconds;
        punctual = !firstLate && least == 1;
    }

    private double timeQuality(double tokens) {
        return RequestModel.timeQuality(request, tokens, rate, meanRate);
    }

    private double latency(double tokens) {
        return RequestModel.latencySeconds(request, tokens, rate, meanRate);
    }

    /** The length at which Q_time alone crosses what is needed. */
    private double limit(double from, double to, boolean enoughAtStart) {
        double a = from;
        double b = to;
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
            if (latency(middle) <= request.maxLatencySeconds) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return a;
    }

    /** The chance of a cap at the rates set last. */
    double of(double cap) {
        double last = Math.min(cap, timely);
        double whole = 0;
        for (int i = 0; i < edges && enough[i] < last; i += 2) {
            whole += posterior.below(Math.min(last, enough[i + 1])) - posterior.below(enough[i]);
        }
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
