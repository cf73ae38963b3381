package aolo.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Where ticks stand and what they say. */
final class TickPlan {
    /** A tick; minor ones carry no text. */
    record Tick(double value, String text) {}

    private static final double[] STEPS = {1, 2, 5, 10};

    private TickPlan() {}

    /**
     * Round values from low to high whose texts fit.
     *
     * @param length length of the axis in user units
     * @param room room one text takes along the axis, in user units
     */
    static List<Tick> linear(double low, double high, double length, ToDoubleFunction<String> room) {
        double span = high - low;
        double step = Double.NaN;
        double magnitude = Math.pow(10, Math.floor(Math.log10(span)) - 2);
        for (int k = 0; k < 4 && Double.isNaN(step); k++, magnitude *= 10) {
            for (int i = 0; i < 3 && Double.isNaN(step); i++) {
                double candidate = STEPS[i] * magnitude;
                double widest = Math.max(
                        room.applyAsDouble(NumberText.tick(roundDown(low, candidate), candidate)),
                        room.applyAsDouble(NumberText.tick(roundDown(high, candidate), candidate)));
                if (widest * (span / candidate) <= length) {
                    step = candidate;
                }
            }
        }
        return Double.isNaN(step) ? multiples(low, high, span) : multiples(low, high, step);
    }

    private static double roundDown(double value, double step) {
        return Math.floor(value / step) * step;
    }

    private static List<Tick> multiples(double low, double high, double step) {
        List<Tick> ticks = new ArrayList<>();
        double slack = 1e-9 * (high - low);
        for (double k = Math.ceil((low - slack) / step); k * step <= high + slack; k++) {
            double value = Math.max(low, Math.min(high, k * step));
            ticks.add(new Tick(value, NumberText.tick(k * step, step)));
        }
        return ticks;
    }

    /** Decades from low to high; over short spans 2 and 5 too, over very short ones round values. */
    static List<Tick> logarithmic(double low, double high, double length, ToDoubleFunction<String> room) {
        double decades = Math.log10(high / low);
        if (decades < 0.6) {
            return linear(low, high, length, room);
        }
        double perDecade = length / decades;
        double text = room.applyAsDouble("0.001");
        int every = Math.max(1, (int) Math.ceil(text / perDecade));
        boolean between = decades < 2.5 && perDecade > 4 * text;
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int k = first; k <= last; k++) {
            for (int m = 1; m <= 9; m++) {
                double value = m * Math.pow(10, k);
                if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                    boolean labelled = m == 1 ? Math.floorMod(k, every) == 0 : between && (m == 2 || m == 5);
                    ticks.add(new Tick(value, labelled ? NumberText.value(value, m, k) : ""));
                }
            }
        }
        return ticks;
    }

    /** Zero and round values of the linear part, then decades on either side, with 2 and 5 between where there is room. */
    static List<Tick> signed(AxisScale scale, double low, double high, double length, ToDoubleFunction<String> room) {
        double border = scale.linearUpTo();
        double perUnit = length / (scale.place(high) - scale.place(low));
        List<Tick> ticks = new ArrayList<>();
        double from = Math.max(low, -border);
        double to = Math.min(high, border);
        if (from < to) {
            for (Tick tick : linear(from, to, perUnit * (scale.place(to) - scale.place(from)), room)) {
                ticks.add(new Tick(tick.value(), shortest(tick.text())));
            }
        }
        double text = room.applyAsDouble(NumberText.value(high, 1, 0));
        int every = Math.max(1, (int) Math.ceil(text / perUnit));
        int first = (int) Math.floor(Math.log10(border));
        int last = (int) Math.ceil(Math.log10(Math.max(Math.max(high, -low), border)));
        for (int k = first; k <= last; k++) {
            for (int m = 1; m <= 9; m++) {
                double size = m * Math.pow(10, k);
                boolean labelled = m == 1
                        ? Math.floorMod(k - first, every) == 0
                        : (m == 2 || m == 5) && perUnit > 4 * text;
                for (double value : new double[] {size, -size}) {
                    if (size > border * (1 + 1e-9) && value >= low && value <= high) {
                        String words = labelled ? NumberText.value(value, m, k) : "";
                        ticks.add(new Tick(value, value < 0 && k > 5 ? "\u2212" + words : words));
                    }
                }
            }
        }
        return ticks;
    }

    /** Without zeros at the end: 1 beside 10, not 1.0. */
    private static String shortest(String number) {
        return number.contains(".") && !number.contains("e") ? number.replaceAll("\\.?0+$", "") : number;
    }
}
