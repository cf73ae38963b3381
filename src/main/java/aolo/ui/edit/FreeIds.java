package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.HashSet;
import java.util.Set;

/** Hands out names that nothing in a scenario has yet. One edit, one thread. */
final class FreeIds {
    private final Set<String> taken = new HashSet<>();
    private int number;

    FreeIds(Scenario scenario) {
        taken.add(scenario.station().id());
        taken.add(scenario.server().id());
        scenario.users().stream().map(UserParameters::id).forEach(taken::add);
        number = scenario.users().size() + 1;
    }

    /** A name of its own for a user. */
    String next() {
        while (!taken.add("user-" + number)) {
            number++;
        }
        return "user-" + number;
    }

    /** This very name if it is free, else another. */
    String keep(String wanted) {
        return taken.add(wanted) ? wanted : next();
    }
}
