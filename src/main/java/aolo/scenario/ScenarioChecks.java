package aolo.scenario;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.border.SafeText;
import aolo.carbon.GridIntensity;
import aolo.carbon.GridParameters;
import aolo.carbon.IntensityFiles;
import aolo.llm.ContextDemand;
import aolo.llm.RequestTrace;
import aolo.llm.ServerModel;
import aolo.llm.ServerParameters;
import aolo.llm.TrafficProfile;
import aolo.quantity.Assumptions;
import aolo.quantity.Suggestion;
import aolo.radio.ChannelModels;
import aolo.radio.ChannelParameters;
import aolo.radio.Deployment;
import aolo.radio.GainGrid;
import aolo.radio.LandscapeParameters;
import aolo.world.UserParameters;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What one record alone cannot know: unique names, references, places inside the area, models that fit. Looks at whatever
 * was bound, so that a slip in one place hides none in another. One use.
 */
final class ScenarioChecks {
    /** Most users a scenario may have. */
    static final int MAX_USERS = 10_000;

    /** Most traffic profiles. */
    static final int MAX_PROFILES = 1000;

    /** A violation is relative to Q_min: below this its number says nothing (4.9e-324 once halted a training). */
    static final double LEAST_QOE_LIMIT = 0.01;

    private static final int LISTED_NAMES = 20;

    private final RecordBinder bound;
    private final Assumptions assumptions;
    private final Violations violations;
    private final Optional<Path> folder;
    private final Optional<IntensityFiles> files;
    private final GridMemory grids;

    /**
     * @param folder the one files must lie in or below; empty where they are named from the root
     * @param files where they are read; empty where they were read before
     * @param grids path-gain grids read before
     */
    ScenarioChecks(
            RecordBinder bound,
            Assumptions assumptions,
            Violations violations,
            Optional<Path> folder,
            Optional<IntensityFiles> files,
            GridMemory grids) {
        this.bound = bound;
        this.assumptions = assumptions;
        this.violations = violations;
        this.folder = folder;
        this.files = files;
        this.grids = grids;
    }

    void check() {
        thingIds();
        trafficIds();
        places();
        userHeights();
        timeShares();
        for (int p = 0; p < bound.size("traffic"); p++) {
            profile("traffic[" + p + "]");
            trace("traffic[" + p + "]");
        }
        bound.value("server", ServerParameters.class)
                .ifPresent(server -> attempt("server", () -> ServerModel.of(server, demand(), assumptions)));
        bound.value("grid", GridParameters.class).ifPresent(grid -> attempt("grid", () -> grid(grid)));
        channelModel();
        bound.value("landscape", LandscapeParameters.class)
                .ifPresent(landscape -> new LandscapeChecks(bound, violations, landscape).check(gains(landscape)));
    }

    /** One of a plug-in that is there, and no grid beside it. */
    private void channelModel() {
        bound.value("channel", ChannelParameters.class).flatMap(ChannelParameters::model).ifPresent(name -> {
            attempt("channel.model", () -> ChannelModels.named(name));
            if (bound.value("landscape", LandscapeParameters.class).isPresent()) {
                refuse("channel.model", SafeText.quoted(name) + " and a landscape both give the gain; leave one of them out");
            }
        });
    }

    /** The grid: read, or as it was read before; empty, and a violation, where it is none. */
    private Optional<GainGrid> gains(LandscapeParameters landscape) {
        List<GainGrid> read = new ArrayList<>();
        attempt("landscape.gainFile", () -> {
            LandscapeParameters whole =
                    ScenarioFiles.named(landscape, fromTheRoot("gain grid", landscape.gainFile()));
            (files.isEmpty() ? grids.known(whole) : Optional.of(grids.read(whole))).ifPresent(read::add);
            return whole;
        });
        return read.stream().findFirst();
    }

    /** Most items of the list of this name, where it is one of a scenario's. */
    static Optional<Integer> most(String list) {
        return switch (list) {
            case "users" -> Optional.of(MAX_USERS);
            case "traffic" -> Optional.of(MAX_PROFILES);
            default -> Optional.empty();
        };
    }

    /** The context of the profiles that could be read. */
    private ContextDemand demand() {
        List<TrafficProfile> profiles = new ArrayList<>();
        for (int p = 0; p < bound.size("traffic"); p++) {
            bound.value("traffic[" + p + "]", TrafficProfile.class).ifPresent(profiles::add);
        }
        return ContextDemand.of(profiles, assumptions);
    }

    private Optional<GridIntensity> grid(GridParameters grid) {
        GridParameters named = fromTheRoot(grid);
        if (files.isEmpty() && named.intensityCsv().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(GridIntensity.of(named, assumptions, files.orElseGet(IntensityFiles::none)));
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
        boolean whole = bound.size("traffic") <= MAX_PROFILES;
        for (int p = 0; whole && p < bound.size("traffic"); p++) {
            unique(profiles, "traffic[" + p + "].id");
        }
        TreeSet<String> names = new TreeSet<>(profiles.keySet());
        for (int u = 0; whole && u < bound.size("users"); u++) {
            String path = "users[" + u + "].traffic";
            text(path).filter(wanted -> !profiles.containsKey(wanted))
                    .ifPresent(wanted -> violations.add(bound.lineOf(path), path, () -> unknownProfile(wanted, names)));
        }
    }

    private static String unknownProfile(String wanted, TreeSet<String> names) {
        String known = names.stream().limit(LISTED_NAMES).collect(Collectors.joining(", "));
        int more = names.size() - LISTED_NAMES;
        return String.format(
                Locale.ROOT,
                "no traffic profile \"%s\"; known: %s%s%s",
                wanted, known, more > 0 ? " and " + more + " more" : "", Suggestion.didYouMean(wanted, names));
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
            session("users[" + u + "]");
        }
    }

