package aolo.cli;

import aolo.results.BuildInfo;
import aolo.results.RunLock;
import aolo.scenario.ScenarioException;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Builds the command line: names, refusals, exit codes. */
final class CommandLines {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;

    private CommandLines() {}

    static CommandLine create() {
        // numbers on the terminal and in every file have a decimal point, whatever the system's language
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CommandLine line = new CommandLine(new AoloCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExpandAtFiles(false);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        return line;
    }

    private static int report(Exception failure, CommandLine command) {
        if (failure instanceof BadInput || failure instanceof ScenarioException || failure instanceof RunLock.LockedException) {
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
        command.getErr().println(Ansi.AUTO.string("@|bold,red " + command.getCommandName() + ":|@ ") + message);
        command.getErr().flush();
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
