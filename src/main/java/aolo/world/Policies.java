package aolo.world;

import aolo.math.RandomStream;
import aolo.quantity.Units;

/** The policies that need no learning (model.md section 7). */
public final class Policies {
    private Policies() {}

    /** κ_full, known or not, at P_max: nothing is capped. Stateless; any thread. */
    public static DecisionPolicy fullService() {
        return (request, decision) -> decision.set(request.uncappedTokens(), request.maxPowerWatts);
    }

    /**
     * A fixed share of the answer at a fixed power below the maximum.
     *
     * @param lengthFraction of κ_full as seen, in [0, 1]; never below the least cap
     * @param backoffDb below P_max, not negative; never below P_min
     */
    public static DecisionPolicy fixed(double lengthFraction, double backoffDb) {
        if (!(lengthFraction >= 0 && lengthFraction <= 1) || !(backoffDb >= 0 && backoffDb <= 100)) {
            throw new IllegalArgumentException("need lengthFraction in [0, 1] and backoffDb in [0, 100] dB, got "
                    + lengthFraction + " and " + backoffDb);
        }
        double ratio = Units.dbToRatio(-backoffDb);
        return (request, decision) -> decision.set(
                Math.max(request.minCapTokens(), lengthFraction * request.seenAnswerTokens()),
                Math.max(request.minPowerWatts, ratio * request.maxPowerWatts));
    }

    /** Uniform in the action: length (its logarithm where predicted) and the logarithm of power. Owns the stream; one thread. */
    public static DecisionPolicy random(RandomStream random) {
        return (request, decision) -> ActionBox.decide(
                request, 2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, decision);
    }

    /**
     * The best decision of each request for what is seen of it: the informed bound; the clairvoyant one where all is known.
     * Under {@code SHARE} the price of a broken constraint is found first, which takes about a second. One thread.
     */
    public static DecisionPolicy informed(Cell cell) {
        return new InformedDecision(BreakPrice.grams(cell))::find;
    }

    /**
     * The rule: the length that keeps Q_min at full power, two lines without learning; where lengths are predicted with one
     * margin found on the calibration streams. Stateless; any thread.
     */
    public static DecisionPolicy rule(Cell cell) {
        return RuleTuning.plain(cell);
    }

    /** The rule with its best constant back-off, found on the calibration streams. Stateless; any thread. */
    public static DecisionPolicy tunedRule(Cell cell) {
        return RuleTuning.tuned(cell);
    }

    /**
     * The exact best decision of each request by itself: the clairvoyant bound. It is greedy: what a decision does to later
     * requests is not weighed. One thread.
     */
    public static DecisionPolicy bound() {
        return new BestDecision()::find;
    }
}
