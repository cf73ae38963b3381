package aolo.results;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.rl.LearnerParameters;
import aolo.scenario.ScenarioException;
import aolo.scenario.StoredRecord;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        @Quantity(min = 1, max = 1000, unit = "1", meaning = "format of the run directory") int formatVersion,
        @Meaning("identity of the result") String identity,
        @Meaning("identity of the training") String training,
        @Meaning("name of the scenario at the start") String scenario,
        @Meaning("key of the learner") String algorithm,
        @Quantity(min = 1, max = 10_000_000, unit = "1", meaning = "requests learned from") int steps,
        @Quantity(min = 0, max = 9_007_199_254_740_991.0, unit = "1", meaning = "seed of the training") long seed,
        @Quantity(min = 1, max = 10_000_000, unit = "1", meaning = "requests of the evaluation") int evaluationRequests,
        @Meaning("settings of the learner") LearnerParameters learner,
        @Meaning("version of the program") BuildInfo build,
        @Meaning("where it ran") Machine machine) {
    /** The format this program writes; 2 has the identities, 3 a checksum. */
    public static final int FORMAT = 3;

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

    /**
     * Reads a manifest as strictly as a scenario: checksum, keys, types, ranges.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static RunManifest read(Path file) throws IOException {
        ObjectNode json = SealedJson.read(file);
        try {
            return StoredRecord.read(RunManifest.class, file.toString(), json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (ScenarioException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** In words: "sdrl, seed 1, 5000 requests on campus-microcell (1a2b3c4d)". */
    public String shown() {
        return algorithm + ", seed " + seed + ", " + steps + " requests on " + scenario + " ("
                + new RunIdentity(identity).shortHex() + ")";
    }
}
