package aolo.cli;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.report.RunFigures;
import aolo.report.SummaryText;
import aolo.results.FolderName;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.training.Evaluation;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import aolo.training.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The main job without a window: trains the default scenario here and writes the run and its figures. */
final class TerminalRun {
    private static final int STEPS = 5000;
    private static final long SEED = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    TerminalRun(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    int run() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        TrainingPlan plan = TrainingPlan.of(Algorithm.SDRL, STEPS, SEED);
        TrainingSession session = new TrainingSession(Samples.read(Samples.DEFAULT, assumptions), plan, assumptions);
        Path path = freeDirectory(session);
        try (Interrupt interrupt = new Interrupt();
                RunDirectory directory = RunDirectory.open(path)) {
            ProgressLine progress = new ProgressLine(err, true);
            Trial.Outcome outcome =
                    new Trial(session, directory, Evaluation.REQUESTS).run(progress::show, interrupt::requested);
            progress.end();
            if (outcome.end() == Trial.End.STOPPED) {
                err.printf(
                        Locale.ROOT,
                        "stopped; go on with: train --resume %s%n", directory.file(RunDirectory.CHECKPOINT));
                err.flush();
                return CommandLines.FAILED;
            }
            out.print(SummaryText.of(outcome.evaluation().orElseThrow()));
            List<Path> figures = RunFigures.write(session, directory, Evaluation.REQUESTS);
            out.printf(
                    Locale.ROOT,
                    "run written to %s, %d figure files to %s%n", path, figures.size(), path.resolve(RunDirectory.FIGURES));
            out.flush();
            return CommandLines.DONE;
        }
    }

    /** A new directory for each run, so that nothing is ever overwritten. */
    private static Path freeDirectory(TrainingSession session) throws IOException {
        String settings = String.format(Locale.ROOT, "%s-s%d-%d", Algorithm.SDRL.key(), SEED, STEPS);
        String name = FolderName.of(Samples.DEFAULT, settings, session.identity(Evaluation.REQUESTS));
        Path path = Path.of("runs", name);
        for (int i = 2; path.toFile().exists(); i++) {
            path = Path.of("runs", name + "-" + i);
        }
        return path;
    }
}
