package aolo.lab;

import aolo.scenario.Scenario;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.UserParameters;
import java.util.HashMap;
import java.util.Map;

/** A cell and a policy that are held fast, for users to be compared with. One owner thread (the policy's). */
final class Reference {
    private final ReferenceView view;
    private final Cell cell;
    private final DecisionPolicy policy;
    private final TypicalLoad load;
    private final Map<String, Integer> indexById = new HashMap<>();

    Reference(ReferenceView view, Cell cell, DecisionPolicy policy) {
        this.view = view;
        this.cell = cell;
        this.policy = policy;
        load = TypicalLoad.of(cell);
        for (UserParameters user : cell.parameters().users()) {
            indexById.put(user.id(), indexById.size());
        }
    }

    ReferenceView view() {
        return view;
    }

    /**
     * Billed carbon of a user's typical answer here; NaN for an unknown user.
     *
     * @param walks whether the user walks: then it is asked where it is now, else where it was
     */
    double carbonGrams(UserProbe probe, String id, boolean walks, double xMeters, double yMeters, double timeSeconds) {
        Integer user = indexById.get(id);
        if (user == null) {
            return Double.NaN;
        }
        UserParameters was = cell.parameters().users().get(user);
        probe.at(cell, user, walks ? xMeters : was.xMeters(), walks ? yMeters : was.yMeters(), load.at(timeSeconds));
        return probe.carbonGrams(policy);
    }
}
