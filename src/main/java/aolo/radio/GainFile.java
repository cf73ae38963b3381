package aolo.radio;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.border.SafeText;
import aolo.quantity.Units;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Reads a path-gain grid and refuses what is not one: another shape or type, infinite numbers, gains nobody has, a grid without
 * any value. Up to twenty violations are told, each with file, row, column, value and range. Used by one thread, once.
 */
final class GainFile {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_VIOLATIONS = 20;

    /** Most cells; a kilometre by a kilometre in half metres. */
    static final int MOST_CELLS = 4_000_000;

    /** Numbers as they stand in the file, before unit and range are looked at; NaN where there is none. */
    record Raw(int columns, int rows, double[] values) {}

    private final String file;
    private final GainUnit unit;
    private final List<String> violations = new ArrayList<>();

    private GainFile(String file, GainUnit unit) {
        this.file = SafeText.line(file);
        this.unit = unit;
    }

    static GainGrid read(LandscapeParameters parameters) {
        GainFile reader = new GainFile(parameters.gainFile(), parameters.unit());
        try {
            return reader.grid(parameters);
        } catch (InputException | InvalidPathException e) {
            String line = e instanceof InputException input && input.line() > 0 ? ":" + input.line() : "";
            throw new IllegalArgumentException("gain grid " + reader.file + line + ": " + e.getMessage(), e);
        }
    }

    private GainGrid grid(LandscapeParameters parameters) throws InputException {
        Path path = Path.of(parameters.gainFile());
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".npy")) {
            Raw raw = GainNpy.read(InputFile.bytes(path, MOST_BYTES));
            return grid(raw, new GainGrid.Extent(
                    raw.columns(), raw.rows(),
                    given("cellXMeters", parameters.cellXMeters()), given("cellYMeters", parameters.cellYMeters()),
                    given("westMeters", parameters.westMeters()), given("southMeters", parameters.southMeters())));
        }
        if (name.endsWith(".csv")) {
            leftOut("cellXMeters", parameters.cellXMeters());
            leftOut("cellYMeters", parameters.cellYMeters());
            leftOut("westMeters", parameters.westMeters());
            leftOut("southMeters", parameters.southMeters());
            GainCsv csv = GainCsv.read(InputFile.text(path, MOST_BYTES));
            return grid(csv.raw(), csv.extent());
        }
        throw new InputException("is neither .npy (numpy.save) nor .csv; its name must say what it is");
    }

    private static double given(String key, OptionalDouble value) throws InputException {
        return value.orElseThrow(() -> new InputException("does not say where its cells lie; give landscape." + key
                + " [m] in the scenario"));
    }

    private static void leftOut(String key, OptionalDouble value) throws InputException {
        if (value.isPresent()) {
            throw new InputException("says itself where its cells lie; leave out landscape." + key);
        }
    }

    private GainGrid grid(Raw raw, GainGrid.Extent extent) {
        double[] gainsDb = new double[raw.values().length];
        int known = 0;
        int losses = 0;
        for (int i = 0; i < gainsDb.length && violations.size() < MOST_VIOLATIONS; i++) {
            gainsDb[i] = decibels(raw.values()[i], i, extent);
            known += Double.isNaN(gainsDb[i]) ? 0 : 1;
            losses += gainsDb[i] <= 0 ? 1 : 0;
        }
        if (violations.isEmpty() && known > 0 && losses == 0) {
            violations.add("gain grid " + file + ": every value is above 0 dB, more than was sent; power ratios have the unit"
                    + (unit == GainUnit.DB ? " LINEAR" : " LINEAR, but these are above 1"));
        }
        if (violations.isEmpty() && known == 0) {
            violations.add("gain grid " + file + ": has no value at all: every cell is NaN, empty or 0");
        }
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", violations));
        }
        return new GainGrid(file, extent, gainsDb);
    }

    private double decibels(double value, int index, GainGrid.Extent extent) {
        boolean none = Double.isNaN(value) || unit == GainUnit.LINEAR && value == 0;
        double decibels = none ? Double.NaN : unit == GainUnit.DB ? value : Units.ratioToDb(value);
        if (!none && !(decibels >= GainGrid.LEAST_DB && decibels <= GainGrid.MOST_DB)) {
            violations.add(String.format(
                    Locale.ROOT,
                    "gain grid %s: row %d, column %d: %s is no path gain: allowed %s; NaN%s where there is none",
                    file, index / extent.columns(), index % extent.columns(), value,
                    unit == GainUnit.DB ? "-300 ... 60 dB" : "1e-30 ... 1e6 as a power ratio (unit LINEAR)",
                    unit == GainUnit.DB ? "" : " or 0"));
        }
        return decibels;
    }
}
