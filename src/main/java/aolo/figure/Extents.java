package aolo.figure;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;

/** The ranges a chart shows at home: what the axes ask for, else what the data span with a little air. */
final class Extents {
    /** Room above floating bars for what is written there, in parts of the highest. */
    private static final double LABEL_ROOM = 1.06;

    private static final double AIR = 0.05;
    /** Beyond this a span would overflow; such values (and NaN) do not stretch an axis. */
    private static final double LARGEST = 1e300;

    private double xLow = Double.NaN;
    private double xHigh = Double.NaN;
    private double yLow = Double.NaN;
    private double yHigh = Double.NaN;
    private boolean marks;
    private boolean barsFromZero;
    private boolean flush;
    private final boolean xLog;
    private final boolean yLog;

    private Extents(ChartModel model) {
        xLog = model.x().log();
        yLog = model.y().log();
    }

    /** Home ranges of x and y. */
    static Range[] of(ChartModel model, Stacks stacks) {
        Extents e = new Extents(model);
        for (Series s : model.series()) {
            e.include(s);
        }
        stacks.tops().forEach(e::y);
        return new Range[] {
            e.range(model.x(), e.xLow, e.xHigh, e.marks ? 0.025 : 0, false),
            e.range(model.y(), e.yLow, e.yHigh, e.flush ? 0 : AIR, e.barsFromZero)
        };
    }

    private void include(Series series) {
        if (series instanceof Series.Line s) {
            xy(s.x(), s.y());
            marks |= s.marked();
        } else if (series instanceof Series.Step s) {
            xy(s.x(), s.y());
        } else if (series instanceof Series.Points s) {
            xy(s.x(), s.y());
            marks = true;
        } else if (series instanceof Series.Band s) {
            xy(s.x(), s.low());
            all(s.high(), this::y);
        } else if (series instanceof Series.Whiskers s) {
            xy(s.x(), s.low());
            all(s.high(), this::y);
            marks = true;
        } else if (series instanceof Series.Bars s) {
            all(s.values(), this::y);
            all(s.low(), this::y);
            all(s.high(), this::y);
            barsFromZero = true;
        } else if (series instanceof Series.FloatingBars s) {
            all(s.from(), this::y);
            all(s.to(), this::y);
            y(LABEL_ROOM * Math.max(0, Math.max(s.from().max(), s.to().max())));
            barsFromZero = true;
        } else if (series instanceof Series.StackedBars) {
            barsFromZero = true;
        } else if (series instanceof Series.StackedArea s) {
            all(s.x(), this::x);
            barsFromZero = true;
        } else if (series instanceof Series.Tornado s) {
            x(s.base());
            all(s.atLow(), this::x);
            all(s.atHigh(), this::x);
            airForLabels(s);
        } else if (series instanceof Series.Spikes s) {
            xy(s.time(), s.neuron());
        } else if (series instanceof Series.Trail s) {
            xy(s.x(), s.y());
        } else if (series instanceof Series.Field s) {
            xy(s.x(), s.y());
            flush = true;
        } else if (series instanceof Series.Region s) {
            xy(s.x(), s.y());
            flush = true;
        } else if (series instanceof Series.Mark s) {
            x(s.x());
            y(s.y());
        } else if (series instanceof Series.Estimate s) {
            DoubleStream.of(s.x(), s.xLow(), s.xHigh()).forEach(this::x);
            DoubleStream.of(s.y(), s.yLow(), s.yHigh()).forEach(this::y);
            marks = true;
        } else if (series instanceof Series.Level s) {
            y(s.value());
        } else if (series instanceof Series.Event s) {
            x(s.value());
        } else if (series instanceof Series.Flags s) {
            s.flags().forEach(flag -> x(flag.x()));
        }
    }

    private void airForLabels(Series.Tornado s) {
        double low = xLow;
        double high = xHigh;
        double span = high - low;
        double air = span * (s.lowLabels().isEmpty() ? 0.04 : 0.16);
        for (int i = 0; i < s.lowLabels().size() && i < s.atLow().size(); i++) {
            if (s.oneSided(i)) { // its label is twice as long
                boolean below = s.atLow().at(i) < s.base();
                double end = below
                        ? Math.min(s.atLow().at(i), s.atHigh().at(i))
                        : Math.max(s.atLow().at(i), s.atHigh().at(i));
                x(end + (below ? -0.28 : 0.28) * span);
            }
        }
        x(low - air);
        x(high + air);
    }

