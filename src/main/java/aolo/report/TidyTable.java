package aolo.report;

import aolo.exchange.ParquetColumn;
import aolo.exchange.ParquetFile;
import aolo.results.BuildInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A tidy table: a row for each observation, a column for each variable, every cell a text as it stands in the file. An empty
 * cell is a value there is not. Immutable; any thread.
 *
 * @param columns names, all different
 * @param rows cells by column; a column that a row lacks is empty
 */
public record TidyTable(List<String> columns, List<Map<String, String>> rows) {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_COLUMNS = 1_000;

    /** What is a name even where it looks like a number. */
    private static final Set<String> NAMES =
            Set.of("source", "scenario", "variant", "learner", "purpose", "minimised", "bound_kind", "identity");

    public TidyTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a CSV with a line of names.
     *
     * @throws IOException naming file and line of what cannot be read
     */
    public static TidyTable read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file); CSVParser parser = format.parse(reader)) {
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw new IOException(file + ":" + parser.getCurrentLineNumber() + ": " + line.size()
                            + " cells under " + parser.getHeaderNames().size() + " names");
                }
                if (rows.size() == MOST_ROWS || line.size() > MOST_COLUMNS) {
                    throw new IOException(file + ": it has more than " + MOST_ROWS + " rows or " + MOST_COLUMNS
                            + " columns, and so many are not compared; compare fewer at a time");
                }
                rows.add(line.toMap());
            }
            return new TidyTable(parser.getHeaderNames(), rows);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** A cell, empty where the row has none. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** A cell as a number, NaN where there is none. */
    static double value(Map<String, String> row, String column) {
        String cell = cell(row, column);
        try {
            return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Different values of a column in their order of appearance. */
    List<String> values(String column) {
        Set<String> seen = new LinkedHashSet<>();
        rows.forEach(row -> seen.add(cell(row, column)));
        return List.copyOf(seen);
    }

    /** Whether some value of a column is a finite number. */
    public boolean hasNumbers(String column) {
        return rows.stream().anyMatch(row -> Double.isFinite(value(row, column)));
    }

    /** Whether every value that is there is a finite number. */
    boolean numeric(String column) {
        if (NAMES.contains(column)) {
            return false;
        }
        List<String> there = values(column).stream().filter(value -> !value.isEmpty()).toList();
        return !there.isEmpty() && there.stream().allMatch(TidyTable::finite);
    }

    private static boolean finite(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text)) && text.matches("[-+0-9.eE]+");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** As CSV by RFC 4180 with line feeds. */
    public String toCsv() {
        StringBuilder text = new StringBuilder(
                columns.stream().map(TidyTable::quoted).collect(Collectors.joining(","))).append('\n');
        for (Map<String, String> row : rows) {
            text.append(columns.stream().map(column -> quoted(cell(row, column))).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    /** As Parquet: whole numbers, real numbers and texts by what stands in a column. */
    public void writeParquet(OutputStream out) throws IOException {
        List<ParquetColumn> typed = new ArrayList<>();
        for (String column : columns) {
            List<String> cells = rows.stream().map(row -> cell(row, column)).toList();
            if (!numeric(column)) {
                typed.add(new ParquetColumn.Texts(column, orNull(cells)));
            } else if (cells.stream().allMatch(cell -> cell.matches("-?\\d{1,18}|"))) {
                List<Long> wholes = new ArrayList<>();
                cells.forEach(cell -> wholes.add(cell.isEmpty() ? null : Long.valueOf(cell)));
                typed.add(new ParquetColumn.Wholes(column, wholes));
            } else {
                typed.add(new ParquetColumn.Reals(
                        column, rows.stream().mapToDouble(row -> value(row, column)).toArray()));
            }
        }
        ParquetFile.write(typed, BuildInfo.current().producer(), out);
    }

    private static List<String> orNull(List<String> cells) {
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.add(cell.isEmpty() ? null : cell));
        return all;
    }

    /** As CSV into a stream. */
    public void writeCsv(OutputStream out) throws IOException {
        out.write(toCsv().getBytes(StandardCharsets.UTF_8));
    }

    /** A row from names and values by turns. */
    static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** Shortest digits that give the same double back; whole numbers without a point; empty for NaN. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** RFC 4180. */
    static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
