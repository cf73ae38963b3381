package aolo.ui.map;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Finds the place of the reading card beside its thing where it covers least, inside the map. It stays on its side
 * until another is clearly better, so that it does not flicker during a drag. FX thread.
 */
final class CardPlacer {
    /**
     * What the card should keep clear of.
     *
     * @param box in pixels
     * @param weight 1 for another user; more for what matters more
     */
    record Obstacle(Rectangle2D box, double weight) {}

    private static final double MARGIN = 4;
    private static final double BESIDE = 26;

    /** Below a thing stands its name. */
    private static final double BELOW = 44;

    /** How far a card that begins level with its thing laps over the thing's middle. */
    private static final double LAP = 20;

    /** How far the card may go off where everything near is taken: so far, or twice that. */
    private static final double FAR = 80;

    /** Less than the least that is touched, so that free ground far away comes before something covered. */
    private static final double FAR_COST = 0.3;
    private static final double EDGE_COST = 0.5;

    /** What another place must be better by before the card jumps there: nearly a user, or two in a drag. */
    private static final double STEADINESS = 0.9;

    private static final double STEADINESS_HELD = 1.2;

    private static final double LINK_WEIGHT = 1.5;

    /** More than all that may be near: the link is what a drag is about. */
    private static final double LINK_WEIGHT_HELD = 20;

    /** What a thing counts that is only touched, as a part of one that is wholly covered. */
    private static final double TOUCHED = 0.6;


    /** Across: 1 beside it at the right, 2 above or below it and reaching to the right, 0 centred; down likewise. */
    private static final int[][] SIDES = {
        {1, 1}, {1, 0}, {1, -1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {0, 1}, {2, 1}, {2, -1}, {-2, 1}, {-2, -1}
    };

    private static final int EDGES = 3 * SIDES.length;

    /** Steps in which the card may stand along the left and the right edge of the map, corners included. */
    private static final int HEIGHTS = 7;

    private static final int PLACES = EDGES + 2 * HEIGHTS;

    private String id = "";
    private int place = -1;

    /**
     * Corner of the card at the upper left, in whole pixels.
     *
     * @param link the other end of the thing's link
     * @param held whether the thing is being dragged; then the card jumps for weighty reasons only
     */
    Point2D place(
            String newId,
            Point2D thing,
            Point2D link,
            Point2D card,
            Point2D map,
            List<Obstacle> obstacles,
            boolean held) {
        if (!newId.equals(id)) {
            id = newId;
            place = -1;
        }
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        double stay = Double.POSITIVE_INFINITY;
        for (int i = 0; i < PLACES; i++) {
            double cost = cost(i, thing, card, map, obstacles)
                    + (held ? LINK_WEIGHT_HELD : LINK_WEIGHT) * crossed(box(i, thing, card, map), link, thing);
            if (cost < least) {
                least = cost;
                best = i;
            }
            stay = i == place ? cost : stay;
        }
        place = stay <= least + (held ? STEADINESS_HELD : STEADINESS) ? place : best;
        Rectangle2D chosen = box(place, thing, card, map);
        return new Point2D(Math.round(chosen.getMinX()), Math.round(chosen.getMinY()));
    }

    private static double cost(
            int place, Point2D thing, Point2D card, Point2D map, List<Obstacle> obstacles) {
        Rectangle2D box = box(place, thing, card, map);
        double cost = place >= EDGES ? EDGE_COST : place / SIDES.length * FAR_COST;
        cost += 0.01 * place; // of equals the first
        for (Obstacle obstacle : obstacles) {
            double covered = covered(box, obstacle.box());
            cost += covered > 0 ? obstacle.weight() * (TOUCHED + (1 - TOUCHED) * covered) : 0;
        }
        return cost;
    }

    /** 0 for a link that is free, to 1 for one that is much hidden. */
    private static double crossed(Rectangle2D box, Point2D link, Point2D thing) {
        double hidden = inside(box, link, thing);
        return hidden > 0 ? TOUCHED + (1 - TOUCHED) * Math.min(1, hidden / 60) : 0;
    }

    private static Rectangle2D box(int place, Point2D thing, Point2D card, Point2D map) {
        double x;
        double y;
        if (place >= EDGES) {
            x = (place - EDGES) % 2 * map.getX();
            y = (place - EDGES) / 2 * (map.getY() - card.getY()) / (HEIGHTS - 1);
        } else {
            int[] side = SIDES[place % SIDES.length];
            double away = place / SIDES.length * FAR;
            boolean beside = Math.abs(side[0]) == 1;
            double across = beside ? BESIDE + away : -LAP;
            x = along(side[0], thing.getX(), card.getX(), across, across);
            y = beside
                    ? along(side[1], thing.getY(), card.getY(), -LAP, -LAP)
                    : along(side[1], thing.getY(), card.getY(), BESIDE + away, BELOW + away);
        }
        return new Rectangle2D(
                Math.max(MARGIN, Math.min(x, map.getX() - card.getX() - MARGIN)),
                Math.max(MARGIN, Math.min(y, map.getY() - card.getY() - MARGIN)),
                card.getX(),
                card.getY());
    }

    private static double along(int side, double thing, double length, double before, double after) {
        return side > 0 ? thing + after : side < 0 ? thing - before - length : thing - length / 2;
    }

    /** The part of an obstacle under the box, 0 to 1. */
    private static double covered(Rectangle2D box, Rectangle2D obstacle) {
        double width = Math.min(box.getMaxX(), obstacle.getMaxX()) - Math.max(box.getMinX(), obstacle.getMinX());
        double height = Math.min(box.getMaxY(), obstacle.getMaxY()) - Math.max(box.getMinY(), obstacle.getMinY());
        return width <= 0 || height <= 0 ? 0 : width * height / (obstacle.getWidth() * obstacle.getHeight());
    }

    /** Pixels of the line from a to b that lie in the box. */
    private static double inside(Rectangle2D box, Point2D a, Point2D b) {
        double[] span = {0, 1};
        clip(span, a.getX(), b.getX() - a.getX(), box.getMinX(), box.getMaxX());
        clip(span, a.getY(), b.getY() - a.getY(), box.getMinY(), box.getMaxY());
        return Math.max(0, span[1] - span[0]) * a.distance(b);
    }

    private static void clip(double[] span, double start, double change, double low, double high) {
        if (change == 0) {
            span[1] = start < low || start > high ? -1 : span[1];
            return;
        }
        double enters = ((change > 0 ? low : high) - start) / change;
        double leaves = ((change > 0 ? high : low) - start) / change;
        span[0] = Math.max(span[0], enters);
        span[1] = Math.min(span[1], leaves);
    }
}
