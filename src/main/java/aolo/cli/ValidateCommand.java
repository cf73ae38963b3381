package aolo.cli;

import aolo.quantity.Assumptions;
import aolo.world.Cell;
import aolo.scenario.Scenario;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a scenario file. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Check a scenario: all violations at once, with file:line, key, value and allowed range.")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    ScenarioArgument scenario;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Scenario read = scenario.read(Assumptions.standard());
        spec.commandLine().getOut().printf(
                Locale.ROOT,
                "%s is valid: \"%s\", %d users, seed %d%n", scenario.name, read.name(), read.users().size(), read.seed());
        for (String note : Cell.of(read.world(), read.seed(), Assumptions.standard()).notes()) {
            spec.commandLine().getOut().println("note: " + note);
        }
        return CommandLines.DONE;
    }
}
