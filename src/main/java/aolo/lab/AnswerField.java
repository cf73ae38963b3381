package aolo.lab;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.world.AreaParameters;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import java.util.Optional;

/**
 * What an answer of full service would be like wherever a user may stand: the typical request of the scenario's first user,
 * asked on a grid, mean over the fading, at the cell's typical load and the hour it begins with. Changes nothing and draws no
 * random number. Immutable; any thread.
 *
 * @param columns from west to east
 * @param rows from south to north
 * @param snrDb by row and column, not to be modified, dB
 * @param megabitsPerSecond downlink rate, likewise
 * @param milligrams carbon of the answer by what the scenario minimises, likewise, mgCO2e
 */
public record AnswerField(
        int columns, int rows, double[] snrDb, double[] megabitsPerSecond, double[] milligrams) {
    /**
     * Asks at the middles of the grid's cells, some tenths of a millisecond each.
     *
     * @param samples along the longer side of the area, at least 2
     * @return empty for a cell without users: nobody asks there
     */
    public static Optional<AnswerField> of(Scenario scenario, Assumptions assumptions, int samples) {
        if (scenario.users().isEmpty()) {
            return Optional.empty();
        }
        AreaParameters area = scenario.area();
        double longer = Math.max(area.widthMeters(), area.heightMeters());
        int columns = (int) Math.max(2, Math.round(samples * area.widthMeters() / longer));
        int rows = (int) Math.max(2, Math.round(samples * area.heightMeters() / longer));
        Cell cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
        TypicalLoad load = TypicalLoad.of(cell);
        DecisionPolicy full = Policies.fullService();
        UserProbe probe = new UserProbe();
        AnswerField field = new AnswerField(
                columns, rows, new double[columns * rows], new double[columns * rows], new double[columns * rows]);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column + 0.5) * area.widthMeters() / columns;
                double y = (row + 0.5) * area.heightMeters() / rows;
                probe.at(cell, 0, x, y, load.at(0));
                field.put(row * columns + column, probe.answer(full));
            }
        }
        return Optional.of(field);
    }

    private void put(int at, TypicalAnswer answer) {
        snrDb[at] = answer.snrDb();
        megabitsPerSecond[at] = answer.rateBitsPerSecond() / 1e6;
        milligrams[at] = 1000 * answer.carbonGrams();
    }
}
