package aolo.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Words a reader must not miss, at the upper edge of the plot. */
final class StampAnnotation extends AbstractXYAnnotation {
    private final String words;
    private final Font font;
    private final transient Pen pen;

    StampAnnotation(String words, Font font, Pen pen) {
        this.words = words;
        this.font = font;
        this.pen = pen;
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
        g.setFont(font);
        g.setPaint(pen.color(Role.LIMIT));
        double x = area.getCenterX() - Axes.width(font, words) / 2;
        g.drawString(words, (float) x, (float) (area.getMinY() + 1.3 * font.getSize2D()));
    }
}
