package aolo.results;

import aolo.rl.LearnerParameters;

/**
 * What made a run, enough to make it again. Immutable; any thread.
 *
 * @param formatVersion of the run directory, 1
 * @param algorithm key of the learner
 * @param steps requests learned from
 * @param seed of the training
 * @param evaluationRequests requests of the evaluation
 * @param learner every setting of the learner
 * @param build version and commit of the program
 * @param machine where it ran
 */
public record RunManifest(
        int formatVersion,
        String algorithm,
        int steps,
        long seed,
        int evaluationRequests,
        LearnerParameters learner,
        BuildInfo build,
        Machine machine) {

    /** Whether another run would give the same tables: everything but program and machine is equal. */
    public boolean sameTrial(RunManifest other) {
        return algorithm.equals(other.algorithm)
                && steps == other.steps
                && seed == other.seed
                && evaluationRequests == other.evaluationRequests
                && learner.equals(other.learner);
    }
}
