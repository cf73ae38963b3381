package aolo.world;

import aolo.quantity.Units;
import java.util.List;

/**
 * The rule where lengths are predicted: the length that would keep Q_min were the predictions true and nothing late, times one
 * margin, at a constant back-off from full power. Two numbers, no learning. Immutable; any thread.
 *
 * @param margin factor on the length, positive
 * @param backoffDb below P_max, not negative
 */
public record MarginRule(double margin, double backoffDb) implements DecisionPolicy {
    private static final int REQUESTS = 2000;
    private static final int HALVINGS = 24;
    private static final double MOST = 64;
    private static final double STEP_DB = 0.5;
    private static final double MOST_DB = 15;

    public MarginRule {
        if (!(margin > 0) || !(backoffDb >= 0)) {
            throw new IllegalArgumentException("need a positive margin and a back-off of 0 dB or more, got " + margin
                    + " and " + backoffDb + " dB");
        }
    }

    @Override
    public void decide(RequestContext request, Decision decision) {
        double needed = Math.min(1, request.minQoe / (1 - request.residualLoss));
        double length = QualityOfExperience.lengthFor(needed, request.seenScaleTokens(), request.seenAnswerTokens());
        double cap = Math.min(request.maxCapTokens(), Math.max(request.minCapTokens(), margin * length));
        double watts = request.maxPowerWatts * Units.dbToRatio(-backoffDb);
        decision.set(cap, Math.max(request.minPowerWatts, watts));
    }

    /**
     * The rule with least carbon of those that break at most the share δ of the feasible requests of the calibration streams:
     * for each back-off the smallest such margin, by bisection. Where no margin keeps the share, the largest at full power.
     */
    public static MarginRule tuned(Cell cell) {
        List<RequestContext> requests = CalibrationRequests.of(cell, REQUESTS);
        MarginRule best = new MarginRule(MOST, 0);
        double least = Double.POSITIVE_INFINITY;
        for (double backoff = 0; backoff <= MOST_DB; backoff += STEP_DB) {
            double margin = smallestMargin(requests, backoff, cell.parameters().knowledge().breakShare());
            if (Double.isNaN(margin)) {
                break; // less power breaks no less
            }
            MarginRule rule = new MarginRule(margin, backoff);
            double grams = measure(requests, rule)[1];
            if (grams < least) {
                least = grams;
                best = rule;
            }
        }
        return best;
    }

    private static double smallestMargin(List<RequestContext> requests, double backoffDb, double share) {
        double low = 1 / MOST;
        double high = MOST;
        if (measure(requests, new MarginRule(high, backoffDb))[0] > share) {
            return Double.NaN;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (measure(requests, new MarginRule(middle, backoffDb))[0] > share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Share of broken requests, and mean carbon in grams. */
    private static double[] measure(List<RequestContext> requests, MarginRule rule) {
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        double broken = 0;
        double grams = 0;
        for (RequestContext request : requests) {
            rule.decide(request, decision);
            RequestModel.evaluate(request, decision.answerTokens, decision.txPowerWatts, outcome);
            broken += outcome.breaksConstraint() ? 1 : 0;
            grams += outcome.carbonGrams();
        }
        return new double[] {broken / Math.max(1, requests.size()), grams / Math.max(1, requests.size())};
    }
}
