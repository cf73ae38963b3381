package aolo.scenario;

import aolo.carbon.GridIntensity;
import aolo.carbon.GridParameters;
import aolo.llm.ServerModel;
import aolo.llm.ServerParameters;
import aolo.llm.TrafficProfile;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What one record alone cannot know: unique names, references, places inside the area, models that fit. Looks at whatever
 * was bound, so that a slip in one place hides none in another. One use.
 */
final class ScenarioChecks {
    /** Most users a scenario may have. */
    static final int MAX_USERS = 10_000;

    private final String file;
    private final RecordBinder bound;
    private final Assumptions assumptions;
    private final List<Violation> violations;
    private final Path folder;

    ScenarioChecks(
            String file, RecordBinder bound, Assumptions assumptions, List<Violation> violations, Path folder) {
        this.file = file;
        this.bound = bound;
        this.assumptions = assumptions;
        this.violations = violations;
        this.folder = folder;
    }

    void check() {
        thingIds();
        trafficIds();
        places();
        for (int p = 0; p < bound.size("traffic"); p++) {
            profile("traffic[" + p + "]");
        }
        bound.value("server", ServerParameters.class)
                .ifPresent(server -> attempt("server", () -> ServerModel.of(server, assumptions)));
        bound.value("grid", GridParameters.class).ifPresent(grid -> attempt("grid", () -> grid(grid)));
        if (bound.size("users") > MAX_USERS) {
            refuse("users", bound.size("users") + " users; at most " + MAX_USERS + " are simulated");
        }
    }

    private GridIntensity grid(GridParameters grid) {
        return GridIntensity.of(
                resolved(grid, folder), assumptions, name -> Files.newBufferedReader(Path.of(name)));
    }

    private void thingIds() {
        Map<String, String> seen = new HashMap<>();
        unique(seen, "station.id");
        unique(seen, "server.id");
        for (int u = 0; u < bound.size("users"); u++) {
            unique(seen, "users[" + u + "].id");
        }
    }

    private void trafficIds() {
        Map<String, String> profiles = new HashMap<>();
        for (int p = 0; p < bound.size("traffic"); p++) {
            unique(profiles, "traffic[" + p + "].id");
        }
        for (int u = 0; u < bound.size("users"); u++) {
            String path = "users[" + u + "].traffic";
            text(path).filter(wanted -> !profiles.containsKey(wanted)).ifPresent(wanted -> refuse(
                    path,
                    String.format(Locale.ROOT, "no traffic profile \"%s\"; known: %s%s", wanted,
                                    String.join(", ", new TreeSet<>(profiles.keySet())),
                                    Suggestion.didYouMean(wanted, profiles.keySet()))));
        }
    }

    private void unique(Map<String, String> seen, String path) {
        text(path).ifPresent(id -> {
            String first = seen.putIfAbsent(id, path);
            if (first != null) {
                refuse(path, String.format(
                        Locale.ROOT,
                        "the id \"%s\" is taken by %s (line %d)",
                        id, first, bound.lineOf(first)));
            }
        });
    }

    private void places() {
        place("station");
        place("server");
        for (int u = 0; u < bound.size("users"); u++) {
            place("users[" + u + "]");
        }
    }

    private void place(String thing) {
        inside(thing + ".xMeters", "area.widthMeters");
        inside(thing + ".yMeters", "area.heightMeters");
    }

    private void inside(String path, String limit) {
        double value = number(path);
        double most = number(limit);
        if (value > most) {
            refuse(
                    path,
                    String.format(
                            Locale.ROOT,
                            "%s lies outside the area: allowed 0 ... %s m",
                            Ranges.number(value), Ranges.number(most)));
        }
    }

    private void profile(String path) {
        bound.value(path, TrafficProfile.class).ifPresent(p -> {
            if (p.textShare() + p.speechShare() + p.richShare() <= 0) {
                refuse(path, "textShare, speechShare and richShare are all 0; give at least one a share");
            }
            if (p.valueScaleMinTokens() > p.valueScaleMaxTokens()) {
                refuse(
                        path + ".valueScaleMinTokens",
                        String.format(
                                Locale.ROOT,
                                "%s is above valueScaleMaxTokens, %s tokens",
                                Ranges.number(p.valueScaleMinTokens()), Ranges.number(p.valueScaleMaxTokens())));
            }
        });
    }

    private Optional<String> text(String path) {
        return bound.value(path, String.class);
    }

    /** NaN, which no comparison finds too large, where there is none. */
    private double number(String path) {
        return bound.value(path, Double.class).orElse(Double.NaN);
    }

    private void attempt(String path, Supplier<?> build) {
        try {
            build.get();
        } catch (IllegalArgumentException e) {
            refuse(path, e.getMessage());
        }
    }

    private void refuse(String path, String problem) {
        violations.add(new Violation(file, bound.lineOf(path), path, problem));
    }

    /** The scenario with its intensity file named from the root, as it is looked up from the scenario's folder. */
    static Scenario withResolvedCsv(Scenario s, Path folder) {
        return s.withGrid(resolved(s.grid(), folder));
    }

    private static GridParameters resolved(GridParameters grid, Path folder) {
        if (folder == null) {
            return grid;
        }
        return new GridParameters(
                grid.region(),
                grid.shape(),
                grid.startHour(),
                grid.intensityCsv().map(csv -> folder.resolve(csv).normalize().toString()));
    }
}
