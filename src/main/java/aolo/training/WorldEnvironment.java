package aolo.training;

import aolo.rl.Environment;
import aolo.rl.Spaces;
import aolo.rl.StepResult;
import aolo.world.ActionBox;
import aolo.world.Decision;
import aolo.world.Outcome;
import aolo.world.RequestModel;
import aolo.world.World;

/**
 * A world as a learner sees it: one step is one admitted request. The reward is −C/C_ref with C what the scenario
 * minimises (its accounting) and C_ref that of full service for the same request in the same server state; the costs are the signed relative violations
 * of Q_min and T_max (model.md
 * section 7). The task goes on for ever: nothing terminates. One owner thread; a step allocates nothing. Not final, so that
 * tests can inject faults.
 */
public class WorldEnvironment implements Environment {
    private final World world;
    private final double qualityMargin;
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final Outcome reference = new Outcome();

    /**
     * @param world not shared
     * @param qualityMargin relative margin added to Q_min in the cost the learner sees, in [0, 0.2]; reports use Q_min
     */
    public WorldEnvironment(World world, double qualityMargin) {
        if (!(qualityMargin >= 0 && qualityMargin <= 0.2)) {
            throw new IllegalArgumentException("qualityMargin " + qualityMargin + " is outside [0, 0.2]");
        }
        this.world = world;
        this.qualityMargin = qualityMargin;
    }

    @Override
    public int observationSize() {
        return ObservationEncoder.SIZE;
    }

    @Override
    public int actionSize() {
        return 2;
    }

    @Override
    public int costCount() {
        return 2;
    }

    @Override
    public Spaces spaces() {
        return new Spaces(observationSize(), actionSize(), costCount(), ObservationEncoder.OF_CARBON_ALONE);
    }

    /** The world stepped here; the environment's owner may change its parameters between steps. */
    public World world() {
        return world;
    }

    /** What the newest action led to. */
    public Outcome outcome() {
        return outcome;
    }

    /** Full service for the same request in the same server state. */
    public Outcome reference() {
        return reference;
    }

    @Override
    public void reset(float[] observation) {
        world.advance();
        ObservationEncoder.encode(world.request(), observation);
    }

    /** Serves the present request by an action, without moving on; {@link #next} must follow. */
    public void serve(float[] action, StepResult result) {
        ActionBox.decide(world.request(), action[0], action[1], decision);
        RequestModel.evaluate(
                world.request(), world.request().fullAnswerTokens(), world.request().maxPowerWatts(), reference);
        world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        double needed = world.request().minQoe() * (1 + qualityMargin);
        result.reward = -outcome.objectiveGrams() / reference.objectiveGrams();
        result.costs[0] = needed > 0 ? 1 - outcome.qoe() / needed : -1;
        result.costs[1] = outcome.latencySeconds() / world.request().maxLatencySeconds() - 1;
        result.terminated = false;
        result.truncated = false;
    }

    /** Moves on to the next request and writes its observation. */
    public void next(StepResult result) {
        world.advance();
        ObservationEncoder.encode(world.request(), result.observation);
    }

    @Override
    public void step(float[] action, StepResult result) {
        serve(action, result);
        next(result);
    }
}
