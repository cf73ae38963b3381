package aolo.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Paints flags: thin lines from top to bottom, their words beside them at the top. Words that would lie on each other go down
 * a row; what finds no row keeps its line and says nothing.
 */
record FlagPainter(Series.Flags series, Font font) implements SeriesPainter {
    private static final int ROWS = 3;
    private static final int GROUND_OPACITY = 205;

    @Override
    public void paint(Graphics2D g, PlotFrame f) {
        g.setFont(font);
        g.setStroke(f.pen.hairline());
        double[] free = new double[ROWS];
        Arrays.fill(free, f.area.getMinX());
        for (Series.Flag flag : series.flags()) {
            double x = f.px(flag.x());
            if (x >= f.area.getMinX() && x <= f.area.getMaxX()) {
                g.setPaint(new Color(f.pen.theme().muted()));
                g.draw(new Line2D.Double(x, f.area.getMinY(), x, f.area.getMaxY()));
                word(g, f, x, flag.label(), free);
            }
        }
    }

    /** @param free where the room of each row begins; modified */
    private static void word(Graphics2D g, PlotFrame f, double x, String label, double[] free) {
        Rectangle2D size = g.getFontMetrics().getStringBounds(label, g);
        double gap = f.pen.medium().gap * 0.4;
        double width = size.getWidth() + 2 * gap;
        double left = x + width <= f.area.getMaxX() ? x : x - width;
        for (int row = 0; row < ROWS; row++) {
            double top = f.area.getMinY() + row * size.getHeight();
            if (left >= free[row] && top + size.getHeight() <= f.area.getMaxY()) {
                free[row] = left + width;
                Color ground = new Color(f.pen.theme().panel());
                g.setPaint(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), GROUND_OPACITY));
                g.fill(new Rectangle2D.Double(left + gap / 2, top, width - gap, size.getHeight()));
                g.setPaint(new Color(f.pen.theme().muted()));
                g.drawString(label, (float) (left + gap), (float) (top - size.getY()));
                return;
            }
        }
    }
}
