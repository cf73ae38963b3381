package aolo.ui.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Finds where something new is seen: near the middle of the view, clear of what stands there. Pure; any thread. */
final class FreePlace {
    /** Icon and name of a thing, and a little air. */
    private static final double CLEAR_PIXELS = 56;

    private static final double RING_PIXELS = 20;
    private static final int DIRECTIONS = 16;

    private FreePlace() {}

    /**
     * The place, in pixels.
     *
     * @param room where it must lie
     * @param things middles of what stands on the map
     * @param covers what lies over the map
     */
    static Point2D find(Rectangle2D room, List<Point2D> things, List<Rectangle2D> covers) {
        Point2D middle = new Point2D((room.getMinX() + room.getMaxX()) / 2, (room.getMinY() + room.getMaxY()) / 2);
        Point2D best = middle;
        double widest = -1;
        double farthest = Math.hypot(room.getWidth(), room.getHeight()) / 2;
        for (double radius = 0; radius <= farthest; radius += RING_PIXELS) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                Point2D place = middle.add(radius * Math.cos(angle), radius * Math.sin(angle));
                if (!room.contains(place) || covers.stream().anyMatch(box -> box.contains(place))) {
                    continue;
                }
                double clear = things.stream().mapToDouble(place::distance).min().orElse(CLEAR_PIXELS);
                if (clear >= CLEAR_PIXELS) {
                    return place;
                }
                if (clear > widest) {
                    widest = clear;
                    best = place;
                }
            }
        }
        return best;
    }
}
