package aolo.cli;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.Cell;

/** Cells of scenarios, with refusals in words. */
final class Cells {
    private Cells() {}

    static Cell of(Scenario scenario, Assumptions assumptions) {
        try {
            return Cell.of(scenario.world(), scenario.seed(), assumptions);
        } catch (IllegalArgumentException e) {
            throw new BadInput(scenario.name() + ": " + e.getMessage());
        }
    }

    static void requireUsers(Scenario scenario) {
        if (scenario.users().isEmpty()) {
            throw new BadInput(scenario.name() + " has no users, so no request ever comes");
        }
    }
}
