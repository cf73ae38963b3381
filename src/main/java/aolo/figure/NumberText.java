package aolo.figure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as text on charts: the same in every locale, true minus sign, narrow space between thousands. */
final class NumberText {
    private static final int MAX_DECIMALS = 6;

    private NumberText() {}

    /** Text of a tick on an axis whose ticks are {@code step} apart. */
    static String tick(double value, double step) {
        double size = Math.max(Math.abs(value), step);
        int decimals = decimals(step);
        if (size >= 1e7 || decimals > MAX_DECIMALS) {
            int digits = (int) Math.max(0, Math.min(9, Math.ceil(Math.log10(size / step) - 1e-9)));
            String pattern = digits == 0 ? "0E0" : "0." + "#".repeat(digits) + "E0";
            return value == 0 ? "0" : format(pattern).format(value).replace("E", "e");
        }
        StringBuilder pattern = new StringBuilder(size >= 1e4 ? "#,##0" : "0");
        if (decimals > 0) {
            pattern.append('.').append("0".repeat(decimals));
        }
        // a rounded zero has no sign
        return format(pattern.toString()).format(Math.abs(value) < step * 1e-9 ? 0.0 : value);
    }

    /** Text of a value to four significant digits, as read off a chart. */
    static String value(double value) {
        if (!Double.isFinite(value)) {
            return "no value";
        }
        if (value == 0) {
            return "0";
        }
        double scale = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3);
        return tick(Math.rint(value / scale) * scale, scale);
    }

    /** Text of m times ten to the k, without trailing zeros. */
    static String value(double value, int m, int k) {
        return k < -4 || k > 5
                ? m + "e" + (k < 0 ? "\u2212" : "") + Math.abs(k)
                : tick(value, Math.pow(10, Math.min(0, k)));
    }

    private static int decimals(double step) {
        int decimals = 0;
        double scaled = step;
        while (decimals <= MAX_DECIMALS && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        symbols.setGroupingSeparator('\u202f');
        return new DecimalFormat(pattern, symbols);
    }
}
