package aolo.border;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line of a CSV file, blanks around them removed. A cell that begins with a quote ends with one, a doubled
 * quote inside stands for one (RFC 4180), but no cell goes on over the end of its line: so a quote that was forgotten is
 * named where it is, and no line costs more than its own length. Plain functions, any thread.
 */
public final class CsvLine {
    /** Most cells read from a line; series and traces have a few dozen. */
    public static final int MOST_CELLS = 1000;

    private CsvLine() {}

    /** Splits a line; throws {@link InputException} where its quotes do not close or it has too many cells. */
    public static List<String> cells(String line, char separator) throws InputException {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            if (cells.size() == MOST_CELLS) {
                throw new InputException("has more than " + MOST_CELLS + " cells");
            }
            int start = from;
            while (start < line.length() && line.charAt(start) != separator && Character.isWhitespace(line.charAt(start))) {
                start++;
            }
            boolean quoted = start < line.length() && line.charAt(start) == '"';
            int end = quoted ? closing(line, start) : start;
            int next = line.indexOf(separator, end);
            next = next < 0 ? line.length() : next;
            String after = line.substring(quoted ? end : start, next).strip();
            if (quoted && !after.isEmpty()) {
                throw new InputException("has text after a closing quote, " + SafeText.quoted(after)
                        + "; double the quotes inside a cell");
            }
            cells.add(quoted ? line.substring(start + 1, end - 1).replace("\"\"", "\"").strip() : after);
            from = next + 1;
        }
        return cells;
    }

    /** The place after the quote that closes the one at {@code start}. */
    private static int closing(String line, int start) throws InputException {
        int at = line.indexOf('"', start + 1);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at = line.indexOf('"', at + 2);
        }
        if (at < 0) {
            throw new InputException(
                    "has a quote that is not closed on its line, before " + SafeText.quoted(line.substring(start + 1)));
        }
        return at + 1;
    }
}
