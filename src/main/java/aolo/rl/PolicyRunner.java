package aolo.rl;

/** Acts by a {@link PolicySnapshot}. One owner thread; {@code act} allocates nothing. */
public interface PolicyRunner {
    /**
     * Writes the deterministic action.
     *
     * @param observation read, not modified
     * @param action written, each number in [-1, 1]
     * @throws LearningFault if the observation or the resulting action is not finite
     */
    void act(float[] observation, float[] action);

    /**
     * How widely the policy explores about its last decision: the actions one standard deviation to either side of it, which
     * {@link #act} does not draw. Allocates nothing.
     *
     * @param low written, each number in [-1, 1], not above that of the decision
     * @param high written likewise, not below it
     * @return false, with nothing written, if the policy has no distribution of its own
     */
    default boolean spread(float[] low, float[] high) {
        return false;
    }

    /** Spikes of the last decision, reused by the next one; null if the policy does not spike. */
    SpikeRecord spikes();

    /**
     * Silences a neuron from the next decision on (its spikes are held at 0) or lets it spike again. Changes this
     * runner only.
     *
     * @param layer 0 encoder, 1 and 2 hidden, 3 output
     * @throws UnsupportedOperationException if the policy does not spike
     */
    void silence(int layer, int neuron, boolean silent);

    /** Multiply-accumulates of one decision, counted from the layers' sizes (all of them for a dense policy). */
    long multiplyAccumulates();
}
