package aolo.llm;

import aolo.border.CsvLine;
import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.border.SafeText;
import aolo.quantity.Assumptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a trace of requests and refuses what is not one: times that go back or are none, lengths that are negative, empty or
 * no number. A request without an answer (BurstGPT keeps those that failed) is left out and counted. Up to twenty violations
 * are told, each with file:line, column, value and what was expected. Used by one thread, once.
 */
final class TraceCsv {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ROWS = 2_000_000;
    private static final int MOST_VIOLATIONS = 20;
    private static final double MOST_TOKENS = 10_000_000;
    private static final double MOST_SECONDS = 1e9;

    private final String file;
    private final List<String> violations = new ArrayList<>();
    private TraceLayout layout;
    private int[] columns;
    private List<String> names = List.of();
    private long epochSeconds;
    private double[] seconds = new double[1024];
    private double[] prompts = new double[1024];
    private double[] answers = new double[1024];
    private int rows;
    private int unanswered;
    private double lastSeconds = Double.NEGATIVE_INFINITY;
    private int lastLine;

    private TraceCsv(String file) {
        this.file = SafeText.line(file);
    }

    static RequestTrace read(String file, Assumptions assumptions) {
        TraceCsv csv = new TraceCsv(file);
        String text;
        try {
            text = InputFile.text(Path.of(file), MOST_BYTES);
        } catch (InputException | InvalidPathException e) {
            throw new IllegalArgumentException("trace " + csv.file + ": " + e.getMessage(), e);
        }
        csv.readLines(text.lines().iterator());
        return csv.trace(assumptions);
    }

    private void readLines(Iterator<String> text) {
        for (int line = 1; text.hasNext() && violations.size() < MOST_VIOLATIONS; line++) {
            String next = text.next();
            if (next.isBlank()) {
                continue;
            }
            List<String> cells;
            try {
                cells = CsvLine.cells(next, ',');
            } catch (InputException e) {
                violations.add(file + ":" + line + ": " + e.getMessage());
                continue;
            }
            if (layout == null) {
                header(cells, line);
            } else if (rows == MOST_ROWS) {
                violations.add(file + ":" + line + ": more than " + MOST_ROWS + " requests; cut the file");
                return;
            } else {
                add(cells, line);
            }
        }
    }

    private void header(List<String> cells, int line) {
        for (TraceLayout candidate : TraceLayout.values()) {
            if (candidate.find(cells).isPresent()) {
                layout = candidate;
                columns = candidate.find(cells).get();
                names = cells;
                return;
            }
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s:%d: %s is the header of no known layout; expected %s",
                file,
                line,
                SafeText.quoted(String.join(",", cells)),
                Stream.of(TraceLayout.values()).map(TraceLayout::header).collect(Collectors.joining(" or "))));
    }

    private void add(List<String> cells, int line) {
        String time = cell(cells, 0);
        if (lastLine == 0 && layout == TraceLayout.AZURE) {
            double first = layout.seconds(time, 0);
            epochSeconds = Double.isNaN(first) ? 0 : (long) Math.floor(first);
        }
        double at = layout.seconds(time, epochSeconds);
        if (!(at >= 0 && at <= MOST_SECONDS || layout == TraceLayout.AZURE && Math.abs(at) <= MOST_SECONDS)) {
            refuse(line, 0, time, layout.expectedTime());
            at = Double.NaN;
        } else if (at < lastSeconds) {
            refuse(line, 0, time, "a time not before that of line " + lastLine);
        }
        double prompt = tokens(cells, 1, line);
        double answer = tokens(cells, 2, line);
        if (!Double.isNaN(at)) {
            lastSeconds = at;
            lastLine = line;
        }
        if (violations.isEmpty()) {
            keep(at, prompt, answer);
        }
    }

    private double tokens(List<String> cells, int column, int line) {
        String text = cell(cells, column);
        double value = TraceNumber.parse(text);
        if (!(value >= 0 && value <= MOST_TOKENS)) {
            refuse(line, column, text, "a number of tokens from 0 to 10000000");
        }
        return value;
    }

    private void keep(double at, double prompt, double answer) {
        if (answer == 0) {
            unanswered++;
            return;
        }
        if (rows == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * rows);
            prompts = Arrays.copyOf(prompts, 2 * rows);
            answers = Arrays.copyOf(answers, 2 * rows);
        }
        seconds[rows] = at;
        prompts[rows] = prompt;
        answers[rows++] = answer;
    }

    private String cell(List<String> cells, int column) {
        return columns[column] < cells.size() ? cells.get(columns[column]) : "";
    }

    private void refuse(int line, int column, String value, String expected) {
        violations.add(String.format(
                Locale.ROOT,
                "%s:%d: %s %s; expected %s",
                file,
                line,
                SafeText.line(names.get(columns[column])),
                value.isEmpty() ? "is empty" : SafeText.quoted(value),
                expected));
    }

    private RequestTrace trace(Assumptions assumptions) {
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", violations));
        }
        if (rows < 2 || !(seconds[rows - 1] > seconds[0])) {
            throw new IllegalArgumentException(
                    "trace " + file + ": has " + rows + " answered requests; at least two at different times are needed");
        }
        double first = seconds[0];
        double[] since = new double[rows];
        Arrays.setAll(since, i -> seconds[i] - first);
        return new RequestTrace(
                file,
                layout.name(),
                since,
                Arrays.copyOf(prompts, rows),
                Arrays.copyOf(answers, rows),
                unanswered,
                assumptions);
    }
}
