package aolo.figure;

import java.util.List;
import java.util.Locale;

/**
 * One axis: quantity and unit, range, scale.
 *
 * @param quantity what is measured, e.g. "carbon per answer"
 * @param unit its unit as a person reads it, e.g. "gCO₂e"; "1" or empty for a pure number
 * @param low lower end, or NaN to follow the data
 * @param high upper end, or NaN to follow the data
 * @param log whether the scale is logarithmic; then the ends, where given, are positive
 * @param linearUpTo up to where a scale of both signs is linear, logarithmic beyond; NaN for the other scales
 * @param includeZero whether a range that follows the data reaches zero
 * @param categories names at 0, 1, 2, ... in place of numbers; empty for a numeric axis
 */
public record ChartAxis(
        String quantity,
        String unit,
        double low,
        double high,
        boolean log,
        double linearUpTo,
        boolean includeZero,
        List<String> categories) {
    public ChartAxis {
        categories = List.copyOf(categories);
        if (Double.isInfinite(low) || Double.isInfinite(high) || low >= high) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "axis %s: need finite low < high (or NaN), got %s .. %s %s",
                            quantity, low, high, unit));
        }
        if (log && (low <= 0 || high <= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "axis %s: a logarithmic scale needs positive ends, got %s .. %s %s",
                    quantity, low, high, unit));
        }
    }

    /** A linear axis that follows the data. */
    public static ChartAxis of(String quantity, String unit) {
        return new ChartAxis(quantity, unit, Double.NaN, Double.NaN, false, Double.NaN, false, List.of());
    }

    /** An axis of named categories at 0, 1, 2, ... */
    public static ChartAxis categories(String quantity, List<String> names) {
        return new ChartAxis(quantity, "", Double.NaN, Double.NaN, false, Double.NaN, false, names);
    }

    /** The same axis from {@code newLow} to {@code newHigh}; either may be NaN to follow the data. */
    public ChartAxis range(double newLow, double newHigh) {
        return new ChartAxis(quantity, unit, newLow, newHigh, log, linearUpTo, includeZero, categories);
    }

    /** The same axis on a logarithmic scale; values that are not positive are not drawn. */
    public ChartAxis logarithmic() {
        return new ChartAxis(quantity, unit, low, high, true, Double.NaN, false, categories);
    }

    /**
     * The same axis, linear from {@code -size} to {@code size} and logarithmic beyond on either side: for values of both
     * signs, zero among them, that differ by orders of magnitude. A power of ten makes the ticks round.
     */
    public ChartAxis linearUpTo(double size) {
        return new ChartAxis(quantity, unit, low, high, false, size, includeZero, categories);
    }

    /** How values spread along the axis. */
    public AxisScale scale() {
        return new AxisScale(log, linearUpTo);
    }

    /** The same axis, its automatic range reaching zero. */
    public ChartAxis fromZero() {
        return new ChartAxis(quantity, unit, low, high, log, linearUpTo, true, categories);
    }

    /** Quantity with unit, as written at the axis: {@code carbon per answer (gCO₂e)}; a pure number has none. */
    public String label() {
        return unit.isEmpty() || unit.equals("1") ? quantity : quantity + " (" + unit + ")";
    }

    /** Whether the axis has named categories. */
    public boolean isCategorical() {
        return !categories.isEmpty();
    }
}
