package aolo.training;

import aolo.border.Declared;
import aolo.border.SafeText;
import aolo.math.RandomStreams;
import aolo.results.SealedFile;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault;
import aolo.rl.Spaces;
import aolo.rl.StepResult;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The call of a learner that halted a training, as a file: the learner's settings, the learner as it was before the call,
 * and the call's numbers. Needs nothing else to fail again. One owner thread.
 */
public final class HaltedStep {
    private static final long MOST_BYTES = 4L << 30;
    private static final SealedFile KIND = new SealedFile(
            "AOLO halted step", "halted step", 2, MOST_BYTES, "take the file from a copy, or resume from the checkpoint beside it");

    /** More than any observation of this program has. */
    private static final int MOST_NUMBERS = 256;

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

    private HaltedStep(DataInputStream in) throws IOException {
        reason = SafeText.line(in.readUTF());
        LearnerParameters parameters = StoredSettings.read(in);
        observation = new float[Declared.count(in, "numbers of an observation", MOST_NUMBERS)];
        action = new float[Declared.count(in, "numbers of an action", MOST_NUMBERS)];
        result = new StepResult(observation.length, Declared.count(in, "constraints", MOST_NUMBERS));
        int place = in.readByte();
        if (place < 0 || place >= Call.values().length) {
            throw new IOException("it is damaged: there is no call " + place);
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
        if (call == Call.RECORD && !learner.canRecord()) {
            throw new IOException("it is damaged: its learner has not acted and can record nothing");
        }
    }

    private static void readFloats(DataInputStream in, float[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }

    static void write(OutputStream to, TrainingSession session, LearningFault fault) throws IOException {
        Learner learner = session.learner();
        KIND.write(to, content -> {
            DataOutputStream out = new DataOutputStream(content);
            out.writeUTF(fault.getMessage());
            StoredSettings.write(out, learner.parameters());
            out.writeInt(learner.observationSize());
            out.writeInt(learner.actionSize());
            out.writeInt(learner.costCount());
            session.saveFault(out);
            out.flush();
        });
    }

    /** Reads {@code halt.bin}; the exception says in words for a person what is wrong with the file. */
    public static HaltedStep read(Path file) throws IOException {
        return KIND.read(file, HaltedStep::new);
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
