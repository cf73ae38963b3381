package aolo.figure;

import java.util.List;
import java.util.Locale;

/** What a chart draws, in data coordinates. Later series lie over earlier ones. Immutable. */
public sealed interface Series {
    /** Name in the legend and in the CSV. */
    String name();

    /** What it stands for, which chooses its looks. */
    Role role();

    /** The same, called otherwise. */
    Series named(String other);

    /** Whether it has an entry in the legend. */
    default boolean inLegend() {
        return !name().isEmpty();
    }

    /**
     * Points joined by straight lines; NaN in x or y breaks the line. x ascending, if the line is to be thinned to what
     * can be seen (unsorted lines are drawn point by point).
     *
     * @param marked whether the role's mark is drawn at some points too
     */
    record Line(String name, Role role, Numbers x, Numbers y, boolean marked) implements Series {
        @Override
        public Series named(String other) {
            return new Line(other, role, x, y, marked);
        }

        public Line {
            sameSize(name, x, y);
        }

        public Line(String name, Role role, Numbers x, Numbers y) {
            this(name, role, x, y, false);
        }
    }

    /** Each y holds from its x to the next x. */
    record Step(String name, Role role, Numbers x, Numbers y) implements Series {
        @Override
        public Series named(String other) {
            return new Step(other, role, x, y);
        }

        public Step {
            sameSize(name, x, y);
        }
    }

    /** Points with the role's mark. */
    record Points(String name, Role role, Numbers x, Numbers y) implements Series {
        @Override
        public Series named(String other) {
            return new Points(other, role, x, y);
        }

        public Points {
            sameSize(name, x, y);
        }
    }

    /** A band from low to high over x: an interval about a line of the same role. Not in the legend if unnamed. */
    record Band(String name, Role role, Numbers x, Numbers low, Numbers high) implements Series {
        @Override
        public Series named(String other) {
            return new Band(other, role, x, low, high);
        }

        public Band {
            sameSize(name, x, low);
            sameSize(name, x, high);
        }
    }

    /** A vertical interval at each x (error bars). */
    record Whiskers(String name, Role role, Numbers x, Numbers low, Numbers high) implements Series {
        @Override
        public Series named(String other) {
            return new Whiskers(other, role, x, low, high);
        }

        public Whiskers {
            sameSize(name, x, low);
            sameSize(name, x, high);
        }
    }

    /**
     * Bars from zero, one at each category of the x axis; several Bars stand side by side.
     *
     * @param low lower ends of intervals, or none
     * @param high upper ends of intervals, or none
     */
    record Bars(String name, Role role, Numbers values, Numbers low, Numbers high) implements Series {
        @Override
        public Series named(String other) {
            return new Bars(other, role, values, low, high);
        }

        public Bars {
            if (!low.isEmpty() || !high.isEmpty()) {
                sameSize(name, values, low);
                sameSize(name, values, high);
            }
        }

        public Bars(String name, Role role, Numbers values) {
            this(name, role, values, Numbers.none(), Numbers.none());
        }
    }

    /**
     * Bars between two values, one at each category of the x axis, with a text at each: the steps of a waterfall. A category
     * whose values are NaN has none.
     *
     * @param labels one for each category, empty where there is no bar
     */
    record FloatingBars(String name, Role role, Numbers from, Numbers to, List<String> labels) implements Series {
        @Override
        public Series named(String other) {
            return new FloatingBars(other, role, from, to, labels);
        }

        public FloatingBars {
            sameSize(name, from, to);
            labels = List.copyOf(labels);
            if (labels.size() != from.size()) {
                throw new IllegalArgumentException("series " + name + ": " + from.size() + " bars, but " + labels.size() + " labels");
            }
        }
    }

    /** Bars stacked on the StackedBars before them, one at each category of the x axis. */
    record StackedBars(String name, Role role, Numbers values) implements Series {
        @Override
        public Series named(String other) {
            return new StackedBars(other, role, values);
        }
    }

    /**
     * Areas stacked over x on the StackedAreas before them: parts of a total over time. All of a chart share their x.
     */
    record StackedArea(String name, Role role, Numbers x, Numbers y) implements Series {
        @Override
        public Series named(String other) {
            return new StackedArea(other, role, x, y);
        }

        public StackedArea {
            sameSize(name, x, y);
        }
    }

