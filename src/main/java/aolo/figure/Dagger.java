package aolo.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A dagger in the upper right corner of a plot: what it means stands in the caption. */
final class Dagger extends AbstractXYAnnotation {
    private static final String SIGN = "\u2020";

    private final Font font;
    private final Color color;
    private final double gap;

    Dagger(Font font, Color color, double gap) {
        this.font = font;
        this.color = color;
        this.gap = gap;
    }

    @Override
    public void draw(
            Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis, int index, PlotRenderingInfo info) {
        g.setFont(font);
        g.setPaint(color);
        float x = (float) (area.getMaxX() - gap * 0.5 - Axes.width(font, SIGN));
        g.drawString(SIGN, x, (float) (area.getMinY() + gap * 0.3 + font.getSize2D() * 0.8));
    }
}
