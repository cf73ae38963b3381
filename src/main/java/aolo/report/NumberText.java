package aolo.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** NumberText as a person reads them in a terminal. */
public final class NumberText {
    private NumberText() {}

    /** Up to six significant digits, powers of ten only where they help; "-" where there is no number. */
    public static String text(double value) {
        return text(value, 6);
    }

    /** As {@link #text(double)} with another number of significant digits. */
    public static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.4g", value);
        }
        return new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros().toPlainString();
    }

    /** Wall time in short: "42 s", "3 min 05 s", "2 h 10 min"; "-" where unknown. */
    public static String duration(double seconds) {
        if (!(seconds >= 0 && seconds < 1e9)) {
            return "-";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
    }
}