    /**
     * Horizontal bars about a base: one for each category of the y axis, the first on top. Where both ends lie on one side
     * of the base, the nearer bar lies on the farther and one label tells both, in the order in which they end.
     *
     * @param base value of the outcome with every constant at its own value
     * @param atLow outcome with the constant at its low end
     * @param atHigh outcome with the constant at its high end
     * @param lowLabels text at the bars' low ends, one for each bar, or empty
     * @param highLabels text at the bars' high ends, one for each bar, or empty
     */
    record Tornado(
            String name, double base, Numbers atLow, Numbers atHigh, List<String> lowLabels, List<String> highLabels)
            implements Series {
        @Override
        public Series named(String other) {
            return new Tornado(other, base, atLow, atHigh, lowLabels, highLabels);
        }

        public Tornado {
            sameSize(name, atLow, atHigh);
            lowLabels = List.copyOf(lowLabels);
            highLabels = List.copyOf(highLabels);
        }

        @Override
        public Role role() {
            return Role.LOW_END;
        }

        /** Whether both ends of bar {@code i} lie on the same side of the base. */
        public boolean oneSided(int i) {
            return (atLow.at(i) - base) * (atHigh.at(i) - base) > 0;
        }
    }

    /** Spikes: a short upright tick at each (time, neuron). */
    record Spikes(String name, Role role, Numbers time, Numbers neuron) implements Series {
        @Override
        public Series named(String other) {
            return new Spikes(other, role, time, neuron);
        }

        public Spikes {
            sameSize(name, time, neuron);
        }
    }

    /**
     * A quantity over the plane, drawn as filled contours with a colour bar.
     *
     * @param name the quantity with its unit, written at the colour bar
     * @param x ascending grid
     * @param y ascending grid
     * @param z values, {@code z[iy * x.size + ix]}; NaN is not drawn
     * @param levels number of colours, 2..64
     */
    record Field(String name, Numbers x, Numbers y, Numbers z, int levels) implements Series {
        @Override
        public Series named(String other) {
            return new Field(other, x, y, z, levels);
        }

        public Field {
            gridSize(name, x, y, z);
            if (levels < 2 || levels > 64) {
                throw new IllegalArgumentException("field " + name + ": levels must be 2..64, got " + levels);
            }
        }

        @Override
        public Role role() {
            return Role.PLAIN;
        }

        @Override
        public boolean inLegend() {
            return false;
        }
    }

    /**
     * Where a constraint is broken: the part of the plane with margin below zero is hatched, its border drawn.
     *
     * @param margin {@code margin[iy * x.size + ix]}, negative where broken
     */
    record Region(String name, Role role, Numbers x, Numbers y, Numbers margin) implements Series {
        @Override
        public Series named(String other) {
            return new Region(other, role, x, y, margin);
        }

        public Region {
            gridSize(name, x, y, margin);
        }
    }

    /** A single mark, larger than a point: the optimum, a choice. */
    record Mark(String name, Role role, MarkShape shape, double x, double y) implements Series {
        @Override
        public Series named(String other) {
            return new Mark(other, role, shape, x, y);
        }
    }

    /** Where something went, oldest place first: a line that fades towards its beginning, with a dot at each place. */
    record Trail(String name, Role role, Numbers x, Numbers y) implements Series {
        @Override
        public Series named(String other) {
            return new Trail(other, role, x, y);
        }

        public Trail {
            sameSize(name, x, y);
        }
    }

    /** One point that is uncertain both ways: the role's mark with an interval along x and one along y. */
    record Estimate(
            String name, Role role, double x, double xLow, double xHigh, double y, double yLow, double yHigh)
            implements Series {
        @Override
        public Series named(String other) {
            return new Estimate(other, role, x, xLow, xHigh, y, yLow, yHigh);
        }
    }

    /** A horizontal line across the chart: full service, the bound, a limit. */
    record Level(String name, Role role, double value) implements Series {
        @Override
        public Series named(String other) {
            return new Level(other, role, value);
        }
    }

    /** A vertical line across the chart: an event. */
    record Event(String name, Role role, double value) implements Series {
        @Override
        public Series named(String other) {
            return new Event(other, role, value);
        }
    }

    /**
     * Thin vertical lines where something happened, each with a short word at the top of the plot where there is room for it.
     * Not in the legend; in nobody's way.
     */
    record Flags(String name, List<Flag> flags) implements Series {
        @Override
        public Series named(String other) {
            return new Flags(other, flags);
        }

        public Flags {
            flags = List.copyOf(flags);
        }

        @Override
        public Role role() {
            return Role.PLAIN;
        }

        @Override
        public boolean inLegend() {
            return false;
        }
    }

    /**
     * One of {@link Flags}.
     *
     * @param x where
     * @param label a word or two
     * @param meaning what happened, as long as it must be
     */
    record Flag(double x, String label, String meaning) {}

    private static void sameSize(String name, Numbers a, Numbers b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "series %s: rows differ in length, %d and %d",
                            name, a.size(), b.size()));
        }
    }

    private static void gridSize(String name, Numbers x, Numbers y, Numbers z) {
        if (x.size() < 2 || y.size() < 2 || z.size() != x.size() * y.size()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "grid %s: need at least 2 x 2 and x.size * y.size values, got %d x %d and %d",
                            name, x.size(), y.size(), z.size()));
        }
    }
}
