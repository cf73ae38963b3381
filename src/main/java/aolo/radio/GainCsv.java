package aolo.radio;

import aolo.border.CsvLine;
import aolo.border.InputException;
import aolo.border.SafeText;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path-gain grid as text: a line of four names, a line with their values in metres, then the rows from south to north, each
 * from west to east; a cell that is empty or {@code nan} has no value. One use, one thread.
 */
final class GainCsv {
    private static final List<String> HEADER = List.of("cellXMeters", "cellYMeters", "westMeters", "southMeters");
    private static final double[] LEAST = {0.01, 0.01, -50_000, -50_000};
    private static final double[] MOST = {5000, 5000, 50_000, 50_000};
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 40;

    private final double[] places = new double[HEADER.size()];
    private int line;
    private int columns;
    private int rows;
    private double[] values = new double[1024];

    private GainCsv() {}

    static GainCsv read(String text) throws InputException {
        GainCsv csv = new GainCsv();
        Iterator<String> lines = text.lines().iterator();
        csv.header(csv.next(lines));
        csv.places(csv.next(lines));
        for (List<String> cells = csv.next(lines); !cells.isEmpty(); cells = csv.next(lines)) {
            csv.row(cells);
        }
        if (csv.rows < 2 || csv.columns < 2) {
            throw new InputException("has " + csv.rows + " rows of " + csv.columns + " cells; expected at least 2 of 2");
        }
        return csv;
    }

    GainFile.Raw raw() {
        return new GainFile.Raw(columns, rows, Arrays.copyOf(values, rows * columns));
    }

    GainGrid.Extent extent() {
        return new GainGrid.Extent(columns, rows, places[0], places[1], places[2], places[3]);
    }

    /** The cells of the next line that is not blank; empty at the end. */
    private List<String> next(Iterator<String> lines) throws InputException {
        while (lines.hasNext()) {
            line++;
            String text = lines.next();
            if (!text.isBlank()) {
                try {
                    return CsvLine.cells(text, ',');
                } catch (InputException e) {
                    throw refused(e.getMessage());
                }
            }
        }
        return List.of();
    }

    private void header(List<String> cells) throws InputException {
        if (!cells.equals(HEADER)) {
            throw refused("begins with " + SafeText.quoted(String.join(",", cells)) + "; expected the header "
                    + String.join(",", HEADER) + ", a line with their values in m, then rows from south to north");
        }
    }

    private void places(List<String> cells) throws InputException {
        for (int i = 0; i < places.length; i++) {
            String text = i < cells.size() ? cells.get(i) : "";
            places[i] = number(text);
            if (!(places[i] >= LEAST[i] && places[i] <= MOST[i])) {
                throw refused(String.format(
                        Locale.ROOT, "%s is %s; allowed %s ... %s m", HEADER.get(i), SafeText.quoted(text), LEAST[i], MOST[i]));
            }
        }
        if (cells.size() > places.length) {
            throw refused("has " + cells.size() + " values under " + places.length + " names");
        }
    }

    private void row(List<String> cells) throws InputException {
        columns = rows == 0 ? cells.size() : columns;
        if (cells.size() != columns) {
            throw refused("has " + cells.size() + " cells, the rows before " + columns);
        }
        long size = (rows + 1L) * columns;
        if (size > GainFile.MOST_CELLS) {
            throw refused("is beyond the " + GainFile.MOST_CELLS + " cells that are read");
        }
        if (size > values.length) {
            values = Arrays.copyOf(values, (int) Math.max(size, Math.min(GainFile.MOST_CELLS, 2L * values.length)));
        }
        for (int i = 0; i < columns; i++) {
            String text = cells.get(i);
            double value = number(text);
            if (Double.isNaN(value) && !text.isEmpty() && !text.equalsIgnoreCase("nan")) {
                throw refused("column " + i + " is " + SafeText.quoted(text) + "; expected a number, nan or nothing");
            }
            values[rows * columns + i] = value;
        }
        rows++;
    }

    private static double number(String text) {
        return text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private InputException refused(String problem) {
        return new InputException(problem, line);
    }
}
