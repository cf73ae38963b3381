package aolo.rl;

/**
 * What a learner acts in. One owner thread. Actions lie in [-1, 1]. Costs are signed constraint violations (positive = broken),
 * kept apart from the reward so that a learner may weigh them by fixed penalties or by learned multipliers.
 */
public interface Environment {
    int observationSize();

    int actionSize();

    /** Number of constraints, 0 or more. */
    int costCount();

    /** The sizes together, and what of an observation no constraint depends on. */
    default Spaces spaces() {
        return Spaces.of(observationSize(), actionSize(), costCount());
    }

    /** Begins an episode and writes the first observation, {@code observationSize()} long. */
    void reset(float[] observation);

    /** Takes an action and fills the result, next observation included. */
    void step(float[] action, StepResult result);
}
