package aolo.results;

import aolo.rl.LearnerParameters;
import java.util.Objects;

/**
 * What made a run, enough to make it again. Immutable; any thread.
 *
 * @param formatVersion of the run directory, {@link #FORMAT}
 * @param identity of the result, {@link RunIdentity}, 64 hexadecimal digits
 * @param training what it shares with the same training of more steps or with another evaluation, likewise
 * @param scenario name of the scenario at the start
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
        String identity,
        String training,
        String scenario,
        String algorithm,
        int steps,
        long seed,
        int evaluationRequests,
        LearnerParameters learner,
        BuildInfo build,
        Machine machine) {
    /** The format this program writes; 2 has the identities. */
    public static final int FORMAT = 2;

    /** Refuses what lacks something or has no identity, so that a damaged file is none. */
    public RunManifest {
        if (formatVersion != FORMAT) {
            throw new IllegalArgumentException("it has format " + formatVersion + ", this program reads " + FORMAT);
        }
        identity = new RunIdentity(identity).hex();
        training = new RunIdentity(training).hex();
        Objects.requireNonNull(scenario, "scenario");
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(learner, "learner");
    }

    /** In words: "sdrl, seed 1, 5000 requests on campus-microcell (1a2b3c4d)". */
    public String shown() {
        return algorithm + ", seed " + seed + ", " + steps + " requests on " + scenario + " ("
                + new RunIdentity(identity).shortHex() + ")";
    }
}
