package aolo.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names for run directories that nobody named. Plain functions; any thread. */
public final class RunFolders {
    private RunFolders() {}

    /**
     * A directory that does not exist yet.
     *
     * @param parent where runs lie
     * @param scenario name of the scenario; what file systems may not like becomes '-'
     * @param step requests learned from so far
     */
    public static Path free(Path parent, String scenario, TrainingPlan plan, long step) {
        String safe = scenario.replaceAll("[^A-Za-z0-9_-]", "-");
        String name = String.format(
                Locale.ROOT, "%s-%s-s%d-%d", safe.substring(0, Math.min(80, safe.length())), plan.algorithm().key(),
                plan.seed(), step);
        Path folder = parent.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = parent.resolve(name + "-" + i);
        }
        return folder;
    }
}
