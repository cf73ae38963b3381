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

    static final double NAME_HEIGHT = 16;

    /** Width in pixels of the box behind a name, at the normal size of text. */
    static double nameWidth(String name) {
        return name.length() * 6.6 + 8;
    }

    /** Radius in pixels of what a thing covers, the ring of one that is looked at included. */
    static double radius(Things.Kind kind, boolean chosen) {
        return chosen ? 18 : kind == Things.Kind.USER ? 12.5 : 16;
    }

    /** What a thing covers, ring included. */
    static Rectangle2D box(Point2D middle) {
        return new Rectangle2D(middle.getX() - 17, middle.getY() - 17, 34, 34);
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
