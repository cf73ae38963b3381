package aolo.figure;

import java.util.Arrays;
import java.util.Objects;

/** An immutable row of doubles: what records hold instead of an array. NaN marks a gap. Any thread. */
public final class Numbers {
    private static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /** A row without values. */
    public static Numbers none() {
        return NONE;
    }

    /** A copy of {@code values}. */
    public static Numbers of(double... values) {
        return new Numbers(values.clone());
    }

    /** A copy of {@code values[from] .. values[to - 1]}. */
    public static Numbers copyOf(double[] values, int from, int to) {
        Objects.checkFromToIndex(from, to, values.length);
        return new Numbers(Arrays.copyOfRange(values, from, to));
    }

    /** Takes {@code values} over without a copy; the caller must not change the array afterwards. */
    public static Numbers adopt(double[] values) {
        return new Numbers(Objects.requireNonNull(values));
    }

    /** {@code count} values: first, first + step, ... */
    public static Numbers range(double first, double step, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = first + i * step;
        }
        return new Numbers(values);
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /** Whether there are no values. */
    public boolean isEmpty() {
        return values.length == 0;
    }

    /** Value at {@code index}, 0 <= index < size. */
    public double at(int index) {
        return values[index];
    }

    /** Smallest finite value, or NaN if there is none. */
    public double min() {
        double min = Double.NaN;
        for (double v : values) {
            if (Double.isFinite(v) && !(v >= min)) {
                min = v;
            }
        }
        return min;
    }

    /** Largest finite value, or NaN if there is none. */
    public double max() {
        double max = Double.NaN;
        for (double v : values) {
            if (Double.isFinite(v) && !(v <= max)) {
                max = v;
            }
        }
        return max;
    }

    /** A fresh array of the values. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers n && Arrays.equals(values, n.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return size() <= 8 ? Arrays.toString(values) : "Numbers[" + size() + "]";
    }
}
