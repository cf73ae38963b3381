package aolo.scenario;

import aolo.carbon.GridIntensity;
import aolo.carbon.GridParameters;
import aolo.llm.ServerModel;
import aolo.llm.TrafficProfile;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import aolo.world.UserParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one record alone cannot know: unique names, references, places inside the area, models that fit. One use. */
final class ScenarioChecks {
    /** Most users a scenario may have. */
    static final int MAX_USERS = 10_000;

    private final String file;
    private final Function<String, Integer> lineOf;
    private final Assumptions assumptions;
    private final List<Violation> violations;

    ScenarioChecks(
            String file, Function<String, Integer> lineOf, Assumptions assumptions, List<Violation> violations) {
        this.file = file;
        this.lineOf = lineOf;
        this.assumptions = assumptions;
        this.violations = violations;
    }

    void check(Scenario scenario, Path folder) {
        ids(scenario);
        places(scenario);
        scenario.traffic().forEach(profile -> profile(profile, scenario.traffic().indexOf(profile)));
        attempt("server", () -> ServerModel.of(scenario.server(), assumptions));
        attempt("grid", () -> GridIntensity.of(
                withResolvedCsv(scenario, folder).grid(), assumptions, name -> Files.newBufferedReader(Path.of(name))));
        if (scenario.users().size() > MAX_USERS) {
            refuse("users", scenario.users().size() + " users; at most " + MAX_USERS + " are simulated");
        }
        if (scenario.station().powerRangeDb() <= 0) {
            refuse("station.powerRangeDb", "must be positive (dB)");
        }
    }

    private void ids(Scenario scenario) {
        Map<String, String> seen = new HashMap<>();
        unique(seen, "station.id", scenario.station().id());
        unique(seen, "server.id", scenario.server().id());
        for (int u = 0; u < scenario.users().size(); u++) {
            unique(seen, "users[" + u + "].id", scenario.users().get(u).id());
        }
        Map<String, String> profiles = new HashMap<>();
        for (int p = 0; p < scenario.traffic().size(); p++) {
            unique(profiles, "traffic[" + p + "].id", scenario.traffic().get(p).id());
        }
        for (int u = 0; u < scenario.users().size(); u++) {
            String wanted = scenario.users().get(u).traffic();
            if (!profiles.containsKey(wanted)) {
                refuse(
                        "users[" + u + "].traffic",
                        "no traffic profile \"%s\"; known: %s%s"
                                .formatted(
                                        wanted,
                                        String.join(", ", new TreeSet<>(profiles.keySet())),
                                        Suggestion.didYouMean(wanted, profiles.keySet())));
            }
        }
    }

    private void unique(Map<String, String> seen, String path, String id) {
        String first = seen.putIfAbsent(id, path);
        if (first != null) {
            refuse(path, "the id \"%s\" is taken by %s (line %d)".formatted(id, first, lineOf.apply(first)));
        }
    }

    private void places(Scenario scenario) {
        inside(scenario, "station.xMeters", scenario.station().xMeters(), scenario.area().widthMeters());
        inside(scenario, "station.yMeters", scenario.station().yMeters(), scenario.area().heightMeters());
        inside(scenario, "server.xMeters", scenario.server().xMeters(), scenario.area().widthMeters());
        inside(scenario, "server.yMeters", scenario.server().yMeters(), scenario.area().heightMeters());
        for (int u = 0; u < scenario.users().size(); u++) {
            UserParameters user = scenario.users().get(u);
            inside(scenario, "users[" + u + "].xMeters", user.xMeters(), scenario.area().widthMeters());
            inside(scenario, "users[" + u + "].yMeters", user.yMeters(), scenario.area().heightMeters());
        }
    }

    private void inside(Scenario scenario, String path, double value, double most) {
        if (value > most) {
            refuse(path, "%s lies outside the area: allowed 0 ... %s m".formatted(Ranges.number(value), Ranges.number(most)));
        }
    }

    private void profile(TrafficProfile p, int index) {
        String path = "traffic[" + index + "]";
        if (p.textShare() + p.speechShare() + p.richShare() <= 0) {
            refuse(path, "textShare, speechShare and richShare are all 0; give at least one a share");
        }
        if (p.valueScaleMinTokens() > p.valueScaleMaxTokens()) {
            refuse(path + ".valueScaleMinTokens", "is above valueScaleMaxTokens (tokens)");
        }
    }

    private void attempt(String path, Supplier<?> build) {
        try {
            build.get();
        } catch (IllegalArgumentException e) {
            refuse(path, e.getMessage());
        }
    }

    private void refuse(String path, String problem) {
        violations.add(new Violation(file, lineOf.apply(path), path, problem));
    }

    /** The scenario with its intensity file named from the root, as it is looked up from the scenario's folder. */
    static Scenario withResolvedCsv(Scenario s, Path folder) {
        Optional<String> csv = s.grid().intensityCsv();
        if (csv.isEmpty() || folder == null) {
            return s;
        }
        GridParameters grid = new GridParameters(
                s.grid().region(), s.grid().shape(), s.grid().startHour(), csv.map(c -> folder.resolve(c).normalize().toString()));
        return new Scenario(
                s.formatVersion(), s.name(), s.story(), s.seed(), s.area(), s.station(), s.channel(), s.device(),
                s.server(), grid, s.traffic(), s.users());
    }
}
