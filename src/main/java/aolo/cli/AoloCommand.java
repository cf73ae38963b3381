package aolo.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without a command: the window, or the same job in the terminal where there is no display. */
@Command(
        name = "aolo-lab",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = {
            "A laboratory for low-carbon wireless LLM services.",
            "Without a command it opens the window; where there is no display it trains the default scenario here."
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 bad input."})
final class AoloCommand implements Callable<Integer> {
    @Option(names = "--headless", description = "Do not look for a display.")
    boolean headless;

    @Option(
            names = PlugIns.OPTION,
            paramLabel = "DIR",
            description = "With every command: the jars of this folder bring channel models (extending.md).")
    String plugIns;

    @Option(names = "--open", paramLabel = "SCENARIO", description = "Open the window on this scenario file.")
    String scenario;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "Open the window on this scenario file or run folder.")
    String file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        String opened = opened();
        String missing = headless ? "--headless" : Display.missing();
        if (missing.isEmpty()) {
            missing = Window.open(opened.isEmpty() ? new String[0] : new String[] {opened});
            if (missing.isEmpty()) {
                return CommandLines.DONE;
            }
        }
        if (!opened.isEmpty()) {
            throw new BadInput("no display (" + missing + ") to open " + opened + " on; train " + opened + " trains it here");
        }
        err.println("No display (" + missing + "): training the default scenario in the terminal instead.");
        err.flush();
        return new TerminalRun(spec.commandLine().getOut(), err).run();
    }

    /** What to open, or nothing; a word that is neither file nor command is a command mistyped. */
    private String opened() {
        if (scenario != null && file != null) {
            throw new BadInput("name one scenario to open, not both " + scenario + " and " + file);
        }
        if (file != null && file.matches("[A-Za-z-]+") && !Files.exists(Path.of(file))) {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(file));
        }
        return scenario != null ? scenario : file != null ? file : "";
    }
}
