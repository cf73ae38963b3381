package aolo.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * Writes the title of an axis so that it never leaves the plot: centred on the data if it fits there, else on the plot with
 * its ticks and titles, and smaller if it is longer than that. (JFreeChart lets a long one run over its neighbours.)
 */
final class AxisTitle {
    private AxisTitle() {}

    static AxisState draw(
            ValueAxis axis, Graphics2D g, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge, AxisState state) {
        String title = axis.getLabel();
        if (title == null || title.isEmpty()) {
            return state;
        }
        boolean flat = RectangleEdge.isTopOrBottom(edge);
        double room = Math.max(1, flat ? plotArea.getWidth() : plotArea.getHeight());
        Font font = axis.getLabelFont();
        double length = Axes.width(font, title);
        if (length > room) {
            font = font.deriveFont((float) (font.getSize2D() * room / length));
            length = room;
        }
        Rectangle2D about = length <= (flat ? dataArea.getWidth() : dataArea.getHeight()) ? dataArea : plotArea;
        write(axis, title, font, g, flat ? about.getCenterX() : about.getCenterY(), edge, state);
        return state;
    }

    /** The room across the axis is that of the full size, which the layout has reserved. */
    private static void write(
            ValueAxis axis, String title, Font font, Graphics2D g, double middle, RectangleEdge edge, AxisState state) {
        g.setFont(axis.getLabelFont());
        double height = TextUtils.getTextBounds(title, g, g.getFontMetrics()).getHeight();
        g.setFont(font);
        g.setPaint(axis.getLabelPaint());
        RectangleInsets gap = axis.getLabelInsets();
        double cursor = state.getCursor();
        double across = height + (RectangleEdge.isTopOrBottom(edge)
                ? gap.getTop() + gap.getBottom()
                : gap.getLeft() + gap.getRight());
        if (edge == RectangleEdge.BOTTOM) {
            text(g, title, middle, cursor + gap.getTop() + height / 2, 0);
            state.cursorDown(across);
        } else if (edge == RectangleEdge.TOP) {
            text(g, title, middle, cursor - gap.getBottom() - height / 2, 0);
            state.cursorUp(across);
        } else if (edge == RectangleEdge.LEFT) {
            text(g, title, cursor - gap.getRight() - height / 2, middle, -Math.PI / 2);
            state.cursorLeft(across);
        } else {
            text(g, title, cursor + gap.getLeft() + height / 2, middle, Math.PI / 2);
            state.cursorRight(across);
        }
    }

    private static void text(Graphics2D g, String title, double x, double y, double angle) {
        TextUtils.drawRotatedString(title, g, (float) x, (float) y, TextAnchor.CENTER, angle, TextAnchor.CENTER);
    }
}
