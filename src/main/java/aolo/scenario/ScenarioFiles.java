package aolo.scenario;

import aolo.llm.TrafficProfile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The files that a scenario names: the grid's intensity and the traces of its traffic. Whoever moves, copies or hashes what a
 * scenario needs asks here. Plain functions, any thread.
 */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** Their names as the scenario has them, each once, in its order. */
    public static List<String> named(Scenario scenario) {
        Set<String> names = new LinkedHashSet<>();
        scenario.grid().intensityCsv().ifPresent(names::add);
        scenario.traffic().forEach(profile -> profile.trace().ifPresent(names::add));
        return List.copyOf(names);
    }

    /** The same scenario with these files under other names. */
    public static Scenario renamed(Scenario scenario, UnaryOperator<String> newName) {
        Optional<String> csv = scenario.grid().intensityCsv().map(newName);
        List<TrafficProfile> traffic = new ArrayList<>();
        for (TrafficProfile profile : scenario.traffic()) {
            traffic.add(Records.with(profile, "trace", profile.trace().map(newName)));
        }
        Scenario near = scenario.withGrid(Records.with(scenario.grid(), "intensityCsv", csv));
        return Records.with(near, "traffic", List.copyOf(traffic));
    }
}
