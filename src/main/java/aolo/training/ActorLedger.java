package aolo.training;

import aolo.quantity.Assumptions;
import java.util.OptionalDouble;

/**
 * What one decision of a learned actor costs, from counted operations (model, section 8):
 *
 * <pre>
 * E = AC 0.9 pJ + MAC 4.6 pJ      (Horowitz, ISSCC 2014: 45 nm, 32 bit floating point, memory not included)
 * </pre>
 *
 * Shown beside a result, never credited as a saving. All numbers are finite; what does not exist is empty, not 0.
 * Immutable; any thread.
 *
 * @param decisions the means are over
 * @param spikes mean of a decision; empty for an actor that does not spike
 * @param accumulates mean of a decision
 * @param multiplyAccumulates mean of a decision
 * @param joules mean of a decision
 * @param denseMultiplyAccumulates of the dense actor with hidden layers of the same size; empty for an actor that is
 *     dense itself
 * @param denseJoules of that dense actor
 */
public record ActorLedger(
        long decisions,
        OptionalDouble spikes,
        double accumulates,
        double multiplyAccumulates,
        double joules,
        OptionalDouble denseMultiplyAccumulates,
        OptionalDouble denseJoules) {
    private static final double JOULES_PER_PICOJOULE = 1e-12;

    /** The means of counted decisions at the energies assumed. */
    public static ActorLedger of(DecisionCounts counts, Assumptions assumptions) {
        double n = counts.decisions();
        double accumulates = counts.accumulates() / n;
        double multiplyAccumulates = counts.multiplyAccumulates() / n;
        double dense = counts.denseMultiplyAccumulates() / n;
        return new ActorLedger(
                counts.decisions(),
                ifSpiking(counts, counts.spikes() / n),
                accumulates,
                multiplyAccumulates,
                joules(accumulates, multiplyAccumulates, assumptions),
                ifSpiking(counts, dense),
                ifSpiking(counts, joules(0, dense, assumptions)));
    }

    private static OptionalDouble ifSpiking(DecisionCounts counts, double value) {
        return counts.spiking() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Energy of so many operations [J]. */
    static double joules(double accumulates, double multiplyAccumulates, Assumptions assumptions) {
        return JOULES_PER_PICOJOULE
                * (accumulates * assumptions.value("learning.actor.accumulatePicojoules")
                        + multiplyAccumulates * assumptions.value("learning.actor.multiplyAccumulatePicojoules"));
    }
}
