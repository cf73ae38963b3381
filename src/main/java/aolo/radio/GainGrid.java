package aolo.radio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Path gain on a regular grid of cells, between their centres bilinear in dB, in the outer half of an edge cell that of the
 * cell. Immutable; any thread; {@link #gainDb} allocates nothing.
 */
public final class GainGrid {
    /** Least gain that is a value and not the lack of one [dB]. */
    static final double LEAST_DB = -300;

    /** Largest gain, antenna included [dB]. */
    static final double MOST_DB = 60;

    /** Places on the very edge lie inside whatever rounding says, in cells. */
    private static final double ROUNDING = 1e-9;

    private final String name;
    private final Extent extent;
    private final double[] gainsDb;

    /**
     * Where the cells lie.
     *
     * @param columns from west to east, at least 2
     * @param rows from south to north, at least 2
     */
    record Extent(int columns, int rows, double cellXMeters, double cellYMeters, double westMeters, double southMeters) {
        double eastMeters() {
            return westMeters + columns * cellXMeters;
        }

        double northMeters() {
            return southMeters + rows * cellYMeters;
        }

        double xOf(int column) {
            return westMeters + (column + 0.5) * cellXMeters;
        }

        double yOf(int row) {
            return southMeters + (row + 0.5) * cellYMeters;
        }
    }

    /** @param gainsDb row-major from the south-west, NaN where there is none; taken over */
    GainGrid(String name, Extent extent, double[] gainsDb) {
        this.name = name;
        this.extent = extent;
        this.gainsDb = gainsDb;
    }

    /**
     * Reads the file of these parameters.
     *
     * @throws IllegalArgumentException with file, place, value and what was expected, up to twenty lines
     */
    public static GainGrid read(LandscapeParameters parameters) {
        return GainFile.read(parameters);
    }

    /**
     * Gain at a place [dB].
     *
     * @param missingDb of cells without a value and of places outside; NaN where such a place has no gain
     */
    double gainDb(double xMeters, double yMeters, double missingDb) {
        double column = (xMeters - extent.westMeters()) / extent.cellXMeters();
        double row = (yMeters - extent.southMeters()) / extent.cellYMeters();
        if (!(column >= -ROUNDING && column <= extent.columns() + ROUNDING)
                || !(row >= -ROUNDING && row <= extent.rows() + ROUNDING)) {
            return missingDb;
        }
        double c = Math.max(0, Math.min(extent.columns() - 1, column - 0.5));
        double r = Math.max(0, Math.min(extent.rows() - 1, row - 0.5));
        int west = Math.min((int) c, extent.columns() - 2);
        int south = Math.min((int) r, extent.rows() - 2);
        double east = c - west;
        int at = south * extent.columns() + west;
        double lower = mixed(at, at + 1, east, missingDb);
        double upper = mixed(at + extent.columns(), at + extent.columns() + 1, east, missingDb);
        return mixed(lower, upper, r - south);
    }

    private double mixed(int left, int right, double share, double missingDb) {
        double a = gainsDb[left];
        double b = gainsDb[right];
        return mixed(a == a ? a : missingDb, b == b ? b : missingDb, share);
    }

    /** A cell of weight 0 does not matter, also where it has no value. */
    private static double mixed(double a, double b, double share) {
        return share == 0 ? a : share == 1 ? b : a + share * (b - a);
    }

    /** Whether a place has a value of its own. */
    public boolean covers(double xMeters, double yMeters) {
        return !Double.isNaN(gainDb(xMeters, yMeters, Double.NaN));
    }

    /** Why not every place from (0, 0) to (width, height) has a value, with the first that has none; empty if all have. */
    public Optional<String> holeIn(double widthMeters, double heightMeters) {
        boolean within = extent.westMeters() <= ROUNDING
                && extent.southMeters() <= ROUNDING
                && extent.eastMeters() >= widthMeters - ROUNDING
                && extent.northMeters() >= heightMeters - ROUNDING;
        if (!within) {
            return Optional.of("covers only " + span());
        }
        for (int i = 0; i < gainsDb.length; i++) {
            double x = extent.xOf(i % extent.columns());
            double y = extent.yOf(i / extent.columns());
            boolean near = x > -extent.cellXMeters()
                    && x < widthMeters + extent.cellXMeters()
                    && y > -extent.cellYMeters()
                    && y < heightMeters + extent.cellYMeters();
            if (near && Double.isNaN(gainsDb[i])) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "has no value at row %d, column %d (%s m east, %s m north)",
                        i / extent.columns(), i % extent.columns(), x, y));
            }
        }
        return Optional.empty();
    }

    /** Where it lies, in words. */
    public String span() {
        return String.format(
                Locale.ROOT,
                "%s ... %s m east, %s ... %s m north",
                extent.westMeters(), extent.eastMeters(), extent.southMeters(), extent.northMeters());
    }

    /** What a reader of results must know of it. */
    List<String> notes() {
        double[] values = Arrays.stream(gainsDb).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return List.of(String.format(
                Locale.ROOT,
                "path gain of %s: %d x %d cells of %s x %s m, %.1f ... %.1f dB, %d without a value; no path loss, shadowing or"
                        + " line of sight of TR 38.901",
                name, extent.columns(), extent.rows(), extent.cellXMeters(), extent.cellYMeters(), values[0],
                values[values.length - 1], gainsDb.length - values.length));
    }
}
