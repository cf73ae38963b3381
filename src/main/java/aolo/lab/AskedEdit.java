package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.World;
import java.util.function.Function;

/** What an edit changes, asked without a laboratory: the same numbers as on its screen at the scenario's start. Any thread. */
public final class AskedEdit {
    private AskedEdit() {}

    /**
     * Asks.
     *
     * @param policy who decides in both cells, tuned where it needs be to the cell before
     * @throws IllegalArgumentException where one of the cells cannot be
     */
    public static Comparison of(
            Scenario before, Scenario after, Assumptions assumptions, Function<Cell, DecisionPolicy> policy) {
        Cell cell = Cell.of(before.world(), before.seed(), assumptions);
        World world = new World(cell, new RandomStreams(before.seed()).within("asked edit"));
        return new EditProbe(cell, before.seed(), before, after, assumptions)
                .ask(world, ServingPolicy.LEARNED, policy.apply(cell));
    }
}
