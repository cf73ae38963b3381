package aolo.figure;

import java.util.Locale;
import org.jfree.data.xy.AbstractXYDataset;

/** One series as JFreeChart sees it: points to be read under the pointer. Its ranges are the axes' business. */
final class SeriesData extends AbstractXYDataset {
    private static final int MOST_POINTS_TO_READ = 3000;

    private final transient Series series;
    private final transient ChartModel model;
    private final transient Numbers x;
    private final transient Numbers y;

    SeriesData(Series series, ChartModel model) {
        this.series = series;
        this.model = model;
        Numbers[] points = points(series);
        x = points[0];
        y = points[1];
    }

    private static Numbers[] points(Series series) {
        if (series instanceof Series.Line s) {
            return new Numbers[] {s.x(), s.y()};
        }
        if (series instanceof Series.Step s) {
            return new Numbers[] {s.x(), s.y()};
        }
        if (series instanceof Series.Points s) {
            return new Numbers[] {s.x(), s.y()};
        }
        if (series instanceof Series.Trail s) {
            return new Numbers[] {s.x(), s.y()};
        }
        if (series instanceof Series.Bars s) {
            return new Numbers[] {Numbers.range(0, 1, s.values().size()), s.values()};
        }
        if (series instanceof Series.Mark s) {
            return new Numbers[] {Numbers.of(s.x()), Numbers.of(s.y())};
        }
        if (series instanceof Series.Estimate s) {
            return new Numbers[] {Numbers.of(s.x()), Numbers.of(s.y())};
        }
        return new Numbers[] {Numbers.none(), Numbers.none()};
    }

    /** What the pointer reads at an item. */
    String describe(int item) {
        return item >= x.size()
                ? series.name()
                : String.format(Locale.ROOT, "%s%s = %s, %s = %s", series.name().isEmpty() ? "" : series.name() + ": ",
                                model.x().quantity(),
                                read(model.x(), x.at(item)),
                                model.y().quantity(),
                                read(model.y(), y.at(item)));
    }

    private static String read(ChartAxis axis, double value) {
        int index = (int) value;
        if (axis.isCategorical()) {
            return index >= 0 && index < axis.categories().size()
                    ? axis.categories().get(index)
                    : "?";
        }
        return axis.unit().isEmpty() || axis.unit().equals("1")
                ? NumberText.value(value)
                : NumberText.value(value) + " " + axis.unit();
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    @SuppressWarnings("rawtypes") // JFreeChart's own signature
    public Comparable getSeriesKey(int row) {
        return series.name();
    }

    /** At least one item, so that a series without readable points is drawn too. */
    @Override
    public int getItemCount(int row) {
        return x.size() > MOST_POINTS_TO_READ ? 1 : Math.max(1, x.size());
    }

    @Override
    public Number getX(int row, int item) {
        return getXValue(row, item);
    }

    @Override
    public Number getY(int row, int item) {
        return getYValue(row, item);
    }

    @Override
    public double getXValue(int row, int item) {
        return item < x.size() ? x.at(item) : Double.NaN;
    }

    @Override
    public double getYValue(int row, int item) {
        return item < y.size() ? y.at(item) : Double.NaN;
    }
}
