package aolo.ui.map;

import aolo.ui.edit.Things;
import aolo.ui.edit.Things.Thing;
import aolo.world.AreaParameters;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/** The whole area in a corner, and which part of it is seen, while not all of it is. Pure but for the painting. */
final class MiniMap {
    private static final double LONGER_SIDE = 130;
    private static final double INSET = 12;

    private MiniMap() {}

    /** Where it stands, in pixels; empty while all of the area is seen. */
    static Optional<Rectangle2D> box(MapViewport view, AreaParameters area, double top) {
        boolean whole = view.screenX(0) >= 0
                && view.screenX(area.widthMeters()) <= view.width()
                && view.screenY(area.heightMeters()) >= 0
                && view.screenY(0) <= view.height();
        if (whole || view.width() < 3 * LONGER_SIDE || view.height() < 2 * LONGER_SIDE) {
            return Optional.empty();
        }
        double scale = LONGER_SIDE * view.textScale() / Math.max(area.widthMeters(), area.heightMeters());
        double width = scale * area.widthMeters();
        return Optional.of(new Rectangle2D(
                view.width() - INSET - width, top, width, scale * area.heightMeters()));
    }

    /** The place in metres below a point of the box. */
    static Point2D meters(Rectangle2D box, AreaParameters area, double x, double y) {
        return new Point2D(
                (x - box.getMinX()) / box.getWidth() * area.widthMeters(),
                (box.getMaxY() - y) / box.getHeight() * area.heightMeters());
    }

    static void paint(GraphicsContext g, Rectangle2D box, MapViewport view, AreaParameters area, MapScene scene, MapColors colors) {
        g.setFill(colors.card());
        g.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        for (Thing thing : scene.things()) {
            double x = box.getMinX() + thing.xMeters() / area.widthMeters() * box.getWidth();
            double y = box.getMaxY() - thing.yMeters() / area.heightMeters() * box.getHeight();
            double radius = thing.kind() == Things.Kind.USER ? 1.5 : 3;
            g.setFill(thing.kind() == Things.Kind.STATION
                    ? colors.radio()
                    : thing.kind() == Things.Kind.SERVER ? colors.server() : colors.faintInk());
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        g.setStroke(colors.border());
        g.setLineWidth(1);
        g.strokeRect(box.getMinX() + 0.5, box.getMinY() + 0.5, box.getWidth() - 1, box.getHeight() - 1);
        double left = share(view.worldX(0), area.widthMeters());
        double right = share(view.worldX(view.width()), area.widthMeters());
        double south = share(view.worldY(view.height()), area.heightMeters());
        double north = share(view.worldY(0), area.heightMeters());
        g.setStroke(colors.radio());
        g.setLineWidth(1.5);
        g.strokeRect(
                box.getMinX() + left * box.getWidth(),
                box.getMinY() + (1 - north) * box.getHeight(),
                Math.max(2, (right - left) * box.getWidth()),
                Math.max(2, (north - south) * box.getHeight()));
    }

    private static double share(double meters, double whole) {
        return Math.max(0, Math.min(1, meters / whole));
    }
}