    private void xy(Numbers x, Numbers y) {
        all(x, this::x);
        all(y, this::y);
    }

    private static void all(Numbers numbers, DoubleConsumer to) {
        // only the ends count, but on a logarithmic scale ends that are not positive must not hide the others
        for (int i = 0; i < numbers.size(); i++) {
            to.accept(numbers.at(i));
        }
    }

    private void x(double value) {
        if (Math.abs(value) < LARGEST && (!xLog || value > 0)) {
            xLow = value < xLow || Double.isNaN(xLow) ? value : xLow;
            xHigh = value > xHigh || Double.isNaN(xHigh) ? value : xHigh;
        }
    }

    private void y(double value) {
        if (Math.abs(value) < LARGEST && (!yLog || value > 0)) {
            yLow = value < yLow || Double.isNaN(yLow) ? value : yLow;
            yHigh = value > yHigh || Double.isNaN(yHigh) ? value : yHigh;
        }
    }

    private Range range(ChartAxis axis, double dataLow, double dataHigh, double air, boolean zero) {
        if (axis.isCategorical()) {
            return new Range(-0.5, Math.max(0.5, axis.categories().size() - 0.5));
        }
        boolean lowFixed = !Double.isNaN(axis.low());
        boolean highFixed = !Double.isNaN(axis.high());
        double low = lowFixed ? axis.low() : Double.isNaN(dataLow) ? fallbackLow(axis) : dataLow;
        double high = highFixed ? axis.high() : Double.isNaN(dataHigh) ? fallbackHigh(axis, low) : dataHigh;
        if (axis.log()) {
            return logRange(low, high, lowFixed, highFixed, air);
        }
        boolean toZero = zero || axis.includeZero();
        if (axis.scale().signed()) {
            return signedRange(axis, toZero ? Math.min(0, low) : low, toZero ? Math.max(0, high) : high);
        }
        if (toZero && !lowFixed) {
            low = Math.min(0, low);
        }
        if (toZero && !highFixed) {
            high = Math.max(0, high);
        }
        if (!(high > low)) {
            double half = Math.max(Math.abs(low) * 0.05, 1e-9 + (low == 0 ? 0.5 : 0));
            low = lowFixed ? low : low - half;
            high = Math.max(high, low) + half;
        }
        double margin = Double.isNaN(dataLow) ? 0 : air * (high - low);
        double lower = lowFixed || (low == 0 && toZero) ? low : low - margin;
        double upper = highFixed || (high == 0 && toZero) ? high : high + margin;
        return new Range(dataLow >= 0 && lower < 0 && !lowFixed && air == AIR ? 0 : lower, upper);
    }

    /** With air below zero too, so that marks on zero are seen whole. */
    private static Range signedRange(ChartAxis axis, double low, double high) {
        AxisScale scale = axis.scale();
        double from = scale.place(Double.isNaN(axis.low()) ? low : axis.low());
        double to = scale.place(Double.isNaN(axis.high()) ? high : axis.high());
        double margin = to > from ? AIR * (to - from) : 0.5;
        return new Range(
                Double.isNaN(axis.low()) ? scale.value(from - margin) : axis.low(),
                Double.isNaN(axis.high()) ? scale.value(to + margin) : axis.high());
    }

    private static Range logRange(double low, double high, boolean lowFixed, boolean highFixed, double air) {
        double upper = high > low ? high : low * 10;
        double factor = Math.pow(upper / low, air);
        return new Range(lowFixed ? low : low / factor, highFixed ? upper : upper * factor);
    }

    private static double fallbackLow(ChartAxis axis) {
        return Double.isNaN(axis.high()) ? axis.log() ? 0.1 : 0 : axis.log() ? axis.high() / 10 : axis.high() - 1;
    }

    private static double fallbackHigh(ChartAxis axis, double low) {
        return axis.log() ? low * 10 : low + 1;
    }

    /** The series of one kind, for those that need to know their neighbours. */
    static <T extends Series> List<T> only(ChartModel model, Class<T> kind) {
        return model.series().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
