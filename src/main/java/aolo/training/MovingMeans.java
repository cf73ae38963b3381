package aolo.training;

import aolo.world.SavedPercent;

/**
 * Means over the last requests, for a person to watch; not part of any result. As in every report, infeasible requests are
 * counted apart and do not enter the means. NaN while empty. One owner thread.
 */
public final class MovingMeans {
    private static final int COLUMNS = 13;

    private final double[][] rows;
    private final double[] sums = new double[COLUMNS];
    private long count;

    public MovingMeans(int length) {
        rows = new double[length][COLUMNS];
    }

    public void add(RequestFigures figures) {
        double[] row = rows[(int) (count % rows.length)];
        if (count >= rows.length) {
            addTo(sums, row, -1);
        }
        double in = figures.feasible ? 1 : 0;
        row[0] = in * figures.objectiveGrams;
        row[1] = in * figures.fullServiceObjectiveGrams;
        row[2] = in * figures.boundObjectiveGrams;
        row[3] = in * figures.qoe;
        row[4] = in * figures.latencySeconds;
        row[5] = figures.feasible && figures.broken ? 1 : 0;
        row[6] = in;
        row[7] = in * figures.causedGrams;
        row[8] = in * figures.fullServiceCausedGrams;
        row[9] = in * figures.cellGrams;
        row[10] = in * figures.fullServiceCellGrams;
        row[11] = in * figures.carbonGrams;
        row[12] = in * figures.fullServiceGrams;
        addTo(sums, row, 1);
        count++;
        if (count % rows.length == 0) {
            renew();
        }
    }

    /** Sums anew now and then, so that rounding cannot pile up. */
    private void renew() {
        java.util.Arrays.fill(sums, 0);
        for (double[] row : rows) {
            addTo(sums, row, 1);
        }
    }

    private static void addTo(double[] sums, double[] row, int sign) {
        for (int i = 0; i < COLUMNS; i++) {
            sums[i] += sign * row[i];
        }
    }

    private double mean(int column) {
        return sums[6] < 0.5 ? Double.NaN : sums[column] / sums[6];
    }

    /** By what the scenario minimises, gCO2e; as the two that follow. */
    public double carbonGrams() {
        return mean(0);
    }

    public double fullServiceGrams() {
        return mean(1);
    }

    public double boundGrams() {
        return mean(2);
    }

    /** Against full service on the same requests in the same server state, by bill. */
    public SavedPercent saved() {
        return new SavedPercent(below(11, 12), below(9, 10), below(7, 8));
    }

    private double below(int own, int full) {
        return 100 * (1 - mean(own) / mean(full));
    }

    public double qoe() {
        return mean(3);
    }

    public double latencySeconds() {
        return mean(4);
    }

    /** Of the feasible requests. */
    public double violationPercent() {
        return 100 * mean(5);
    }

    public double infeasiblePercent() {
        return count == 0 ? Double.NaN : 100 * (1 - sums[6] / Math.min(count, rows.length));
    }
}
