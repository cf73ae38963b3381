package aolo.ui.edit;

import aolo.llm.TrafficProfile;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioClip;
import aolo.world.Mobility;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One edit: what it is called in the Edit menu, and the scenario it makes of another. Immutable; any thread.
 *
 * @param label what a person did, e.g. "move user-3"
 * @param change the new scenario from the old one, without side effect
 * @param gesture what an edit has in common with those before it that are the same step of undo; empty for a step of its own
 */
public record SceneEdit(String label, UnaryOperator<Scenario> change, String gesture) {
    /** A step of its own. */
    public SceneEdit(String label, UnaryOperator<Scenario> change) {
        this(label, change, "");
    }

    /** The same edit, as a part of a longer one. */
    public SceneEdit within(String newGesture) {
        return new SceneEdit(label, change, newGesture);
    }

    public Scenario apply(Scenario scenario) {
        return change.apply(scenario);
    }

    /** Moves things by the same distance in metres; each stays inside the area. */
    public static SceneEdit moveBy(Set<String> ids, double eastMeters, double northMeters) {
        String label = ids.size() == 1 ? "move " + ids.iterator().next() : "move " + ids.size() + " things";
        return new SceneEdit(label, scenario -> Things.move(scenario, ids, eastMeters, northMeters));
    }

    /** Adds a user like {@code template} at a place. */
    public static SceneEdit addUser(UserParameters template, double xMeters, double yMeters) {
        return new SceneEdit("add user", scenario -> {
            List<UserParameters> users = new ArrayList<>(scenario.users());
            users.add(renamed(template, new FreeIds(scenario).next()).at(
                    tenth(clamp(xMeters, scenario.area().widthMeters())),
                    tenth(clamp(yMeters, scenario.area().heightMeters()))));
            return scenario.withUsers(users);
        });
    }

    /** Adds a user like the last one at a place; in an empty cell a walker of the first traffic profile. */
    public static SceneEdit addUser(double xMeters, double yMeters) {
        return new SceneEdit("add user", scenario -> addUser(template(scenario), xMeters, yMeters).apply(scenario));
    }

    private static UserParameters template(Scenario scenario) {
        List<UserParameters> users = scenario.users();
        return users.isEmpty()
                ? new UserParameters(
                        "user-1", 0, 0, 1.5, 3, Mobility.STATIC, 0.3, scenario.traffic().get(0).id())
                : users.get(users.size() - 1);
    }

    /** Removes users; ids of other things are left alone, and the last user stays (an empty cell has no carbon). */
    public static SceneEdit removeUsers(Set<String> ids) {
        String label = ids.size() == 1 ? "remove " + ids.iterator().next() : "remove users";
        return new SceneEdit(label, scenario -> {
            List<UserParameters> kept =
                    scenario.users().stream().filter(user -> !ids.contains(user.id())).toList();
            return kept.isEmpty() ? scenario.withUsers(scenario.users().subList(0, 1)) : scenario.withUsers(kept);
        });
    }

    /** Duplicates users a little to the south-east of the originals, or to the other side at the area's edge. */
    public static SceneEdit duplicateUsers(Set<String> ids) {
        return new SceneEdit("duplicate", scenario -> {
            double offset = 0.04 * Math.min(scenario.area().widthMeters(), scenario.area().heightMeters());
            List<UserParameters> users = new ArrayList<>(scenario.users());
            FreeIds free = new FreeIds(scenario);
            for (UserParameters user : scenario.users()) {
                if (ids.contains(user.id())) {
                    users.add(renamed(user, free.next()).at(
                            tenth(beside(user.xMeters(), offset, scenario.area().widthMeters())),
                            tenth(beside(user.yMeters(), -offset, scenario.area().heightMeters()))));
                }
            }
            return scenario.withUsers(users);
        });
    }

    /** Replaces one user by a changed copy. */
    public static SceneEdit replaceUser(String label, String id, UserParameters changed) {
        return new SceneEdit(
                label,
                scenario -> scenario.withUsers(scenario.users().stream()
                        .map(user -> user.id().equals(id) ? changed : user)
                        .toList()));
    }

    /**
     * Adds users of a clipboard, their middle at a place; those of another, larger area are drawn together. Names that are free
     * are kept, others are made anew; traffic profiles that are not known come along.
     */
    public static SceneEdit paste(ScenarioClip clip, double xMeters, double yMeters) {
        int count = clip.users().size();
        return new SceneEdit(count == 1 ? "paste " + clip.users().get(0).id() : "paste " + count + " users", scenario -> {
            List<UserParameters> placed = PastedPlaces.of(clip.users(), xMeters, yMeters, scenario.area());
            List<UserParameters> users = new ArrayList<>(scenario.users());
            FreeIds free = new FreeIds(scenario);
            placed.forEach(user -> users.add(renamed(user, free.keep(user.id()))));
            List<TrafficProfile> traffic = new ArrayList<>(scenario.traffic());
            clip.traffic().stream()
                    .filter(profile -> traffic.stream().noneMatch(known -> known.id().equals(profile.id())))
                    .forEach(traffic::add);
            return Records.with(scenario, "traffic", List.copyOf(traffic)).withUsers(users);
        });
    }

    private static UserParameters renamed(UserParameters user, String id) {
        return Records.with(user, "id", id);
    }

    private static double beside(double value, double offset, double highest) {
        double there = value + offset;
        return there >= 0 && there <= highest ? there : clamp(value - offset, highest);
    }

    /** Decimetres: nobody places a user more exactly by hand. */
    private static double tenth(double meters) {
        return Math.floor(10 * meters + 1e-6) / 10;
    }

    private static double clamp(double value, double highest) {
        return Math.max(0, Math.min(highest, value));
    }
}
