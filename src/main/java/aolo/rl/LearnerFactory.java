package aolo.rl;

import aolo.math.RandomStreams;

/** Builds learners. No state; any thread. */
public final class LearnerFactory {
    private LearnerFactory() {}

    /**
     * A learner at its start.
     *
     * @param streams where its streams ("weights", "exploration", "replay") come from
     * @throws IllegalArgumentException if a size is not positive or the parameters do not fit together
     */
    public static Learner create(
            LearnerParameters parameters, int observationSize, int actionSize, int costCount, RandomStreams streams) {
        throw new UnsupportedOperationException("no learner has landed yet: " + parameters.algorithm().key());
    }
}
