package aolo.quantity;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with units as a person types them: {@code "30 dBm"}, {@code "500 mW"}, {@code "0.2 km"}, {@code "90 s"}. Decimal
 * point in every language. Pure functions, any thread.
 */
public final class QuantityText {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?)\\s*([\\p{L}°%/µ²0-9]*)\\s*");

    /** Linear units: kind, then its units with the factor to the kind's first one. Decimal text keeps factors exact. */
    private static final Map<String, Map<String, String>> LINEAR = linear();

    private QuantityText() {}

    private static Map<String, Map<String, String>> linear() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        kinds.put("power", units("W", "1", "mW", "1e-3", "uW", "1e-6", "µW", "1e-6", "kW", "1e3"));
        kinds.put("length", units("m", "1", "cm", "0.01", "km", "1e3"));
        kinds.put("time", units("s", "1", "ms", "1e-3", "us", "1e-6", "µs", "1e-6", "min", "60", "h", "3600"));
        kinds.put("frequency", units("Hz", "1", "kHz", "1e3", "MHz", "1e6", "GHz", "1e9"));
        kinds.put("speed", units("m/s", "1", "km/h", "0.27777777777777778"));
        kinds.put("tokens", units("tokens", "1", "token", "1"));
        return kinds;
    }

    private static Map<String, String> units(String... namesAndFactors) {
        Map<String, String> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndFactors.length; i += 2) {
            units.put(namesAndFactors[i], namesAndFactors[i + 1]);
        }
        return units;
    }

    /**
     * Reads a number with a unit and converts it.
     *
     * @param text what was typed; without a unit the number is taken to be in {@code unit}
     * @param unit unit of the result; "dBm" and watts convert into each other, as do units of one kind (W mW kW; m km; s ms
     *     min h; Hz kHz MHz GHz; m/s km/h); any other unit must be typed as it is or left out
     * @throws IllegalArgumentException in words for a person, naming the units understood
     */
    public static double parse(String text, String unit) {
        Matcher matcher = SHAPE.matcher(text.replace('−', '-'));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number with a unit, such as \"10 " + unit + "\"");
        }
        String typedUnit = matcher.group(2);
        BigDecimal number = new BigDecimal(matcher.group(1));
        double value = typedUnit.isEmpty() || same(typedUnit, unit) ? number.doubleValue() : convert(text, number, typedUnit, unit);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("\"" + text + "\" is not a finite number");
        }
        return value;
    }

    /** Whether the text names a unit after its number. */
    public static boolean namesUnit(String text) {
        Matcher matcher = SHAPE.matcher(text.replace('−', '-'));
        return matcher.matches() && !matcher.group(2).isEmpty();
    }

    private static double convert(String text, BigDecimal number, String from, String to) {
        boolean fromDbm = same(from, "dBm");
        if (fromDbm && kind(to).equals("power")) {
            return Units.dbmToWatts(number.doubleValue()) / new BigDecimal(factor("power", to)).doubleValue();
        }
        if (same(to, "dBm") && kind(from).equals("power")) {
            double watts = number.multiply(new BigDecimal(factor("power", from))).doubleValue();
            if (!(watts > 0)) {
                throw new IllegalArgumentException("\"" + text + "\": a power in dBm must be above 0 W");
            }
            return Units.wattsToDbm(watts);
        }
        String kind = kind(from);
        if (kind.isEmpty() || !kind.equals(kind(to))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\": unit \"" + from + "\" cannot be used here; understood: " + understood(to));
        }
        return number.multiply(new BigDecimal(factor(kind, from))).doubleValue()
                / new BigDecimal(factor(kind, to)).doubleValue();
    }

    private static String understood(String unit) {
        String kind = kind(unit);
        if (same(unit, "dBm")) {
            return "dBm, " + String.join(", ", LINEAR.get("power").keySet());
        }
        if (kind.isEmpty()) {
            return unit;
        }
        return String.join(", ", LINEAR.get(kind).keySet()) + (kind.equals("power") ? ", dBm" : "");
    }

    private static String kind(String unit) {
        for (Map.Entry<String, Map<String, String>> kind : LINEAR.entrySet()) {
            if (factor(kind.getKey(), unit) != null) {
                return kind.getKey();
            }
        }
        return "";
    }

    /** Exact spelling first (mW is not MW), then any case where that is unambiguous (dbm, w, KM). */
    private static String factor(String kind, String unit) {
        Map<String, String> units = LINEAR.get(kind);
        if (units.containsKey(unit)) {
            return units.get(unit);
        }
        String found = null;
        for (Map.Entry<String, String> candidate : units.entrySet()) {
            if (same(candidate.getKey(), unit) && !unit.equals("MW")) {
                found = candidate.getValue();
            }
        }
        return found;
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }
}
