package aolo.training;

/**
 * Operations of a learned actor over a run of decisions, counted decision by decision and summed. Immutable; any thread.
 *
 * @param decisions how many decisions, at least 1
 * @param spiking whether the actor spikes; if not, it has neither spikes nor accumulates, and {@code
 *     denseMultiplyAccumulates} is 0 because there is nothing to compare with
 * @param spikes of the layers that spike
 * @param accumulates additions of one weight, one for each spike and neuron it reaches
 * @param multiplyAccumulates of encoder and decoder; of all layers for a dense actor
 * @param stateWords words of neurons' state read or written: current and voltage of each hidden and output neuron, in
 *     and out, in every time step
 * @param denseMultiplyAccumulates of the dense actor with hidden layers of the same size, means only
 */
public record DecisionCounts(
        long decisions,
        boolean spiking,
        long spikes,
        long accumulates,
        long multiplyAccumulates,
        long stateWords,
        long denseMultiplyAccumulates) {
    public DecisionCounts {
        if (decisions < 1) {
            throw new IllegalArgumentException("decisions " + decisions + " must be at least 1");
        }
        if (spikes < 0 || accumulates < 0 || multiplyAccumulates < 0 || stateWords < 0 || denseMultiplyAccumulates < 0) {
            throw new IllegalArgumentException("operations cannot be negative: spikes " + spikes + ", accumulates "
                    + accumulates + ", multiply-accumulates " + multiplyAccumulates + ", words of state " + stateWords + ", dense "
                    + denseMultiplyAccumulates);
        }
        if (!spiking && (spikes > 0 || accumulates > 0 || stateWords > 0 || denseMultiplyAccumulates > 0)) {
            throw new IllegalArgumentException("an actor that does not spike has no spikes, accumulates, state or comparison");
        }
    }
}
