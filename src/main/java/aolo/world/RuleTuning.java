package aolo.world;

import java.util.List;

/**
 * Finds the numbers of the rule on requests of the cell's calibration streams, which no training and no evaluation draws from:
 * the back-off with the least of what the scenario minimises among those that break no more than they may, on a grid and
 * between its points by golden section. What may break: 0.5 % of the feasible requests where all is known; δ where lengths
 * are predicted, with the smallest margin that keeps it. A back-off fills the air with longer answers, so what is found is tuned
 * once more on the requests as they come under it, and the smaller back-off is taken: it keeps the share in a state at least as
 * full as its own. Any thread.
 */
public final class RuleTuning {
    /** Share of the feasible requests that may break where all is known. */
    static final double BROKEN = 0.005;

    private static final int REQUESTS = 2000;
    private static final int HALVINGS = 16;
    private static final int GOLDEN_STEPS = 12;
    private static final double MOST_MARGIN = 16;
    private static final double MARGIN_STEP = 1.25;

    private final List<RequestContext> requests;
    private final boolean predicted;
    private final double allowed;
    private final double mostDb;
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private MarginRule best;
    private double least = Double.POSITIVE_INFINITY;
    private double leastBroken = Double.POSITIVE_INFINITY;
    private double meanGrams;

    private RuleTuning(Cell cell, int requests, DecisionPolicy serving) {
        boolean nobody = cell.parameters().users().isEmpty();
        this.requests = nobody ? List.of() : CalibrationRequests.of(cell, requests, serving);
        KnowledgeParameters knowledge = cell.parameters().knowledge();
        predicted = knowledge.predicted();
        allowed = predicted ? knowledge.breakShare() : BROKEN;
        mostDb = cell.parameters().station().powerRangeDb();
        best = MarginRule.PLAIN;
    }

    /** The rule as it stands, at full power; where lengths are predicted with its margin. */
    public static MarginRule plain(Cell cell) {
        return plain(cell, REQUESTS);
    }

    /** The same on this many requests: fewer are faster and less sure. */
    public static MarginRule plain(Cell cell, int requests) {
        if (!cell.parameters().knowledge().predicted()) {
            return MarginRule.PLAIN;
        }
        RuleTuning tuning = new RuleTuning(cell, requests, Policies.fixed(0.5, 0));
        tuning.grams(0);
        return tuning.best;
    }

    /** The rule with its best constant back-off; with the one that breaks least where none breaks little enough. */
    public static MarginRule tuned(Cell cell) {
        return tuned(cell, REQUESTS);
    }

    /** The same on this many requests: fewer are faster and less sure. */
    public static MarginRule tuned(Cell cell, int requests) {
        MarginRule first = tuned(cell, requests, Policies.fixed(0.5, 0));
        if (first.backoffDb() == 0) {
            return first;
        }
        MarginRule again = tuned(cell, requests, first);
        return again.backoffDb() < first.backoffDb() ? again : first;
    }

    private static MarginRule tuned(Cell cell, int requests, DecisionPolicy serving) {
        RuleTuning tuning = new RuleTuning(cell, requests, serving);
        tuning.search();
        return tuning.best;
    }

    private void search() {
        int points = (int) Math.ceil(mostDb) + 1;
        double step = mostDb / (points - 1);
        for (int i = 0; i < points; i++) {
            grams(i * step);
        }
        double a = Math.max(0, best.backoffDb() - step);
        double b = Math.min(mostDb, best.backoffDb() + step);
        double x1 = b - BestDecision.GOLDEN * (b - a);
        double x2 = a + BestDecision.GOLDEN * (b - a);
        double f1 = grams(x1);
        double f2 = grams(x2);
        for (int i = 0; i < GOLDEN_STEPS; i++) {
            if (f1 <= f2) {
                b = x2;
                x2 = x1;
                f2 = f1;
                x1 = b - BestDecision.GOLDEN * (b - a);
                f1 = grams(x1);
            } else {
                a = x1;
                x1 = x2;
                f1 = f2;
                x2 = a + BestDecision.GOLDEN * (b - a);
                f2 = grams(x2);
            }
        }
    }

    /** What is minimised at a back-off, infinite where too much breaks; the best so far is kept. */
    private double grams(double backoffDb) {
        MarginRule rule = new MarginRule(predicted ? smallestMargin(backoffDb) : 1, backoffDb);
        double broken = brokenShare(rule);
        double grams = broken > allowed ? Double.POSITIVE_INFINITY : meanGrams;
        // while nothing keeps the share, what breaks least is best; then what is minimised
        boolean better = grams < least || least == Double.POSITIVE_INFINITY && broken < leastBroken;
        if (better) {
            least = grams;
            leastBroken = broken;
            best = rule;
        }
        return grams;
    }

    /**
     * Too short an answer breaks Q_min, too long a one T_max: margins are scanned for the first that keeps the share, which is
     * then approached by bisection of its logarithm; where none keeps it, the one that breaks least.
     */
    private double smallestMargin(double backoffDb) {
        double leastBroken = Double.POSITIVE_INFINITY;
        double leastAt = 1;
        double before = 0;
        for (double margin = 1 / MOST_MARGIN; margin <= MOST_MARGIN; margin *= MARGIN_STEP) {
            double broken = brokenShare(new MarginRule(margin, backoffDb));
            if (broken <= allowed) {
                return before == 0 ? margin : bisected(before, margin, backoffDb);
            }
            if (broken < leastBroken) {
                leastBroken = broken;
                leastAt = margin;
            }
            before = margin;
        }
        return leastAt;
    }

    private double bisected(double tooSmall, double enough, double backoffDb) {
        double low = tooSmall;
        double high = enough;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (brokenShare(new MarginRule(middle, backoffDb)) > allowed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Share of the requests that break; leaves the mean of what is minimised in {@link #meanGrams}. */
    private double brokenShare(MarginRule rule) {
        double broken = 0;
        double sum = 0;
        for (RequestContext request : requests) {
            rule.decide(request, decision);
            RequestModel.evaluate(request, decision.answerTokens, decision.txPowerWatts, outcome);
            broken += outcome.breaksConstraint() ? 1 : 0;
            sum += outcome.objectiveGrams();
        }
        int n = Math.max(1, requests.size());
        meanGrams = sum / n;
        return broken / n;
    }
}
