package aolo.training;

import aolo.rl.Algorithm;
import aolo.rl.ConstraintRisk;
import aolo.rl.LearnerFit;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.world.KnowledgeParameters;
import java.util.Map;

/**
 * What to train. Immutable; any thread.
 *
 * @param learner the algorithm and its settings
 * @param steps requests to learn from, 1 to {@link #MAX_STEPS}
 * @param seed seed of every random stream of the training, 0 to 2^53 - 1
 */
public record TrainingPlan(LearnerParameters learner, int steps, long seed) {
    /** Most steps of one training. */
    public static final int MAX_STEPS = 10_000_000;

    /** Largest seed: every number format keeps it exactly. */
    public static final long MAX_SEED = 9_007_199_254_740_991L;

    public TrainingPlan {
        if (steps < 1 || steps > MAX_STEPS) {
            throw new IllegalArgumentException("steps must lie in 1.." + MAX_STEPS + ", got " + steps);
        }
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("seed must lie in 0.." + MAX_SEED + ", got " + seed);
        }
    }

    /** An algorithm with its default settings. */
    public static TrainingPlan of(Algorithm algorithm, int steps, long seed) {
        return new TrainingPlan(LearnerParameters.defaults(algorithm), steps, seed);
    }

    /**
     * The plan as a scenario needs it: where answers' lengths are predicted, a learner that takes violations for certain is given
     * the scenario's chance constraint; else the plan itself.
     */
    public TrainingPlan facing(Scenario scenario) {
        KnowledgeParameters knowledge = scenario.knowledge();
        if (!knowledge.predicted() || learner.constraints().risk() != ConstraintRisk.CERTAIN) {
            return this;
        }
        // the model of the constraints keeps the chance of each request; their share is then kept too
        return new TrainingPlan(learner.facingChance(knowledge.breakShare()), steps, seed);
    }

    /**
     * The plan as a scenario needs it ({@link #facing}), with settings changed after that, so that none of them is lost.
     *
     * @param settings values by the keys of {@link LearnerSettings}
     * @throws IllegalArgumentException naming a setting that cannot be, or settings that do not fit together
     */
    public TrainingPlan with(Map<String, String> settings, Scenario scenario) {
        LearnerParameters changed = facing(scenario).learner();
        for (Map.Entry<String, String> entry : settings.entrySet()) {
            changed = LearnerSettings.with(changed, entry.getKey(), entry.getValue());
        }
        LearnerFit.require(changed);
        TrainingPlan plan = new TrainingPlan(changed, steps, seed);
        if (!plan.facing(scenario).equals(plan)) {
            throw new IllegalArgumentException("learner.constraints.risk: CERTAIN cannot be where answers' lengths are"
                    + " predicted (knowledge.kind of the scenario); violations do not follow from what is seen");
        }
        return plan;
    }

    public Algorithm algorithm() {
        return learner.algorithm();
    }
}
