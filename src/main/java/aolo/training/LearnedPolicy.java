package aolo.training;

import aolo.rl.PolicyRunner;
import aolo.world.ActionBox;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.RequestContext;

/** A learned policy that decides in the world, deterministically. One owner thread. */
public final class LearnedPolicy implements DecisionPolicy {
    private final PolicyRunner runner;
    private final float[] observation = new float[ObservationEncoder.SIZE];
    private final float[] action = new float[2];
    private final float[] lowAction = new float[2];
    private final float[] highAction = new float[2];

    public LearnedPolicy(PolicyRunner runner) {
        this.runner = runner;
    }

    @Override
    public void decide(RequestContext request, Decision decision) {
        ObservationEncoder.encode(request, observation);
        runner.act(observation, action);
        ActionBox.decide(request, action[0], action[1], decision);
    }

    /**
     * Decides, and tells how widely the policy explores about its decision: one standard deviation to either side.
     *
     * @param low receives the shorter and weaker end
     * @param high receives the longer and stronger end
     * @return false, with nothing written to the ends, if the policy has no distribution of its own
     */
    public boolean decide(RequestContext request, Decision decision, Decision low, Decision high) {
        decide(request, decision);
        if (!runner.spread(lowAction, highAction)) {
            return false;
        }
        ActionBox.decide(request, lowAction[0], lowAction[1], low);
        ActionBox.decide(request, highAction[0], highAction[1], high);
        return true;
    }

    /** The runner, for its spikes. */
    public PolicyRunner runner() {
        return runner;
    }
}
