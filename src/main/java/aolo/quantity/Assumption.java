package aolo.quantity;

import java.util.Locale;

/**
 * One constant the models rest on.
 *
 * @param key dotted lower-camel name with the unit in its last part, e.g. {@code radio.earth.micro.p0Watts}
 * @param value the value used
 * @param low lowest plausible value, {@code low <= value}
 * @param high highest plausible value, {@code high >= value}
 * @param unit unit of value, low and high
 * @param source where it comes from, so that a reader can find it
 * @param verified true when the source was read or measured, false when recalled or assumed
 * @param meaning one line: what it is
 */
public record Assumption(
        String key,
        double value,
        double low,
        double high,
        String unit,
        String source,
        boolean verified,
        String meaning) {
    public Assumption {
        if (!(Double.isFinite(value) && Double.isFinite(low) && Double.isFinite(high) && low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "assumption %s: need finite low <= value <= high, got %s, %s, %s %s",
                            key, low, value, high, unit));
        }
    }

    /** The same constant at another value; the range widens if needed. */
    public Assumption at(double newValue) {
        return new Assumption(
                key, newValue, Math.min(low, newValue), Math.max(high, newValue), unit, source, verified, meaning);
    }
}
