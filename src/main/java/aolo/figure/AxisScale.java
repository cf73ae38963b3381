package aolo.figure;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;

/**
 * How values spread along an axis: evenly, by their logarithm, or evenly about zero and by their logarithm beyond, which
 * shows zero, both signs and many orders of magnitude at once.
 *
 * @param log whether all of it is logarithmic
 * @param linearUpTo absolute value up to which a scale of both signs is linear, above zero; NaN for the other scales
 */
public record AxisScale(boolean log, double linearUpTo) {
    public AxisScale {
        if (linearUpTo <= 0 || Double.isInfinite(linearUpTo) || log && !Double.isNaN(linearUpTo)) {
            throw new IllegalArgumentException(
                    "a scale of both signs needs a finite linear part above zero and is not logarithmic as well, got "
                            + linearUpTo);
        }
    }

    static AxisScale of(ValueAxis axis) {
        return axis instanceof Axes.Signed signed
                ? new AxisScale(false, signed.linearUpTo())
                : new AxisScale(axis instanceof LogAxis, Double.NaN);
    }

    /** Whether the scale is of both signs, linear about zero and logarithmic beyond. */
    boolean signed() {
        return !Double.isNaN(linearUpTo);
    }

    /** Place of a value in the scale's own unit; NaN where it has none. On a signed scale a decade is 1 long. */
    public double place(double value) {
        if (log) {
            return value > 0 ? Math.log(value) : Double.NaN;
        }
        if (!signed()) {
            return value;
        }
        double ratio = Math.abs(value) / linearUpTo;
        return ratio <= 1 ? value / linearUpTo : Math.copySign(1 + Math.log10(ratio), value);
    }

    /** The value at a place. */
    public double value(double place) {
        if (log) {
            return Math.exp(place);
        }
        if (!signed()) {
            return place;
        }
        double size = Math.abs(place);
        return size <= 1 ? place * linearUpTo : Math.copySign(linearUpTo * Math.pow(10, size - 1), place);
    }

    /** Where {@code value} lies between {@code low}, 0, and {@code high}, 1. */
    double share(double value, double low, double high) {
        return (place(value) - place(low)) / (place(high) - place(low));
    }

    /** The value at a share of the way from {@code low} to {@code high}. */
    double at(double share, double low, double high) {
        return signed() || log ? value(place(low) + share * (place(high) - place(low))) : low + share * (high - low);
    }
}
