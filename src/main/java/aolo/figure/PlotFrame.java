package aolo.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** Where data coordinates fall while one series is painted: the data area and both scales. */
final class PlotFrame {
    final Rectangle2D area;
    final Pen pen;
    /** Width of the finest column worth a vertex of its own, in user units. */
    final double column;

    private final Scale xScale;
    private final Scale yScale;

    PlotFrame(Graphics2D g, Rectangle2D area, ValueAxis x, ValueAxis y, Pen pen) {
        this(area, x, y, pen, column(g, pen));
    }

    private static double column(Graphics2D g, Pen pen) {
        double pixel = 1 / Math.max(1e-6, Math.abs(g.getTransform().getScaleX()));
        return pen.medium().paper ? Math.min(0.24, pixel) : pixel;
    }

    PlotFrame(Rectangle2D area, ValueAxis x, ValueAxis y, Pen pen, double column) {
        this.area = area;
        this.pen = pen;
        this.column = column;
        xScale = new Scale(x, area.getMinX(), area.getMaxX());
        yScale = new Scale(y, area.getMaxY(), area.getMinY());
    }

    /** Horizontal place of x; NaN where x has none. */
    double px(double x) {
        return xScale.place(x);
    }

    /** Vertical place of y; NaN where y has none. */
    double py(double y) {
        return yScale.place(y);
    }

    /** Vertical place of zero, or of the lower end on a logarithmic scale. */
    double zeroY() {
        return yScale.scale.log() ? area.getMaxY() : yScale.place(0);
    }

    private static final class Scale {
        private final AxisScale scale;
        private final double low;
        private final double start;
        private final double perUnit;

        Scale(ValueAxis axis, double start, double end) {
            scale = AxisScale.of(axis);
            Range range = axis.getRange();
            low = scale.place(range.getLowerBound());
            this.start = axis.isInverted() ? end : start;
            perUnit = (axis.isInverted() ? start - end : end - start) / (scale.place(range.getUpperBound()) - low);
        }

        double place(double value) {
            return start + (scale.place(value) - low) * perUnit;
        }
    }
}
