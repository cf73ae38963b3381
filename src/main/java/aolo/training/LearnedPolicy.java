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

    public LearnedPolicy(PolicyRunner runner) {
        this.runner = runner;
    }

    @Override
    public void decide(RequestContext request, Decision decision) {
        ObservationEncoder.encode(request, observation);
        runner.act(observation, action);
        ActionBox.decide(request, action[0], action[1], decision);
    }

    /** The runner, for its spikes. */
    public PolicyRunner runner() {
        return runner;
    }
}
