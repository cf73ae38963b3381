package aolo.training;

import aolo.rl.PolicyRunner;
import aolo.rl.SpikeRecord;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.RequestContext;

/** A learned policy whose operations are counted at each decision. Decides as {@link LearnedPolicy}. One owner thread. */
final class CountedPolicy implements DecisionPolicy {
    /** Current and voltage of a neuron, each read and written. */
    private static final int WORDS_A_STEP = 4;

    private final LearnedPolicy policy;
    private boolean spiking;
    private long decisions;
    private long spikes;
    private long accumulates;
    private long multiplyAccumulates;
    private long stateWords;
    private long denseMultiplyAccumulates;

    CountedPolicy(PolicyRunner runner) {
        policy = new LearnedPolicy(runner);
    }

    @Override
    public void decide(RequestContext request, Decision decision) {
        policy.decide(request, decision);
        count(policy.runner());
    }

    /** Adds the operations of the runner's newest decision. */
    void count(PolicyRunner runner) {
        decisions++;
        multiplyAccumulates += runner.multiplyAccumulates();
        SpikeRecord record = runner.spikes();
        if (record != null) {
            spiking = true;
            accumulates += record.accumulates();
            denseMultiplyAccumulates += record.denseMultiplyAccumulates();
            for (int layer = 0; layer < record.layers(); layer++) {
                spikes += record.spikeCount(layer);
                boolean integrates = layer > 0; // the encoder follows from the observation alone
                stateWords += integrates ? (long) WORDS_A_STEP * record.timeSteps() * record.neurons(layer) : 0;
            }
        }
    }

    /** The sums so far; throws {@link IllegalArgumentException} before the first decision. */
    DecisionCounts counts() {
        return new DecisionCounts(
                decisions, spiking, spikes, accumulates, multiplyAccumulates, stateWords, denseMultiplyAccumulates);
    }
}
