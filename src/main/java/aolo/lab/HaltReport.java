package aolo.lab;

import aolo.results.RunDirectory;
import aolo.rl.LearningFault;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What is left behind when a training halts: {@code halt.txt} in words, and {@code halt.bin} with the learner as it was
 * before the failing call and that call's numbers, so that the call can be repeated.
 */
final class HaltReport {
    static final String TEXT = "halt.txt";
    static final String STATE = "halt.bin";

    private HaltReport() {}

    /** Writes both and returns the one to read first. */
    static Path write(RunDirectory directory, TrainingSession session, LearningFault fault) throws IOException {
        String text = text(session, fault);
        directory.write(TEXT, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        session.saveFault(new DataOutputStream(state));
        directory.write(STATE, state::writeTo);
        return directory.file(TEXT);
    }

    static String text(TrainingSession session, LearningFault fault) {
        return "The training halted at step " + session.steps() + ".\n"
                + "reason: " + fault.getMessage() + "\n"
                + "place: " + fault.place() + ", learner step " + fault.step() + ", update " + fault.update() + "\n"
                + "algorithm: " + session.plan().algorithm().key() + ", seed " + session.plan().seed() + "\n"
                + session.describeStep()
                + "To reproduce: resume from checkpoint.bin, or from the start with the same scenario and seed; "
                + "halt.bin holds the learner before the failing call.\n";
    }

    /** Floats in full. */
    static String numbers(float[] values) {
        return Arrays.toString(values);
    }
}
