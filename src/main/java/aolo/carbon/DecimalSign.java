package aolo.carbon;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the numbers of one file and finds out whether they have a decimal point or a decimal comma: one of the two in the
 * whole file. Where commas may be decimal signs, 1.234 could be a thousand: then some number must tell. One file, one thread.
 */
final class DecimalSign {
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern MAY_BE_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");

    private int firstComma;
    private int firstPoint;
    private int firstDoubtful;
    private boolean pointIsClear;

    /** What is wrong, and on which line. */
    record Fault(int line, String problem) {}

    /** The number, NaN where the text is none, so that one comparison refuses everything. */
    double number(String text, boolean commaAllowed, int line) {
        if (commaAllowed && WITH_COMMA.matcher(text).matches()) {
            firstComma = firstComma == 0 ? line : firstComma;
            return Double.parseDouble(text.replace(',', '.'));
        }
        if (text.length() > 40 || !WITH_POINT.matcher(text).matches()) {
            return Double.NaN;
        }
        if (commaAllowed && text.indexOf('.') >= 0) {
            firstPoint = firstPoint == 0 ? line : firstPoint;
            boolean doubtful = MAY_BE_THOUSANDS.matcher(text).matches();
            firstDoubtful = doubtful && firstDoubtful == 0 ? line : firstDoubtful;
            pointIsClear |= !doubtful;
        }
        return Double.parseDouble(text);
    }

    /** Why it cannot be told what points and commas mean in this file. */
    Optional<Fault> ambiguity() {
        if (firstComma > 0 && firstPoint > 0) {
            return Optional.of(new Fault(
                    Math.max(firstComma, firstPoint),
                    "decimal commas and points in one file (the other on line " + Math.min(firstComma, firstPoint)
                            + "); write all numbers with a decimal point"));
        }
        if (firstDoubtful > 0 && !pointIsClear) {
            return Optional.of(new Fault(
                    firstDoubtful,
                    "a point before three digits may mean thousands in a file with semicolons; separate columns by commas"
                            + " and write numbers with a decimal point"));
        }
        return Optional.empty();
    }
}
