package aolo.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Size2D;

/** A legend in a corner of the plot. (JFreeChart's own annotation loses its place on logarithmic axes.) */
final class InsideLegend extends AbstractXYAnnotation {
    private final LegendTitle legend;
    private final Corner corner;
    private final double gap;

    InsideLegend(LegendTitle legend, Corner corner, double gap) {
        this.legend = legend;
        this.corner = corner;
        this.gap = gap;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis xAxis,
            ValueAxis yAxis,
            int index,
            PlotRenderingInfo info) {
        Size2D size = legend.arrange(g, RectangleConstraint.NONE);
        double x = corner.right() ? area.getMaxX() - gap - size.width : area.getMinX() + gap;
        double y = corner.top() ? area.getMinY() + gap : area.getMaxY() - gap - size.height;
        legend.draw(g, new Rectangle2D.Double(x, y, size.width, size.height));
    }
}
