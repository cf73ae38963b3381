package aolo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Studies: many trainings that answer one question, as one table. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        description = "Scenarios by learners and policies by seeds by swept settings, as one table.",
        subcommands = {
            StudyRunCommand.class,
            StudyStatusCommand.class,
            StudyExtendCommand.class,
            StudyMergeCommand.class,
            StudySlurmCommand.class,
            StudyKeysCommand.class
        })
final class StudyCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(line, "say what to do: " + String.join(", ", line.getSubcommands().keySet()));
    }
}
