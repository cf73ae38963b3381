package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.world.Mobility;
import aolo.world.UserParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One edit: what it is called in the Edit menu, and the scenario it makes of another. Immutable; any thread.
 *
 * @param label what a person did, e.g. "move user-3"
 * @param change the new scenario from the old one, without side effect
 */
public record SceneEdit(String label, UnaryOperator<Scenario> change) {
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
            users.add(renamed(template, freeId(scenario, users)).at(
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
            for (UserParameters user : scenario.users()) {
                if (ids.contains(user.id())) {
                    users.add(renamed(user, freeId(scenario, users)).at(
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

    private static UserParameters renamed(UserParameters user, String id) {
        return new UserParameters(
                id,
                user.xMeters(),
                user.yMeters(),
                user.heightMeters(),
                user.speedKmh(),
                user.mobility(),
                user.requestsPerSecond(),
                user.traffic(),
                user.meanSessionSeconds());
    }

    private static String freeId(Scenario scenario, List<UserParameters> users) {
        Set<String> taken = new HashSet<>();
        taken.add(scenario.station().id());
        taken.add(scenario.server().id());
        users.forEach(user -> taken.add(user.id()));
        int number = users.size() + 1;
        while (taken.contains("user-" + number)) {
            number++;
        }
        return "user-" + number;
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
