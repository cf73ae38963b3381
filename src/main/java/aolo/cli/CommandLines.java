package aolo.cli;

import aolo.results.BuildInfo;
import aolo.results.RunLock;
import aolo.scenario.ScenarioException;
import aolo.training.UnusablePolicyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command line: names, refusals, exit codes. */
final class CommandLines {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private static final List<Class<?>> COMMANDS = List.of(
            TrainCommand.class,
            ExplainCommand.class,
            SimulateCommand.class,
            AssumptionsCommand.class,
            TornadoCommand.class,
            BenchCommand.class,
            ReproduceCommand.class,
            FigureCommand.class,
            StudyCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            ServeEnvCommand.class,
            ReplayHaltCommand.class,
            ValidateCommand.class,
            SchemaCommand.class);

    private CommandLines() {}

    /** Whether the window is asked for and nothing else: without a word, or with a file that is there. */
    static boolean windowAlone(String... arguments) {
        return arguments.length == 0 || arguments.length == 1 && arguments[0].matches(".*\\.(json|aolo)") && Files.exists(Path.of(arguments[0]));
    }

    /** Runs a command; output that could not be written makes it a failure, unless its reader has gone. */
    static int run(Terminal out, Terminal err, String... arguments) {
        // the commands cost half a second of reflection, which a window need not wait for
        CommandLine line = windowAlone(arguments) ? withoutCommands() : create();
        int code = line.setOut(out).setErr(err).execute(arguments);
        if (out.failure().isPresent()) {
            err.println("aolo-lab: cannot write to standard output: " + out.failure().get());
            err.flush();
            return code == DONE ? FAILED : code;
        }
        err.flush();
        return code;
    }

    static CommandLine create() {
        CommandLine line = new CommandLine(new AoloCommand());
        COMMANDS.forEach(line::addSubcommand);
        // what is set here holds for the commands added before
        return settled(line);
    }

    private static CommandLine withoutCommands() {
        return settled(new CommandLine(new AoloCommand()));
    }

    private static CommandLine settled(CommandLine line) {
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExpandAtFiles(false);
        line.setExecutionStrategy(CommandLines::helpOrRun);
        line.setParameterExceptionHandler((wrong, arguments) -> refuse(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        return line;
    }

    private static int helpOrRun(CommandLine.ParseResult parsed) {
        Integer[] help = {null};
        Terminal.own(
                parsed.commandSpec().commandLine().getOut(), () -> help[0] = CommandLine.executeHelpRequest(parsed));
        return help[0] == null ? new CommandLine.RunLast().execute(parsed) : help[0];
    }

    private static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        say(command, wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            Terminal.own(err, () -> command.usage(err, command.getColorScheme()));
        }
        err.flush();
        return BAD_INPUT;
    }

    private static int report(Exception failure, CommandLine command) {
        if (failure instanceof BadInput
                || failure instanceof ScenarioException
                || failure instanceof UnusablePolicyException
                || failure instanceof RunLock.LockedException) {
            say(command, failure.getMessage());
            return BAD_INPUT;
        }
        if (failure instanceof IOException) {
            say(command, failure.getMessage());
            return FAILED;
        }
        say(command, "failed: " + failure);
        failure.printStackTrace(command.getErr());
        say(command, "this is a bug; please report it with the lines above");
        return FAILED;
    }

    private static void say(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        Terminal.own(err, () -> err.print(Ansi.AUTO.string("@|bold,red " + command.getCommandName() + ":|@ ")));
        err.println(message);
        err.flush();
    }

    /** Prints version and commit. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            BuildInfo build = BuildInfo.current();
            return new String[] {"AOLO Lab " + build.version() + " (" + build.commit() + ")"};
        }
    }
}
