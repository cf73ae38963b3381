package aolo.results;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.border.SafeText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of numbers with named columns, as CSV: comma, decimal point, line feed, shortest digits that give the same double
 * back, so that equal runs give equal bytes on every machine and in every language. NaN is an empty cell. No clock time ever
 * goes in here. One owner thread.
 */
public final class MetricTable {
    private static final long MOST_BYTES = 1L << 30;
    private static final String SEAL = "# sha256 ";

    /** As {@link Double#toString} writes it. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,30})?(E-?[0-9]{1,3})?");

    private final List<String> columns;
    private final List<double[]> rows = new ArrayList<>();

    public MetricTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** Adds a row; one value for each column; infinite values are refused. */
    public void add(double... row) {
        if (row.length != columns.size()) {
            throw new IllegalArgumentException("row of " + row.length + " values for columns " + columns);
        }
        for (int i = 0; i < row.length; i++) {
            if (Double.isInfinite(row[i])) {
                throw new IllegalArgumentException("column " + columns.get(i) + " is infinite");
            }
        }
        rows.add(row.clone());
    }

    public int rowCount() {
        return rows.size();
    }

    /** A row (from 0), a copy. */
    public double[] row(int row) {
        return rows.get(row).clone();
    }

    /** The value in a row (from 0) and named column. */
    public double value(int row, String column) {
        return rows.get(row)[index(column)];
    }

    /** A whole column, a new array. */
    public double[] column(String column) {
        int index = index(column);
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    private int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + columns);
        }
        return index;
    }

    /** The table as CSV. */
    public String toCsv() {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : ",").append(cell(row[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Writes {@link #toCsv()}. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(toCsv().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@link #toCsv()} and a last line with its checksum, for tables that only this program reads. */
    public void writeSealedTo(OutputStream out) throws IOException {
        String csv = toCsv();
        out.write((csv + SEAL + hash(csv) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #writeTo} or {@link #writeSealedTo} wrote. A checksum that is there must be right; older tables have none.
     *
     * @param columns that the table must have
     * @throws IOException naming file, line and what is wrong
     */
    public static MetricTable read(Path file, List<String> columns) throws IOException {
        String text;
        try {
            text = InputFile.text(file, MOST_BYTES);
        } catch (InputException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        String csv = unsealed(file, text);
        if (!csv.endsWith("\n")) {
            throw new IOException(file + ": it is cut off: its last line has no end");
        }
        String[] lines = csv.split("\n", -1);
        if (!lines[0].equals(String.join(",", columns))) {
            throw new IOException(file + ":1: it is not the table expected here, whose columns are " + String.join(",", columns));
        }
        MetricTable table = new MetricTable(columns);
        for (int i = 1; i < lines.length - 1; i++) {
            try {
                table.add(Arrays.stream(lines[i].split(",", -1)).mapToDouble(MetricTable::number).toArray());
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return table;
    }

    private static String unsealed(Path file, String text) throws IOException {
        int at = text.lastIndexOf(SEAL);
        if (at < 0) {
            return text;
        }
        String csv = text.substring(0, at);
        if (!text.substring(at).equals(SEAL + hash(csv) + "\n")) {
            throw new IOException(file + ": it was changed or damaged: its checksum is not that of its content");
        }
        return csv;
    }

    private static double number(String cell) {
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        if (!NUMBER.matcher(cell).matches()) {
            throw new IllegalArgumentException(SafeText.quoted(cell) + " is no number of a table");
        }
        return Double.parseDouble(cell);
    }

    private static String hash(String csv) {
        return HexFormat.of().formatHex(RunIdentity.sha256().digest(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