    /** A user that comes and goes needs a place away from the station. */
    private void session(String user) {
        boolean comes = bound.value(user, UserParameters.class)
                .filter(u -> u.meanSessionSeconds().isPresent())
                .isPresent();
        Optional<Deployment> deployment = bound.value("station.deployment", Deployment.class);
        if (!comes || deployment.isEmpty()) {
            return;
        }
        double clearance = assumptions.value("world.placement.clearanceMeters." + deployment.get());
        double east = Math.max(number("station.xMeters"), number("area.widthMeters") - number("station.xMeters"));
        double north = Math.max(number("station.yMeters"), number("area.heightMeters") - number("station.yMeters"));
        if (Math.hypot(east, north) < clearance) {
            refuse(
                    user + ".meanSessionSeconds",
                    String.format(
                            Locale.ROOT,
                            "no place of the area is %s m from the station, as %s needs for a place drawn anew",
                            Ranges.number(clearance), deployment.get()));
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

    /** Slots of one direction are none of the other; with FDD each has all the time. */
    private void timeShares() {
        bound.value("channel", ChannelParameters.class)
                .filter(channel -> !channel.timeSharesFit())
                .ifPresent(channel -> refuse(
                        "channel.uplinkTimeShare",
                        String.format(
                                Locale.ROOT,
                                "%s and downlinkTimeShare %s are more than all the time: allowed at most 1 together,"
                                        + " or 1 each (FDD)",
                                Ranges.number(channel.uplinkTimeShare()),
                                Ranges.number(channel.downlinkTimeShare()))));
    }

    private void userHeights() {
        bound.value("station.deployment", Deployment.class).ifPresent(deployment -> {
            for (int u = 0; u < bound.size("users"); u++) {
                userHeight("users[" + u + "].heightMeters", deployment);
            }
        });
    }

    private void userHeight(String path, Deployment deployment) {
        double height = number(path);
        if (height < deployment.leastUserHeightMeters() || height > deployment.mostUserHeightMeters()) {
            refuse(
                    path,
                    String.format(
                            Locale.ROOT,
                            "%s does not fit deployment %s: allowed %s ... %s m",
                            Ranges.number(height),
                            deployment,
                            Ranges.number(deployment.leastUserHeightMeters()),
                            Ranges.number(deployment.mostUserHeightMeters())));
        }
    }

    private void profile(String path) {
        bound.value(path, TrafficProfile.class).ifPresent(p -> {
            if (p.textShare() + p.speechShare() + p.richShare() <= 0) {
                refuse(path, "textShare, speechShare and richShare are all 0; give at least one a share");
            }
            if (p.minQoe() > 0 && p.minQoe() < LEAST_QOE_LIMIT) {
                refuse(
                        path + ".minQoe",
                        p.minQoe() + " is outside [" + LEAST_QOE_LIMIT + ", 1]; give 0 where any quality will do");
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

    /** Reads the trace, unless the files were read before: an edit at the window must not wait for a disk. */
    private void trace(String path) {
        bound.value(path, TrafficProfile.class)
                .flatMap(TrafficProfile::trace)
                .ifPresent(name -> attempt(
                        path + ".trace", () -> {
                            String whole = fromTheRoot("trace", name);
                            return files.isEmpty() ? whole : RequestTrace.read(whole, assumptions);
                        }));
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
            String.valueOf(e.getMessage()).lines().forEach(line -> refuse(path, line));
        }
    }

    private void refuse(String path, String problem) {
        violations.add(bound.lineOf(path), path, problem);
    }

    /** The scenario with its files named from the root, so that they are found from wherever the program stands. */
    Scenario withFilesFromTheRoot(Scenario scenario) {
        return ScenarioFiles.renamed(scenario, name -> fromTheRoot("file", name));
    }

    /** Throws {@link IllegalArgumentException} where the file lies outside the folder. */
    private GridParameters fromTheRoot(GridParameters grid) {
        return new GridParameters(
                grid.region(), grid.shape(), grid.startHour(), grid.intensityCsv().map(name -> fromTheRoot("intensity file", name)));
    }

    private String fromTheRoot(String what, String name) {
        try {
            if (folder.isPresent()) {
                return InputFile.below(folder.get(), name).toString();
            }
            if (Path.of(name).isAbsolute()) {
                return name;
            }
            throw new InputException("is not named from the root; name it whole, as /home/me/data/" + SafeText.line(name));
        } catch (InputException | InvalidPathException e) {
            throw new IllegalArgumentException(what + " " + SafeText.quoted(name) + " " + e.getMessage(), e);
        }
    }
}
