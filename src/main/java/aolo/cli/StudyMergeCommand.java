package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.experiment.Study;
import aolo.experiment.StudyFolder;
import aolo.quantity.Assumptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the folders of one study. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Join the rows of one study from several folders, as several machines left them, and write its table.")
final class StudyMergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of one study.")
    List<Path> folders;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to. Default: the first folder.")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        NamedSettings settings = new NamedSettings(assumptions);
        Path target = out == null ? folders.get(0) : out;
        int copied = 0;
        List<String> damaged = new java.util.ArrayList<>();
        List<Study> studies = new java.util.ArrayList<>();
        for (Path folder : folders) {
            try {
                studies.add(StudyFolder.study(folder, settings, assumptions));
            } catch (IllegalArgumentException e) {
                throw new BadInput(e.getMessage());
            }
        }
        try (StudyFolder merged = StudyFolder.open(target, settings)) {
            Study all = studies.get(0);
            for (int i = 0; i < folders.size(); i++) {
                all = StudyWork.claimed(merged, studies.get(i), assumptions);
                copied += merged.copyRows(folders.get(i), damaged::add);
            }
            damaged.addAll(merged.writeResults(all));
        }
        damaged.forEach(row -> spec.commandLine().getErr().println("left out of the table: " + row));
        spec.commandLine().getOut().printf(
                Locale.ROOT, "%d rows copied; written to %s%n", copied, target.resolve(StudyFolder.RESULTS));
        spec.commandLine().getOut().flush();
        return damaged.isEmpty() ? CommandLines.DONE : CommandLines.FAILED;
    }
}
