package aolo.ui.inspect;

import aolo.llm.TrafficProfile;
import aolo.scenario.Scenario;
import aolo.scenario.Records;
import aolo.ui.edit.Things;
import aolo.world.UserParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A part of the scenario that the inspector can show: its record, and how a changed record goes back. Things on the map
 * have their own id; the other parts have ids that begin with '#'.
 *
 * @param title as shown above the sheet
 * @param value the record now
 * @param replace the scenario with a changed record
 */
public record ScenePart(String title, Record value, BiFunction<Scenario, Record, Scenario> replace) {
    /** Ids of the parts that are not on the map, in the order of the tree. */
    public static final List<String> CELL_PARTS = List.of("#area", "#channel", "#device", "#grid");

    /** Id of a path-gain grid of one's own, where the scenario has one. */
    public static final String LANDSCAPE = "#landscape";

    public static String trafficId(String profile) {
        return "#traffic:" + profile;
    }

    /** The part of this id in a scenario; empty if it is gone. */
    public static Optional<ScenePart> find(Scenario scenario, String id) {
        if (id.startsWith("#traffic:")) {
            return traffic(scenario, id.substring("#traffic:".length()));
        }
        if (id.equals(LANDSCAPE)) {
            return scenario.landscape().map(own -> new ScenePart(
                    title(id), own, (whole, changed) -> Records.with(whole, "landscape", Optional.of(changed))));
        }
        if (id.startsWith("#")) {
            return Optional.of(component(scenario, id.substring(1), title(id)));
        }
        if (id.equals(scenario.station().id())) {
            return Optional.of(component(scenario, "station", named("Station", id)));
        }
        if (id.equals(scenario.server().id())) {
            return Optional.of(component(scenario, "server", named("Server", id)));
        }
        return Things.user(scenario, id)
                .map(user -> new ScenePart(
                        "User " + id,
                        user,
                        (whole, changed) -> whole.withUsers(whole.users().stream()
                                .map(one -> one.id().equals(id) ? (UserParameters) changed : one)
                                .toList())));
    }

    /** What a part is called in the tree. */
    public static String title(String id) {
        return switch (id) {
            case "#area" -> "Area";
            case "#channel" -> "Channel";
            case "#device" -> "Users' device";
            case "#grid" -> "Electricity grid";
            case LANDSCAPE -> "Path-gain grid";
            default -> id.startsWith("#traffic:") ? "Traffic " + id.substring("#traffic:".length()) : id;
        };
    }

    /** "Station", or "Station east" where it has a name of its own. */
    public static String named(String kind, String id) {
        return kind.equalsIgnoreCase(id) ? kind : kind + " " + id;
    }

    private static ScenePart component(Scenario scenario, String name, String title) {
        Record value = (Record) switch (name) {
            case "area" -> scenario.area();
            case "channel" -> scenario.channel();
            case "device" -> scenario.device();
            case "grid" -> scenario.grid();
            case "station" -> scenario.station();
            case "server" -> scenario.server();
            default -> throw new IllegalArgumentException("no part named " + name);
        };
        return new ScenePart(title, value, (whole, changed) -> Records.with(whole, name, changed));
    }

    private static Optional<ScenePart> traffic(Scenario scenario, String id) {
        return scenario.traffic().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .map(profile -> new ScenePart("Traffic " + id, profile, (whole, changed) -> Records.with(
                        whole,
                        "traffic",
                        whole.traffic().stream()
                                .map(one -> one.id().equals(id) ? (TrafficProfile) changed : one)
                                .toList())));
    }
}
