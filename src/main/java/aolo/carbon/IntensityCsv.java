package aolo.carbon;

import aolo.border.CsvLine;
import aolo.border.InputException;
import aolo.border.SafeText;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a measured intensity series and refuses what is not one: gaps, disorder, doubled times, dates that do not exist,
 * anything but finite numbers of 0 to 5000 g/kWh. Columns are separated by commas, or by semicolons where the header shows
 * it; only then may numbers have a decimal comma, all or none of them. The message lists up to twenty violations, each with
 * file:line, column, value and what was expected. Used by one thread, once.
 */
final class IntensityCsv {
    private static final double LARGEST_GRAMS_PER_KWH = 5000;
    private static final long SECONDS_PER_HOUR = 3600;
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_VIOLATIONS = 20;

    private final String file;
    private final List<String> violations = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> emptyCells = new ArrayList<>();
    private final DecimalSign decimals = new DecimalSign();
    private double[] values = new double[1024];

    private IntensityCsv(String file) {
        this.file = SafeText.line(file);
    }

    /** Reads the file of this name; throws {@link IllegalArgumentException} with all violations. */
    static IntensitySeries read(String file, IntensityFiles files) {
        IntensityCsv csv = new IntensityCsv(file);
        String text;
        try {
            text = files.text(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("intensity file " + csv.file + ": " + e.getMessage(), e);
        }
        return csv.read(text.lines().iterator());
    }

    private IntensitySeries read(Iterator<String> text) {
        int line = 0;
        IntensityHeader header = null;
        while (text.hasNext() && violations.size() < MOST_VIOLATIONS) {
            String next = text.next();
            line++;
            if (next.isBlank()) {
                continue;
            }
            if (header == null) {
                header = header(next, line);
            } else if (times.size() == MOST_ROWS) {
                violations.add(at(line, "more than " + MOST_ROWS + " rows"));
                break;
            } else {
                add(next, line, header);
            }
        }
        if (header == null) {
            throw new IllegalArgumentException(file + ":1: the file is empty; expected a header and hourly rows");
        }
        return series(header);
    }

    private IntensityHeader header(String text, int line) {
        try {
            return IntensityHeader.of(text);
        } catch (InputException e) {
            throw new IllegalArgumentException(at(line, e.getMessage()), e);
        }
    }

    private void add(String text, int line, IntensityHeader header) {
        List<String> row;
        try {
            row = CsvLine.cells(text, header.separator());
        } catch (InputException e) {
            violations.add(at(line, e.getMessage()));
            return;
        }
        String time = cell(row, header.timeColumn());
        String value = cell(row, header.valueColumn());
        Optional<Instant> instant = IntensityTimes.parse(time);
        if (instant.isEmpty()) {
            violations.add(at(line, header.timeName(), time, IntensityTimes.expected(time)));
        }
        double grams = header.layout().gramsPerUnit() * decimals.number(value, header.decimalCommas(), line);
        if (value.isEmpty()) {
            emptyCells.add(line);
        } else if (!(grams >= 0 && grams <= LARGEST_GRAMS_PER_KWH)) {
            violations.add(at(line, header.valueName(), value, header.expectedValue(LARGEST_GRAMS_PER_KWH)));
        }
        if (violations.isEmpty() && emptyCells.isEmpty()) {
            keep(instant.orElseThrow(), line, grams);
        }
    }

    private void keep(Instant time, int line, double grams) {
        if (times.size() == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        values[times.size()] = grams;
        times.add(time);
        lines.add(line);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private IntensitySeries series(IntensityHeader header) {
        if (!emptyCells.isEmpty()) {
            violations.add(empty(header.valueName()));
        }
        decimals.ambiguity().ifPresent(fault -> violations.add(at(fault.line(), fault.problem())));
        if (violations.isEmpty() && times.size() < 2) {
            violations.add(at(1, "only " + times.size() + " rows of data; expected at least two"));
        }
        long step = violations.isEmpty() ? checkedSteps(header.timeName()) : 0;
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", violations));
        }
        Instant first = times.get(0);
        return new IntensitySeries(
                header.layout(),
                header.layout().endOfHour() ? first.minusSeconds(step) : first,
                step,
                Arrays.copyOf(values, times.size()));
    }

    private String empty(String column) {
        List<String> shown = emptyCells.stream().limit(MOST_VIOLATIONS).map(String::valueOf).toList();
        String more = emptyCells.size() > shown.size() ? " and " + (emptyCells.size() - shown.size()) + " more" : "";
        return at(emptyCells.get(0), String.format(
                Locale.ROOT,
                "%s is empty in %d row%s (line %s%s); fill in what was measured, or cut the file to a part without gaps",
                column, emptyCells.size(), emptyCells.size() == 1 ? "" : "s", String.join(", ", shown), more));
    }

    /** The step is the smallest distance of two neighbours; it must divide an hour, and all distances must equal it. */
    private long checkedSteps(String column) {
        long step = Long.MAX_VALUE;
        for (int i = 1; i < times.size() && violations.size() < MOST_VIOLATIONS; i++) {
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

    private String at(int line, String column, String value, String expected) {
        return at(line, column + " " + SafeText.quoted(value) + "; expected " + expected);
    }

    private String at(int line, String what) {
        return file + ":" + line + ": " + what;
    }
}
