package aolo.scenario;

import aolo.llm.TrafficProfile;
import aolo.radio.LandscapeParameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The files that a scenario names: the grid's intensity, the traces of its traffic and its path gain. Whoever moves, copies or hashes what a
 * scenario needs asks here. Plain functions, any thread.
 */
public final class ScenarioFiles {
    private ScenarioFiles() {}

    /** Their names as the scenario has them, each once, in its order. */
    public static List<String> named(Scenario scenario) {
        Set<String> names = new LinkedHashSet<>();
        scenario.grid().intensityCsv().ifPresent(names::add);
        scenario.traffic().forEach(profile -> profile.trace().ifPresent(names::add));
        scenario.landscape().ifPresent(landscape -> names.add(landscape.gainFile()));
        return List.copyOf(names);
    }

    /** The same scenario with these files under other names. */
    public static Scenario renamed(Scenario scenario, UnaryOperator<String> newName) {
        Optional<String> csv = scenario.grid().intensityCsv().map(newName);
        List<TrafficProfile> traffic = new ArrayList<>();
        for (TrafficProfile profile : scenario.traffic()) {
            traffic.add(Records.with(profile, "trace", profile.trace().map(newName)));
        }
        Optional<LandscapeParameters> landscape = scenario.landscape().map(own -> named(own, newName.apply(own.gainFile())));
        Scenario near = scenario.withGrid(Records.with(scenario.grid(), "intensityCsv", csv));
        return Records.with(Records.with(near, "landscape", landscape), "traffic", List.copyOf(traffic));
    }

    /** The same landscape with its file under another name. */
    static LandscapeParameters named(LandscapeParameters landscape, String name) {
        return Records.with(landscape, "gainFile", name);
    }
}
