package aolo.training;

import aolo.quantity.Assumptions;
import java.util.OptionalDouble;

/**
 * What one decision of a learned actor costs, from counted operations (model, section 8):
 *
 * <pre>
 * arithmetic = AC 0.9 pJ + MAC 4.6 pJ      (Horowitz, ISSCC 2014: 45 nm, 32 bit floating point)
 * memory     = (AC + MAC) 10 pJ            (a weight is read for each, from 32 KB)
 *            + words of state 5 pJ         (from 8 KB: current and voltage of a neuron, read and written in each time step)
 * </pre>
 *
 * Memory is the larger part, so a ratio of arithmetic alone says little.
 *
 * Shown beside a result, never credited as a saving. All numbers are finite; what does not exist is empty, not 0.
 * Immutable; any thread.
 *
 * @param decisions the means are over
 * @param spikes mean of a decision; empty for an actor that does not spike
 * @param accumulates mean of a decision
 * @param multiplyAccumulates mean of a decision
 * @param joules arithmetic, mean of a decision
 * @param memoryJoules memory, mean of a decision
 * @param denseMultiplyAccumulates of the dense actor with hidden layers of the same size; empty for an actor that is
 *     dense itself
 * @param denseJoules arithmetic of that dense actor
 * @param denseMemoryJoules memory of that dense actor
 */
public record ActorLedger(
        long decisions,
        OptionalDouble spikes,
        double accumulates,
        double multiplyAccumulates,
        double joules,
        double memoryJoules,
        OptionalDouble denseMultiplyAccumulates,
        OptionalDouble denseJoules,
        OptionalDouble denseMemoryJoules) {
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
                memoryJoules(accumulates + multiplyAccumulates, counts.stateWords() / n, assumptions),
                ifSpiking(counts, dense),
                ifSpiking(counts, joules(0, dense, assumptions)),
                ifSpiking(counts, memoryJoules(dense, 0, assumptions)));
    }

    private static OptionalDouble ifSpiking(DecisionCounts counts, double value) {
        return counts.spiking() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Arithmetic and memory of a decision, joules. */
    public double wholeJoules() {
        return joules + memoryJoules;
    }

    /** Arithmetic and memory of the dense actor, joules. */
    public OptionalDouble denseWholeJoules() {
        return denseJoules.isPresent()
                ? OptionalDouble.of(denseJoules.getAsDouble() + denseMemoryJoules.orElseThrow())
                : denseJoules;
    }

    private static double memoryJoules(double weightWords, double stateWords, Assumptions assumptions) {
        return JOULES_PER_PICOJOULE
                * (weightWords * assumptions.value("learning.actor.weightWordPicojoules")
                        + stateWords * assumptions.value("learning.actor.stateWordPicojoules"));
    }

    /** Energy of so many operations [J]. */
    static double joules(double accumulates, double multiplyAccumulates, Assumptions assumptions) {
        return JOULES_PER_PICOJOULE
                * (accumulates * assumptions.value("learning.actor.accumulatePicojoules")
                        + multiplyAccumulates * assumptions.value("learning.actor.multiplyAccumulatePicojoules"));
    }
}
