package aolo.ui.map;

import aolo.ui.edit.Things;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Small drawings of station, server and user, told apart by shape as well as colour. */
final class ThingIcons {
    /** Radius in pixels within which a thing is hit by the mouse. */
    static final double HIT_RADIUS = 16;

    /** Where the name of a thing begins, below its middle. */
    static final double NAME_BELOW = 19;

    static final double NAME_HEIGHT = 16;

    /** Width in pixels of the box behind a name, at the normal size of text. */
    static double nameWidth(String name) {
        return name.length() * 6.6 + 8;
    }

    /** What a thing covers, ring and name included; an empty name is not drawn. */
    static Rectangle2D box(Point2D middle, String name, double textScale) {
        double half = name.isEmpty() ? 17 : Math.max(17, textScale * nameWidth(name) / 2);
        double below = name.isEmpty() ? 17 : NAME_BELOW + textScale * NAME_HEIGHT;
        return new Rectangle2D(middle.getX() - half, middle.getY() - 17, 2 * half, 17 + below);
    }

    void paint(GraphicsContext g, Things.Kind kind, double x, double y, MapColors colors, boolean lit) {
        g.setLineCap(StrokeLineCap.ROUND);
        switch (kind) {
            case STATION -> station(g, x, y, colors, lit);
            case SERVER -> server(g, x, y, colors, lit);
            case USER -> user(g, x, y, colors, lit);
        }
        g.setLineCap(StrokeLineCap.BUTT);
    }

    private static void disc(GraphicsContext g, double x, double y, double radius, Color fill, Color line, boolean lit) {
        g.setFill(fill);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(line);
        g.setLineWidth(lit ? 2.5 : 1.5);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void station(GraphicsContext g, double x, double y, MapColors colors, boolean lit) {
        disc(g, x, y, 15, colors.ground(), colors.radio(), lit);
        g.setStroke(colors.radio());
        g.setLineWidth(2);
        g.strokeLine(x, y - 3, x - 5, y + 9);
        g.strokeLine(x, y - 3, x + 5, y + 9);
        g.strokeLine(x - 3, y + 4, x + 3, y + 4);
        g.strokeArc(x - 5, y - 9, 10, 10, -50, 100, javafx.scene.shape.ArcType.OPEN);
        g.strokeArc(x - 5, y - 9, 10, 10, 130, 100, javafx.scene.shape.ArcType.OPEN);
        g.setFill(colors.radio());
        g.fillOval(x - 2, y - 6, 4, 4);
    }

    private static void server(GraphicsContext g, double x, double y, MapColors colors, boolean lit) {
        g.setFill(colors.ground());
        g.fillRoundRect(x - 14, y - 14, 28, 28, 7, 7);
        g.setStroke(colors.server());
        g.setLineWidth(lit ? 2.5 : 1.5);
        g.strokeRoundRect(x - 14, y - 14, 28, 28, 7, 7);
        g.setLineWidth(1.8);
        for (int row = 0; row < 3; row++) {
            double top = y - 9 + row * 6.5;
            g.strokeRoundRect(x - 8, top, 16, 4.5, 2, 2);
            g.setFill(colors.server());
            g.fillOval(x + 3.5, top + 1.2, 2.2, 2.2);
        }
    }

    private static void user(GraphicsContext g, double x, double y, MapColors colors, boolean lit) {
        disc(g, x, y, 11, colors.ground(), colors.ink(), lit);
        g.setFill(colors.ink());
        g.fillOval(x - 3, y - 6.5, 6, 6);
        g.fillArc(x - 6, y + 0.5, 12, 12, 0, 180, javafx.scene.shape.ArcType.CHORD);
    }
}
