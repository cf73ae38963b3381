package aolo.training;

import aolo.results.SafeFiles;
import aolo.results.SealedFile;
import aolo.results.WriteFailedException;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicySnapshot;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A trained policy as a {@link SealedFile}: the learner's settings as JSON, sizes, weights as big-endian floats. Equal policies
 * have equal bytes. Plain functions; any thread.
 */
public final class PolicyFile {
    /** The largest actor that the ranges of the settings allow stays below it. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int ACTIONS = 2;
    private static final SealedFile KIND = new SealedFile(
            "AOLO policy", "policy", 4, MOST_BYTES, "take the file from a copy, or train again (the run's checkpoint.bin goes on)");

    private PolicyFile() {}

    /** Writes a policy and the settings it was learned with. */
    public static void write(Path file, LearnerParameters learner, PolicySnapshot policy) throws WriteFailedException {
        SafeFiles.write(file, to -> KIND.write(to, content -> {
            DataOutputStream out = new DataOutputStream(content);
            StoredSettings.write(out, learner);
            out.writeInt(policy.observationSize());
            out.writeInt(policy.actionSize());
            policy.save(out);
            out.flush();
        }));
    }

    /** Reads a policy; the exception says in words for a person what is wrong with the file. */
    public static PolicySnapshot read(Path file) throws IOException {
        return KIND.read(file, PolicyFile::content);
    }

    private static PolicySnapshot content(DataInputStream in) throws IOException {
        LearnerParameters learner = StoredSettings.read(in);
        int observations = in.readInt();
        int actions = in.readInt();
        if (observations != ObservationEncoder.SIZE || actions != ACTIONS) {
            throw new IOException("it reads " + observations + " numbers and decides " + actions + "; here they are "
                    + ObservationEncoder.SIZE + " and " + ACTIONS);
        }
        return LearnerFactory.loadPolicy(learner, observations, actions, in);
    }
}
