package aolo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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
            ValidateCommand.class,
            SchemaCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 bad input."})
final class AoloCommand implements Callable<Integer> {
    @Option(names = "--headless", description = "Do not look for a display.")
    boolean headless;

    @Override
    public Integer call() throws Exception {
        return CommandLines.DONE;
    }
}
