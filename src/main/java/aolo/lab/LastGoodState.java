package aolo.lab;

import aolo.results.RunDirectory;
import aolo.rl.LearningFault;
import aolo.training.Checkpoint;
import aolo.training.HaltReport;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a training can go back to when a number is not finite, and the files it leaves then. One owner thread: the training
 * thread.
 */
final class LastGoodState {
    private static final Logger LOG = LoggerFactory.getLogger(LastGoodState.class);
    private static final long STEPS = 2000;

    private final Path haltFolder;
    private byte[] bytes = {};
    private long step;

    /** @param haltFolder where a halted training leaves a directory of its own */
    LastGoodState(Path haltFolder) {
        this.haltFolder = haltFolder;
    }

    /** Called before every step. */
    void keep(TrainingSession session) {
        if (session.steps() % STEPS == 0) {
            bytes = Checkpoint.bytes(session);
            step = session.steps();
        }
    }

    /** Leaves what reproduces the failing step, and the last good state, in a directory of its own; empty if it cannot be written. */
    Optional<Path> report(TrainingSession session, LearningFault fault) {
        TrainingPlan plan = session.plan();
        Path folder = haltFolder.resolve(
                String.format(Locale.ROOT, "halt-%s-s%d-step%d", plan.algorithm().key(), plan.seed(), session.steps()));
        try (RunDirectory directory = RunDirectory.open(folder)) {
            directory.writeScenario(session.scenario());
            directory.write(RunDirectory.CHECKPOINT, out -> out.write(bytes));
            return Optional.of(HaltReport.write(directory, session, fault));
        } catch (IOException e) {
            LOG.warn("the halted training could not be written", e);
            return Optional.empty();
        }
    }

    /** What a person can do next. */
    String advice(Optional<Path> report) {
        return report.map(file -> "read " + file + "; beside it are the last good state (checkpoint.bin, step " + step
                        + ") and the failing call (replay-halt repeats it). Change the scenario or the settings and reset.")
                .orElse("nothing could be written to " + haltFolder + " (see the log). Reset to start afresh.");
    }
}
