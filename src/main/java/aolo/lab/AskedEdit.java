package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.World;
import java.util.function.Function;

/**
 * What an edit changes, asked without a laboratory, at the hour the scenario starts. A rule is tuned on more requests here than in the window, and
 * may come out a little otherwise. Any thread.
 */
public final class AskedEdit {
    private AskedEdit() {}

    /**
     * Asks.
     *
     * @param kind who decides, as the answer says
     * @param policy the same in both cells, tuned where it needs be to the cell before; it must draw no random number
     * @throws IllegalArgumentException where one of the cells cannot be
     */
    public static Comparison of(
            Scenario before, Scenario after, Assumptions assumptions, ServingPolicy kind, Function<Cell, DecisionPolicy> policy) {
        Cell cell = Cell.of(before.world(), before.seed(), assumptions);
        World world = new World(cell, new RandomStreams(before.seed()).within("asked edit"));
        return new EditProbe(cell, before.seed(), before, after, assumptions)
                .ask(world, kind, policy.apply(cell));
    }
}
