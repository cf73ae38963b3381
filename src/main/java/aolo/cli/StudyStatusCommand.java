package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.experiment.Study;
import aolo.experiment.StudyFolder;
import aolo.experiment.StudyStatus;
import aolo.quantity.Assumptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how much of a study is there. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tell how many rows of a study are there; also while it runs.")
final class StudyStatusCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "Folder of a study.")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        NamedSettings settings = new NamedSettings(assumptions);
        Study study;
        List<StudyStatus.Line> lines;
        try {
            study = StudyFolder.study(folder, settings, assumptions);
            lines = StudyStatus.of(study, study.trials(settings), folder);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        int there = lines.stream().mapToInt(StudyStatus.Line::there).sum();
        int all = lines.stream().mapToInt(StudyStatus.Line::all).sum();
        out.printf(Locale.ROOT, "%s: %d of %d rows%n", study.name(), there, all);
        for (StudyStatus.Line line : lines) {
            out.printf(Locale.ROOT, "  %-24s %-24s %6d of %d%n", line.scenario(), line.contender(), line.there(), line.all());
        }
        out.flush();
        return CommandLines.DONE;
    }
}
