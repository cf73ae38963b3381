package aolo.ui.inspect;

import aolo.quantity.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a person types, "10 dBm" or "10 mW" alike, into the unit of a field. Pure functions; any thread. */
public final class QuantityText {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([-+−]?(?:[0-9]+[.,]?[0-9]*|[.,][0-9]+)(?:[eE][-+]?[0-9]+)?)\\s*(.*?)\\s*");

    /** Units by what they measure: how many of the first unit one of each is. */
    private static final List<Map<String, Double>> DIMENSIONS = List.of(
            table("m", 1, "km", 1e3, "cm", 1e-2, "mm", 1e-3),
            table("Hz", 1, "kHz", 1e3, "MHz", 1e6, "GHz", 1e9),
            table("s", 1, "ms", 1e-3, "us", 1e-6, "µs", 1e-6, "min", 60, "h", 3600),
            table("W", 1, "mW", 1e-3, "uW", 1e-6, "µW", 1e-6, "kW", 1e3),
            table("m/s", 1, "km/h", 1 / 3.6),
            table("1/s", 1, "/s", 1, "1/min", 1.0 / 60, "/min", 1.0 / 60, "1/h", 1.0 / 3600, "/h", 1.0 / 3600),
            table("1", 1, "%", 1e-2),
            table("tokens", 1, "token", 1, "ktokens", 1e3));
    private static final Set<String> LEVELS = Set.of("dBm", "dBW");

    private QuantityText() {}

    /** Thrown with a sentence for a person: what is wrong and what would be right. */
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /** The number in {@code unit}. */
    public static double parse(String text, String unit) throws Unreadable {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable("“" + text.trim() + "” is not a number" + (unit.equals("1") ? "" : " in " + unit));
        }
        double number = Double.parseDouble(matcher.group(1).replace(',', '.').replace('−', '-'));
        String given = matcher.group(2);
        if (given.isEmpty() || given.equals(unit)) {
            return number;
        }
        return convert(number, given, unit);
    }

    private static double convert(double number, String from, String to) throws Unreadable {
        if (isPower(from) && isPower(to)) {
            return fromWatts(toWatts(number, from), to);
        }
        for (Map<String, Double> dimension : DIMENSIONS) {
            if (dimension.containsKey(to) && dimension.containsKey(from)) {
                return tidy(number * dimension.get(from) / dimension.get(to));
            }
        }
        throw new Unreadable("“" + from + "” does not fit here: use " + String.join(", ", unitsFor(to)));
    }

    /** The units a field in {@code unit} understands, the field's own first. */
    public static Set<String> unitsFor(String unit) {
        LinkedHashMap<String, Double> all = new LinkedHashMap<>();
        all.put(unit, 1.0);
        for (Map<String, Double> dimension : DIMENSIONS) {
            if (dimension.containsKey(unit) || LEVELS.contains(unit) && dimension.containsKey("W")) {
                all.putAll(dimension);
            }
        }
        if (isPower(unit)) {
            LEVELS.forEach(level -> all.put(level, 1.0));
        }
        return all.keySet();
    }

    /** As written into a field: no exponent, no trailing zeros, a decimal point in every locale. */
    public static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static boolean isPower(String unit) {
        return LEVELS.contains(unit) || DIMENSIONS.get(3).containsKey(unit);
    }

    private static double toWatts(double number, String unit) throws Unreadable {
        return switch (unit) {
            case "dBm" -> Units.dbmToWatts(number);
            case "dBW" -> Units.dbmToWatts(number + 30);
            default -> number * DIMENSIONS.get(3).get(unit);
        };
    }

    private static double fromWatts(double watts, String unit) throws Unreadable {
        if (LEVELS.contains(unit) && watts <= 0) {
            throw new Unreadable("a power in " + unit + " must be above 0 W");
        }
        return switch (unit) {
            case "dBm" -> tidy(Units.wattsToDbm(watts));
            case "dBW" -> tidy(Units.wattsToDbm(watts) - 30);
            default -> tidy(watts / DIMENSIONS.get(3).get(unit));
        };
    }

    /** Twelve significant digits: what a conversion adds beyond is rounding. */
    private static double tidy(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.11e", value));
    }

    private static Map<String, Double> table(Object... pairs) {
        LinkedHashMap<String, Double> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put((String) pairs[i], ((Number) pairs[i + 1]).doubleValue());
        }
        return table;
    }
}
