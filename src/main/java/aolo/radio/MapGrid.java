package aolo.radio;

/**
 * A regular grid of places on the map. Row-major: place (column, row) is element {@code row * columns + column} of an
 * array. Immutable; any thread.
 *
 * @param xMeters east coordinate of column 0 [m]
 * @param yMeters north coordinate of row 0 [m]
 * @param stepXMeters distance between columns [m]
 * @param stepYMeters distance between rows [m]
 * @param columns number of columns, positive
 * @param rows number of rows, positive
 */
public record MapGrid(
        double xMeters, double yMeters, double stepXMeters, double stepYMeters, int columns, int rows) {
    public MapGrid {
        Require.inRange("xMeters", xMeters, -1e9, 1e9, "m");
        Require.inRange("yMeters", yMeters, -1e9, 1e9, "m");
        Require.inRange("stepXMeters", stepXMeters, -1e9, 1e9, "m");
        Require.inRange("stepYMeters", stepYMeters, -1e9, 1e9, "m");
        Require.inRange("columns", columns, 1, 1 << 15, "1");
        Require.inRange("rows", rows, 1, 1 << 15, "1");
    }

    /** Centres of columns x rows equal cells that cover the rectangle from (0, 0) to (width, height). */
    public static MapGrid covering(double widthMeters, double heightMeters, int columns, int rows) {
        double stepX = widthMeters / columns;
        double stepY = heightMeters / rows;
        return new MapGrid(stepX / 2, stepY / 2, stepX, stepY, columns, rows);
    }

    /** Number of places. */
    public int size() {
        return columns * rows;
    }

    /** East coordinate of a column [m]. */
    public double xOf(int column) {
        return xMeters + column * stepXMeters;
    }

    /** North coordinate of a row [m]. */
    public double yOf(int row) {
        return yMeters + row * stepYMeters;
    }
}
