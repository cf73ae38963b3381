package aolo.training;

import aolo.math.RandomStreams;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault;
import aolo.rl.Spaces;
import aolo.rl.StepResult;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The call of a learner that halted a training, as a file: the learner's settings, the learner as it was before the call,
 * and the call's numbers. Needs nothing else to fail again. One owner thread.
 */
public final class HaltedStep {
    private static final String MAGIC = "AOLO halted step";
    private static final int FORMAT = 1;
    private static final int MAX_SETTINGS_BYTES = 1 << 20;

    /** Far more than any observation of this program has. */
    private static final int MOST_NUMBERS = 4096;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String reason;
    private final Call call;
    private final float[] observation;
    private final float[] action;
    private final StepResult result;
    private final Learner learner;

    /** What a learner is called for. Stored by place: add at the end. */
    enum Call {
        /** None: the fault came from elsewhere, such as the evaluation. */
        NONE,
        ACT,
        RECORD,
        LEARN
    }

    private HaltedStep(String reason, DataInputStream in) throws IOException {
        this.reason = reason;
        LearnerParameters parameters = MAPPER.readValue(settings(in), LearnerParameters.class);
        observation = new float[Declared.count(in, "numbers of an observation", MOST_NUMBERS)];
        action = new float[Declared.count(in, "numbers of an action", MOST_NUMBERS)];
        result = new StepResult(observation.length, Declared.count(in, "constraints", MOST_NUMBERS));
        int place = in.readByte();
        if (place < 0 || place >= Call.values().length) {
            throw new IOException("it is damaged");
        }
        call = Call.values()[place];
        readFloats(in, observation);
        readFloats(in, action);
        readFloats(in, result.observation);
        result.reward = in.readDouble();
        for (int i = 0; i < result.costs.length; i++) {
            result.costs[i] = in.readDouble();
        }
        learner = LearnerFactory.create(
                parameters,
                Spaces.of(observation.length, action.length, result.costs.length),
                new RandomStreams(0));
        learner.load(in);
    }

    private static byte[] settings(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_SETTINGS_BYTES) {
            throw new IOException("it is damaged");
        }
        return in.readNBytes(length);
    }

    private static void readFloats(DataInputStream in, float[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }

    static void write(DataOutputStream out, TrainingSession session, LearningFault fault) throws IOException {
        Learner learner = session.learner();
        out.writeUTF(MAGIC);
        out.writeInt(FORMAT);
        out.writeUTF(fault.getMessage());
        byte[] settings = MAPPER.writeValueAsBytes(learner.parameters());
        out.writeInt(settings.length);
        out.write(settings);
        out.writeInt(learner.observationSize());
        out.writeInt(learner.actionSize());
        out.writeInt(learner.costCount());
        session.saveFault(out);
        out.flush();
    }

    /** Reads {@code halt.bin}; the exception says in words for a person what is wrong with the file. */
    public static HaltedStep read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (!in.readUTF().equals(MAGIC)) {
                throw new IOException("it is not a halted step of this program");
            }
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException("it has format " + format + ", this program reads format " + FORMAT);
            }
            HaltedStep step = new HaltedStep(in.readUTF(), in);
            if (in.read() != -1) {
                throw new IOException("it has bytes left over");
            }
            return step;
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": no such file", e);
        } catch (EOFException e) {
            throw new IOException(file + " is cut off; it is not a whole halted step", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(file + " cannot be read as a halted step: " + e.getMessage(), e);
        }
    }

    /** Why the training halted, as it was told then. */
    public String reason() {
        return reason;
    }

    /** The call that failed, as a word: act, record, learn; none where it was not a call of the learner. */
    public String call() {
        return call.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Makes the call again and returns how it failed; empty if it did not. */
    public Optional<LearningFault> repeat() {
        try {
            switch (call) {
                case ACT -> learner.act(observation, action, true);
                case RECORD -> learner.record(observation, action, result);
                case LEARN -> learner.learn();
                case NONE -> {}
            }
            return Optional.empty();
        } catch (LearningFault fault) {
            return Optional.of(fault);
        }
    }
}
