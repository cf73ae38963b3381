package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;

/** A part of a chart that is looked at, in the units of its axes. Immutable; any thread. */
record ChartView(double xLow, double xHigh, double yLow, double yHigh) {
    /** The part between two corners in the geometry's pixels, which may lie outside the data area. */
    static ChartView between(ChartGeometry geometry, double x1, double y1, double x2, double y2) {
        return new ChartView(
                geometry.xAt(Math.min(x1, x2)),
                geometry.xAt(Math.max(x1, x2)),
                geometry.yAt(Math.max(y1, y2)),
                geometry.yAt(Math.min(y1, y2)));
    }

    /** What is seen now, drawn larger (a factor below 1) or smaller about a place that stays where it is. */
    static ChartView about(ChartGeometry geometry, double px, double py, double factor) {
        return between(
                geometry,
                px + (geometry.left() - px) * factor,
                py + (geometry.top() - py) * factor,
                px + (geometry.left() + geometry.width() - px) * factor,
                py + (geometry.top() + geometry.height() - py) * factor);
    }

    /** Whether axes can have these ends. */
    boolean isSound() {
        return Double.isFinite(xLow) && Double.isFinite(xHigh) && Double.isFinite(yLow) && Double.isFinite(yHigh)
                && xHigh - xLow > 1e-9 * Math.max(1, Math.abs(xHigh)) && yHigh - yLow > 1e-12 * Math.max(1e-6, Math.abs(yHigh));
    }

    /** The chart with its axes from end to end of this. */
    ChartModel of(ChartModel model) {
        return new ChartModel(
                model.title(),
                model.x().range(xLow, xHigh),
                model.y().range(yLow, yHigh),
                model.series(),
                model.legend(),
                model.stamp());
    }
}
