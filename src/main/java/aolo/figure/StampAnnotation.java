package aolo.figure;

import java.awt.Color;
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
        double line = area.getMinY() + 1.3 * font.getSize2D();
        for (String part : words.split("\n")) {
            double width = Axes.width(font, part);
            double x = area.getCenterX() - width / 2;
            g.setPaint(ground());
            g.fill(new Rectangle2D.Double(x - 2, line - font.getSize2D(), width + 4, 1.3 * font.getSize2D()));
            g.setPaint(pen.color(Role.LIMIT));
            g.drawString(part, (float) x, (float) line);
            line += 1.3 * font.getSize2D();
        }
    }

    /** Hides most of what it lies on. */
    private Color ground() {
        int rgb = pen.theme().panel();
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 215);
    }
}
