package aolo.lab;

import aolo.results.RunDirectory;
import aolo.scenario.ScenarioFiles;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.Optional;

/** A run as a line for the terminal that makes it again, to the same identity and bytes. Plain function, any thread. */
public final class RunCommandLine {
    private RunCommandLine() {}

    /**
     * The line, for a POSIX shell; empty for a run that does not lie on disk or did not learn all its steps.
     *
     * @param run one that ended or was saved
     */
    public static Optional<String> of(RunEntry run) {
        return run.folder().filter(folder -> run.steps() == run.plan().steps()).map(folder -> "java -jar aolo-lab.jar train " + words(run, folder));
    }

    private static String words(RunEntry run, Path folder) {
        String out = " --out " + quoted(folder.resolveSibling(folder.getFileName() + "-again").toString());
        TrainingPlan plan = run.plan();
        boolean usual = TrainingPlan.of(plan.algorithm(), plan.steps(), plan.seed()).facing(run.scenario()).equals(plan);
        if (run.edited() || !usual || !ScenarioFiles.named(run.scenario()).isEmpty()) {
            return "--again " + quoted(folder.toString()) + out;
        }
        return quoted(folder.resolve(RunDirectory.SCENARIO).toString()) + " --algorithm " + plan.algorithm().key() + " --steps " + plan.steps()
                + " --seed " + plan.seed() + out;
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
