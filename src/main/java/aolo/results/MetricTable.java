package aolo.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of numbers with named columns, as CSV: comma, decimal point, line feed, shortest digits that give the same double
 * back, so that equal runs give equal bytes on every machine and in every language. NaN is an empty cell. No clock time ever
 * goes in here. One owner thread.
 */
public final class MetricTable {
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

    /** Reads what {@link #toCsv()} wrote; a malformed line is refused with its number. */
    public static MetricTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty()) {
            throw new IOException(file + " is empty, a metric table has a line of column names");
        }
        MetricTable table = new MetricTable(Arrays.asList(lines.get(0).split(",")));
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            try {
                table.add(Arrays.stream(cells)
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray());
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return table;
    }
}
