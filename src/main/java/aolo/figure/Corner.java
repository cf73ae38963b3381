package aolo.figure;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** A corner of the plot, for a legend inside. */
enum Corner {
    TOP_RIGHT(true, true),
    TOP_LEFT(true, false),
    BOTTOM_RIGHT(false, true),
    BOTTOM_LEFT(false, false);

    private static final double REACH_X = 0.5;
    private static final double REACH_Y = 0.45;
    private static final int SAMPLES = 200;

    private final boolean top;
    private final boolean right;

    Corner(boolean top, boolean right) {
        this.top = top;
        this.right = right;
    }

    boolean top() {
        return top;
    }

    boolean right() {
        return right;
    }

    /** The corner that hides the fewest points; the first of equals. */
    static Corner emptiest(ChartModel model, XYPlot plot) {
        double[] crowd = new double[values().length];
        for (Series series : model.series()) {
            if (series instanceof Series.Level level) {
                for (int i = 0; i < SAMPLES / 4; i++) {
                    count(crowd, i / (SAMPLES / 4.0), share(plot.getRangeAxis(), level.value()));
                }
            } else if (series instanceof Series.Event event) {
                for (int i = 0; i < SAMPLES / 4; i++) {
                    count(crowd, share(plot.getDomainAxis(), event.value()), i / (SAMPLES / 4.0));
                }
            } else if (series instanceof Series.Band band) {
                countAll(crowd, plot, band.x(), band.high());
                countAll(crowd, plot, band.x(), band.low());
            } else if (series instanceof Series.Line line) {
                countAll(crowd, plot, line.x(), line.y());
            } else if (series instanceof Series.Step step) {
                countAll(crowd, plot, step.x(), step.y());
            } else if (series instanceof Series.Estimate estimate) {
                count(crowd, share(plot.getDomainAxis(), estimate.x()), share(plot.getRangeAxis(), estimate.y()));
            } else if (series instanceof Series.Trail trail) {
                countAll(crowd, plot, trail.x(), trail.y());
            } else if (series instanceof Series.Points points) {
                countAll(crowd, plot, points.x(), points.y());
            }
        }
        Corner best = TOP_RIGHT;
        for (Corner corner : values()) {
            best = crowd[corner.ordinal()] < crowd[best.ordinal()] ? corner : best;
        }
        return best;
    }

    private static void countAll(double[] crowd, XYPlot plot, Numbers x, Numbers y) {
        int every = Math.max(1, x.size() / SAMPLES);
        for (int i = 0; i < x.size(); i += every) {
            count(crowd, share(plot.getDomainAxis(), x.at(i)), share(plot.getRangeAxis(), y.at(i)));
        }
    }

    private static void count(double[] crowd, double x, double y) {
        for (Corner c : values()) {
            boolean inX = c.right ? x > 1 - REACH_X : x < REACH_X;
            boolean inY = c.top ? y > 1 - REACH_Y : y < REACH_Y;
            crowd[c.ordinal()] += inX && inY ? 1 : 0;
        }
    }

    private static double share(ValueAxis axis, double value) {
        return AxisScale.of(axis).share(value, axis.getLowerBound(), axis.getUpperBound());
    }
}
