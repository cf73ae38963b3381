package aolo.cli;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A scenario that may be left out. */
final class OptionalScenarioArgument {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "Scenario file (*.json), or the name of a sample such as campus-microcell.")
    String name;

    Optional<Scenario> read(Assumptions assumptions) throws ScenarioException {
        if (name == null) {
            return Optional.empty();
        }
        ScenarioArgument argument = new ScenarioArgument();
        argument.name = name;
        return Optional.of(argument.read(assumptions));
    }
}
