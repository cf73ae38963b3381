package aolo.carbon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a measured intensity series and refuses what is not one: gaps, disorder, doubled times, anything but finite
 * numbers of 0 to 5000 g/kWh. The message lists up to twenty violations, each with file:line, column, value and what was
 * expected. Used by one thread, once.
 */
final class IntensityCsv {
    private static final double LARGEST_GRAMS_PER_KWH = 5000;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_VIOLATIONS = 20;

    private final String file;
    private final List<String> violations = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private double[] values = new double[1024];

    private IntensityCsv(String file) {
        this.file = file;
    }

    /** Reads the file of this name; throws {@link IllegalArgumentException} with all violations. */
    static IntensitySeries read(String file, IntensityFiles files) {
        try (Reader raw = files.open(file);
                CSVParser rows = CSVFormat.DEFAULT.builder()
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get()
                        .parse(withoutByteOrderMark(raw))) {
            return new IntensityCsv(file).read(rows);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "intensity file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Reader withoutByteOrderMark(Reader raw) throws IOException {
        BufferedReader buffered = new BufferedReader(raw);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private IntensitySeries read(CSVParser parser) {
        Iterator<CSVRecord> rows = parser.iterator();
        if (!rows.hasNext()) {
            throw new IllegalArgumentException(file + ":1: the file is empty; expected a header and hourly rows");
        }
        List<String> header = rows.next().toList();
        IntensityLayout.Columns columns = layout(header);
        while (rows.hasNext() && violations.size() < MOST_VIOLATIONS) {
            CSVRecord row = rows.next();
            if (times.size() == MOST_ROWS) {
                violations.add(at(parser.getCurrentLineNumber(), "more than " + MOST_ROWS + " rows"));
                break;
            }
            add(row, parser.getCurrentLineNumber(), columns, header);
        }
        return series(columns, header);
    }

    private IntensityLayout.Columns layout(List<String> header) {
        return Arrays.stream(IntensityLayout.values())
                .map(layout -> layout.find(header))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        file + ":1: the header \"" + shortened(String.join(",", header))
                                + "\" is of no known layout; expected the columns of one of: "
                                + Arrays.stream(IntensityLayout.values())
                                        .map(layout -> layout + " (" + layout.columns() + ")")
                                        .collect(Collectors.joining("; "))));
    }

    private void add(CSVRecord row, long line, IntensityLayout.Columns columns, List<String> header) {
        String time = cell(row, columns.time());
        String value = cell(row, columns.value());
        Optional<Instant> instant = IntensityTimes.parse(time);
        if (instant.isEmpty()) {
            violations.add(at(line, header.get(columns.time()), time, IntensityTimes.EXPECTED));
        }
        double grams = columns.layout().gramsPerUnit() * number(value);
        if (!(grams >= 0 && grams <= LARGEST_GRAMS_PER_KWH)) {
            double largest = LARGEST_GRAMS_PER_KWH / columns.layout().gramsPerUnit();
            violations.add(at(line, header.get(columns.value()), value, String.format(
                    Locale.ROOT,
                    "a number from 0 to %.4g %s",
                    largest,
                    columns.layout().gramsPerUnit() == 1 ? "g/kWh" : "lb/kWh")));
        }
        if (violations.isEmpty()) {
            keep(instant.orElseThrow(), line, grams);
        }
    }

    private void keep(Instant time, long line, double grams) {
        if (times.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[times.size()] = grams;
        times.add(time);
        lines.add(line);
    }

    private static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** NaN where the text is not a plain decimal number, so that one comparison refuses everything. */
    private static double number(String text) {
        if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return Double.NaN;
        }
        return Double.parseDouble(text);
    }

    private IntensitySeries series(IntensityLayout.Columns columns, List<String> header) {
        if (violations.isEmpty() && times.size() < 2) {
            violations.add(at(1, "only " + times.size() + " rows of data; expected at least two"));
        }
        long step = violations.isEmpty() ? checkedSteps(header.get(columns.time())) : 0;
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", violations));
        }
        Instant first = times.get(0);
        return new IntensitySeries(
                columns.layout(),
                columns.layout().endOfHour() ? first.minusSeconds(step) : first,
                step,
                Arrays.copyOf(values, times.size()));
    }

    /** The step is the smallest distance of two neighbours; it must divide an hour, and all distances must equal it. */
    private long checkedSteps(String column) {
        long step = Long.MAX_VALUE;
        for (int i = 1; i < times.size(); i++) {
            long seconds = times.get(i).getEpochSecond() - times.get(i - 1).getEpochSecond();
            if (seconds <= 0) {
                violations.add(at(lines.get(i), column, times.get(i).toString(), seconds == 0
                        ? "a new time, but this is doubled: line " + lines.get(i - 1) + " has it too"
                        : "a time after that of line " + lines.get(i - 1) + ", " + times.get(i - 1)));
            } else {
                step = Math.min(step, seconds);
            }
        }
        if (violations.isEmpty() && SECONDS_PER_HOUR % step != 0) {
            violations.add(at(lines.get(1), column, times.get(1).toString(), "a step that divides an hour, got "
                    + step + " s"));
        }
        for (int i = 1; violations.size() < MOST_VIOLATIONS && i < times.size() && step <= SECONDS_PER_HOUR; i++) {
            long seconds = times.get(i).getEpochSecond() - times.get(i - 1).getEpochSecond();
            if (seconds > step) {
                violations.add(at(lines.get(i), column, times.get(i).toString(), String.format(
                        Locale.ROOT,
                        "%s, %d s after line %d: a gap",
                        times.get(i - 1).plusSeconds(step),
                        step,
                        lines.get(i - 1))));
            }
        }
        return step;
    }

    private String at(long line, String column, String value, String expected) {
        return at(line, column + " \"" + shortened(value) + "\"; expected " + expected);
    }

    private String at(long line, String what) {
        return file + ":" + line + ": " + what;
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "...";
    }
}
