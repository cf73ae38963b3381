package aolo.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: the window, or the same job in the terminal where there is no display. */
@Command(
        name = "aolo-lab",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = {
            "A laboratory for low-carbon wireless LLM services.",
            "Without a command it opens the window; where there is no display it trains the default scenario here."
        },
        subcommands = {
            TrainCommand.class,
            ExplainCommand.class,
            SimulateCommand.class,
            AssumptionsCommand.class,
            TornadoCommand.class,
            BenchCommand.class,
            ReproduceCommand.class,
            ExportCommand.class,
            ReplayHaltCommand.class,
            ValidateCommand.class,
            SchemaCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 bad input."})
final class AoloCommand implements Callable<Integer> {
    @Option(names = "--headless", description = "Do not look for a display.")
    boolean headless;

    @Option(names = "--open", paramLabel = "SCENARIO", description = "Open the window on this scenario file.")
    String scenario;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        String missing = headless ? "--headless" : Display.missing();
        if (missing.isEmpty()) {
            missing = Window.open(scenario == null ? new String[0] : new String[] {scenario});
            if (missing.isEmpty()) {
                return CommandLines.DONE;
            }
        }
        err.println("No display (" + missing + "): training the default scenario in the terminal instead.");
        err.flush();
        return new TerminalRun(spec.commandLine().getOut(), err).run();
    }
}
