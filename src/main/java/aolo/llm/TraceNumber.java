package aolo.llm;

import java.util.regex.Pattern;

/** Decimal numbers as traces write them: nothing that Java alone would take for one. */
final class TraceNumber {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,15})?([eE][+-]?\\d{1,2})?");

    private TraceNumber() {}

    /** The number, NaN where it is none. */
    static double parse(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
