package aolo.cli;

import aolo.experiment.NamedSettings;
import aolo.experiment.ScenarioSource;
import aolo.experiment.Study;
import aolo.experiment.StudyFolder;
import aolo.experiment.StudyRun;
import aolo.experiment.StudyShard;
import aolo.experiment.StudyTrial;
import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What {@code study run} and {@code study extend} share: how a study is worked off and told about. */
final class StudyWork {
    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Trials at a time; changes no number. Default: all processors.")
    Integer workers;

    @Option(
            names = "--task",
            paramLabel = "K/N",
            description = "Only the K-th of N parts, for several machines; \"study merge\" joins their folders.")
    String task;

    @Spec(Target.MIXEE)
    CommandSpec spec;

    /** Scenarios by file, or by the name of a sample. */
    static ScenarioSource scenarios(Assumptions assumptions) {
        return (name, folder) -> {
            Path file = folder.resolve(name);
            return Samples.NAMES.contains(name) && !Files.exists(file)
                    ? Samples.read(name, assumptions)
                    : new ScenarioReader(assumptions).read(file);
        };
    }

    /** The part that was asked for. */
    StudyShard shard() {
        try {
            return task == null ? StudyShard.WHOLE : StudyShard.parse(task);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--task " + e.getMessage());
        }
    }

    /** All trials of a study; refused where there are too many, told where there are many. */
    List<StudyTrial> trials(Study study, NamedSettings settings) {
        long count = study.trialCount();
        if (count >= Study.TOO_MANY_TRIALS) {
            throw new BadInput(String.format(
                    Locale.ROOT, "the study has %s trials; at most %d are run: sweep fewer values, or draw some at random",
                    count == Long.MAX_VALUE ? "more than 10^18" : Long.toString(count), Study.TOO_MANY_TRIALS - 1));
        }
        if (count > Study.MANY_TRIALS) {
            spec.commandLine().getErr().printf(Locale.ROOT, "the study has %d trials%n", count);
            spec.commandLine().getErr().flush();
        }
        try {
            return study.trials(settings);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }

    /** Works off what is missing of a study in a folder, writes the table and tells. */
    int run(Study study, Path path, NamedSettings settings, Assumptions assumptions)
            throws IOException, ScenarioException {
        int atOnce = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
        Border.range("--workers", atOnce, 1, 1024);
        StudyShard shard = shard();
        List<StudyTrial> trials = trials(study, settings);
        PrintWriter err = spec.commandLine().getErr();
        try (Interrupt interrupt = new Interrupt();
                StudyFolder folder = StudyFolder.open(path, settings)) {
            folder.note().ifPresent(note -> err.println("note: " + note));
            Study all = claimed(folder, study, assumptions);
            StudyProgressLine line = new StudyProgressLine(err);
            StudyRun.Outcome outcome = new StudyRun(study, folder, assumptions, line::show, interrupt::requested)
                    .run(trials, shard, atOnce);
            line.end();
            List<String> damaged = folder.writeResults(all);
            damaged.forEach(row -> err.println("left out of the table: " + row));
            int code = told(outcome, path, interrupt.requested());
            return damaged.isEmpty() ? code : CommandLines.FAILED;
        }
    }

    static Study claimed(StudyFolder folder, Study study, Assumptions assumptions)
            throws IOException, ScenarioException {
        try {
            return folder.claim(study, assumptions);
        } catch (IllegalArgumentException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private int told(StudyRun.Outcome outcome, Path path, boolean stopped) {
        PrintWriter err = spec.commandLine().getErr();
        for (StudyRun.Failure failure : outcome.failures()) {
            err.println("failed: " + failure.trial() + ": " + failure.reason());
        }
        if (stopped) {
            err.println("stopped; the same command goes on");
        }
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT, "%d trials finished now, %d failed, %d left; written to %s%n",
                outcome.finished(), outcome.failures().size(),
                outcome.wanted() - outcome.finished() - outcome.failures().size(), path.resolve(StudyFolder.RESULTS));
        out.flush();
        return outcome.finished() == outcome.wanted() ? CommandLines.DONE : CommandLines.FAILED;
    }
}
