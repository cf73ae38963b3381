package aolo.ui.model;

import java.util.Locale;

/** Numbers as a person reads them: three significant digits, SI prefixes, a dash for what is not known. Any thread. */
public final class Readable {
    /** Shown where there is no number. */
    public static final String NONE = "–";

    private static final String[] SMALL = {"", "m", "µ", "n", "p"};
    private static final String[] LARGE = {"", "k", "M", "G", "T"};

    private Readable() {}

    /** Three significant digits without exponent where that stays readable. */
    public static String plain(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-3)) {
            return minus(String.format(Locale.ROOT, "%.2e", value));
        }
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    /** Value and unit; units that take SI prefixes get one ("3.2 Mbit/s", "820 mg"). */
    public static String withUnit(double value, String unit) {
        if (!Double.isFinite(value)) {
            return plain(value);
        }
        return switch (unit) {
            case "", "1" -> plain(value);
            case "bit/s", "J", "W", "Hz", "s" -> prefixed(value, unit);
            case "g", "gCO2e", "gCO₂e" -> grams(value);
            case "dB", "dBm", "dBi" -> fixed(value, 1) + " " + unit;
            case "%" -> fixed(value, Math.abs(value) < 10 ? 1 : 0) + " %";
            default -> plain(value) + " " + unit;
        };
    }

    /** Grams of CO2 equivalent with a prefix. */
    public static String grams(double value) {
        return prefixed(value, "g") + "CO₂e";
    }

    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? minus(String.format(Locale.ROOT, "%." + decimals + "f", value)) : plain(value);
    }

    /** Seconds as a person reads a clock: "42 s", "3:05 min", "7:30 h". */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }

    private static String prefixed(double value, String unit) {
        if (!Double.isFinite(value)) {
            return plain(value) + " " + unit;
        }
        double size = Math.abs(value);
        int step = 0;
        if (size >= 1000) {
            while (size >= 1000 && step < LARGE.length - 1) {
                size /= 1000;
                step++;
            }
            return plain(Math.copySign(size, value)) + " " + LARGE[step] + unit;
        }
        while (size != 0 && size < 1 && step < SMALL.length - 1) {
            size *= 1000;
            step++;
        }
        return plain(Math.copySign(size, value)) + " " + SMALL[step] + unit;
    }

    private static String minus(String text) {
        return text.replace('-', '−').replace("e−0", "e−").replace("e+0", "e");
    }
}
