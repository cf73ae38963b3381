package aolo.ui.inspect;

import aolo.llm.TrafficProfile;
import aolo.scenario.Scenario;
import aolo.scenario.Records;
import aolo.ui.edit.Things;
import aolo.world.UserParameters;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the scenario that the inspector can show: its record, and how a changed record goes back. Things on the map
 * have their own id; the other parts have ids that begin with '#'.
 *
 * @param title as shown above the sheet
 * @param value the record now; of several users that of the first
 * @param various components in which several users differ
 * @param edit the scenario with a changed component
 */
public record ScenePart(String title, Record value, Set<String> various, Edit edit) {
    /** Puts a value into a component of the part, in all users where it is several. */
    @FunctionalInterface
    public interface Edit {
        Scenario apply(Scenario whole, String component, Object value);
    }

    /** Ids of the parts that are not on the map, in the order of the tree. */
    public static final List<String> CELL_PARTS = List.of("#area", "#channel", "#device", "#grid");

    /** Id of a path-gain grid of one's own, where the scenario has one. */
    public static final String LANDSCAPE = "#landscape";

    public static String trafficId(String profile) {
        return "#traffic:" + profile;
    }

    /** What of several selected things can be shown together: users; empty where there are fewer than two. */
    public static Optional<ScenePart> ofUsers(Scenario scenario, Set<String> ids) {
        List<UserParameters> users =
                scenario.users().stream().filter(user -> ids.contains(user.id())).toList();
        if (users.size() < 2) {
            return Optional.empty();
        }
        Set<String> various = new HashSet<>();
        for (RecordComponent component : UserParameters.class.getRecordComponents()) {
            Object first = Records.get(users.get(0), component);
            if (users.stream().anyMatch(user -> !Records.get(user, component).equals(first))) {
                various.add(component.getName());
            }
        }
        String others = users.size() < ids.size() ? " (of " + ids.size() + " things)" : "";
        return Optional.of(new ScenePart(
                users.size() + " users selected" + others,
                users.get(0),
                various,
                (whole, component, value) -> whole.withUsers(whole.users().stream()
                        .map(one -> ids.contains(one.id()) ? Records.with(one, component, value) : one)
                        .toList())));
    }

    /** The part of this id in a scenario; empty if it is gone. */
    public static Optional<ScenePart> find(Scenario scenario, String id) {
        if (id.startsWith("#traffic:")) {
            return traffic(scenario, id.substring("#traffic:".length()));
        }
        if (id.equals(LANDSCAPE)) {
            return scenario.landscape().map(own -> new ScenePart(
                    title(id),
                    own,
                    Set.of(),
                    (whole, component, value) -> Records.with(
                            whole, "landscape", Optional.of(Records.with(whole.landscape().orElseThrow(), component, value)))));
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
                        Set.of(),
                        (whole, component, value) -> whole.withUsers(whole.users().stream()
                                .map(one -> one.id().equals(id) ? Records.with(one, component, value) : one)
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
        return new ScenePart(
                title,
                value,
                Set.of(),
                (whole, part, changed) -> Records.with(
                        whole, name, Records.with((Record) Records.get(whole, name), part, changed)));
    }

    private static Optional<ScenePart> traffic(Scenario scenario, String id) {
        return scenario.traffic().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .map(profile -> new ScenePart("Traffic " + id, profile, Set.of(), (whole, part, changed) -> Records.with(
                        whole,
                        "traffic",
                        whole.traffic().stream()
                                .map(one -> one.id().equals(id) ? Records.with(one, part, changed) : one)
                                .toList())));
    }
}
