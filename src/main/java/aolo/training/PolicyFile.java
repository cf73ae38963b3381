package aolo.training;

import aolo.border.InputFile;
import aolo.results.SafeFiles;
import aolo.results.WriteFailedException;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicySnapshot;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A trained policy as a file: a header, the learner's settings as JSON, sizes, weights as big-endian floats. Equal policies
 * have equal bytes. Plain functions; any thread.
 */
public final class PolicyFile {
    private static final String MAGIC = "AOLO policy";
    private static final int FORMAT = 3;
    private static final int MAX_SETTINGS_BYTES = 1 << 20;
    /** The largest actor that the ranges of the settings allow stays below it. */
    private static final long MOST_BYTES = 1L << 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PolicyFile() {}

    /** Writes a policy and the settings it was learned with. */
    public static void write(Path file, LearnerParameters learner, PolicySnapshot policy) throws WriteFailedException {
        SafeFiles.write(file, to -> {
            DataOutputStream out = new DataOutputStream(to);
            out.writeUTF(MAGIC);
            out.writeInt(FORMAT);
            byte[] settings = MAPPER.writeValueAsBytes(learner);
            out.writeInt(settings.length);
            out.write(settings);
            out.writeInt(policy.observationSize());
            out.writeInt(policy.actionSize());
            policy.save(out);
            out.flush();
        });
    }

    /** Reads a policy; the exception says in words for a person what is wrong with the file. */
    public static PolicySnapshot read(Path file) throws IOException {
        InputFile.require(file, MOST_BYTES);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new IOException("it is not a policy of this program");
            }
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("it has format " + format + ", this program reads format " + FORMAT);
            }
            int length = in.readInt();
            if (length < 0 || length > MAX_SETTINGS_BYTES) {
                throw new IOException("it is damaged");
            }
            LearnerParameters learner = MAPPER.readValue(in.readNBytes(length), LearnerParameters.class);
            PolicySnapshot policy = LearnerFactory.loadPolicy(learner, in.readInt(), in.readInt(), in);
            if (in.read() != -1) {
                throw new IOException("it has bytes left over");
            }
            if (policy.observationSize() != ObservationEncoder.SIZE || policy.actionSize() != 2) {
                throw new IOException("it reads " + policy.observationSize() + " numbers and decides "
                        + policy.actionSize() + "; here they are " + ObservationEncoder.SIZE + " and 2");
            }
            return policy;
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off; it is not a whole policy", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be read as a policy: " + e.getMessage(), e);
        }
    }
}
