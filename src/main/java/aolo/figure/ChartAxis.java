package aolo.figure;

import java.util.List;

/**
 * One axis: quantity and unit, range, scale.
 *
 * @param quantity what is measured, e.g. "carbon per answer"
 * @param unit its unit as a person reads it, e.g. "gCO₂e"; "1" or empty for a pure number
 * @param low lower end, or NaN to follow the data
 * @param high upper end, or NaN to follow the data
 * @param log whether the scale is logarithmic; then the ends, where given, are positive
 * @param includeZero whether a range that follows the data reaches zero
 * @param categories names at 0, 1, 2, ... in place of numbers; empty for a numeric axis
 */
public record ChartAxis(
        String quantity,
        String unit,
        double low,
        double high,
        boolean log,
        boolean includeZero,
        List<String> categories) {
    public ChartAxis {
        categories = List.copyOf(categories);
        if (Double.isInfinite(low) || Double.isInfinite(high) || low >= high) {
            throw new IllegalArgumentException(
                    "axis %s: need finite low < high (or NaN), got %s .. %s %s".formatted(quantity, low, high, unit));
        }
        if (log && (low <= 0 || high <= 0)) {
            throw new IllegalArgumentException("axis %s: a logarithmic scale needs positive ends, got %s .. %s %s"
                    .formatted(quantity, low, high, unit));
        }
    }

    /** A linear axis that follows the data. */
    public static ChartAxis of(String quantity, String unit) {
        return new ChartAxis(quantity, unit, Double.NaN, Double.NaN, false, false, List.of());
    }

    /** An axis of named categories at 0, 1, 2, ... */
    public static ChartAxis categories(String quantity, List<String> names) {
        return new ChartAxis(quantity, "", Double.NaN, Double.NaN, false, false, names);
    }

    /** The same axis from {@code newLow} to {@code newHigh}; either may be NaN to follow the data. */
    public ChartAxis range(double newLow, double newHigh) {
        return new ChartAxis(quantity, unit, newLow, newHigh, log, includeZero, categories);
    }

    /** The same axis on a logarithmic scale; values that are not positive are not drawn. */
    public ChartAxis logarithmic() {
        return new ChartAxis(quantity, unit, low, high, true, false, categories);
    }

    /** The same axis, its automatic range reaching zero. */
    public ChartAxis fromZero() {
        return new ChartAxis(quantity, unit, low, high, log, true, categories);
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
