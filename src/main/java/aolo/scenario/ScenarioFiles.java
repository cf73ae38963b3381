package aolo.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The files a scenario names: what belongs to its content beside its own text. One list for all who hash or carry them. */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** Their names as the scenario has them, in the order of its keys; paths from the root once it was read. */
    public static List<String> named(Scenario scenario) {
        return scenario.grid().intensityCsv().stream().toList();
    }

    /** The same scenario with other names for its files. */
    public static Scenario renamed(Scenario scenario, UnaryOperator<String> name) {
        Optional<String> csv = scenario.grid().intensityCsv();
        return csv.isEmpty()
                ? scenario
                : scenario.withGrid(Records.with(scenario.grid(), "intensityCsv", csv.map(name)));
    }
}
