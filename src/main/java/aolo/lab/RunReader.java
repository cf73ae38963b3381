package aolo.lab;

import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.training.Checkpoint;
import aolo.training.RunSummary;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a run's folder into what the laboratory lists. Plain function; it touches the disk, so not on the JavaFX thread. */
public final class RunReader {
    private RunReader() {}

    /**
     * The run in a folder, its id 0.
     *
     * @throws IOException naming what is missing or damaged and what to do
     */
    public static RunEntry read(Path folder, Assumptions assumptions) throws IOException {
        Path checkpoint = folder.resolve(RunDirectory.CHECKPOINT);
        if (!Files.exists(checkpoint)) {
            throw new IOException(folder + " holds no run: it has no " + RunDirectory.CHECKPOINT
                    + "; choose a folder that train --out or the window wrote");
        }
        TrainingSession session = Checkpoint.read(checkpoint, 0, assumptions);
        Path summary = folder.resolve(RunDirectory.SUMMARY);
        Optional<RunSummary> result = Files.exists(summary) ? Optional.of(RunSummary.read(summary)) : Optional.empty();
        boolean done = session.steps() >= session.plan().steps() && result.isPresent();
        return new RunEntry(
                0, folder.toAbsolutePath().normalize().getFileName().toString(), session.plan(), session.steps(),
                done ? RunEntry.State.FINISHED : RunEntry.State.STOPPED, session.scenario(), session.journal().entries().size() > 1,
                result, Optional.of(folder.toAbsolutePath().normalize()), session.metrics().views(),
                List.of(new PolicyAt(session.steps(), session.policy())));
    }
}
