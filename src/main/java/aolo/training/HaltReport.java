package aolo.training;

import aolo.results.RunDirectory;
import aolo.rl.LearningFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is left behind when a training halts: {@code halt.txt} in words, and {@code halt.bin}, a {@link HaltedStep} that
 * fails again.
 */
public final class HaltReport {
    static final String TEXT = "halt.txt";
    static final String STATE = "halt.bin";

    private HaltReport() {}

    /** Writes both and returns the one to read first. */
    public static Path write(RunDirectory directory, TrainingSession session, LearningFault fault) throws IOException {
        String text = text(session, fault);
        directory.write(TEXT, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        HaltedStep.write(state, session, fault);
        directory.write(STATE, state::writeTo);
        return directory.file(TEXT);
    }

    static String text(TrainingSession session, LearningFault fault) {
        return "The training halted at step " + session.steps() + ".\n"
                + "reason: " + fault.getMessage() + "\n"
                + "place: " + fault.place() + ", learner step " + fault.step() + ", update " + fault.update() + "\n"
                + "algorithm: " + session.plan().algorithm().key() + ", seed " + session.plan().seed() + "\n"
                + session.describeStep()
                + "To repeat the failing call alone: aolo-lab replay-halt on this directory (halt.bin holds the learner "
                + "before that call, and its numbers).\n"
                + "To come to it again: train --resume checkpoint.bin, or the same scenario and seed from the start.\n";
    }

    /** Floats in full. */
    static String numbers(float[] values) {
        return Arrays.toString(values);
    }
}
