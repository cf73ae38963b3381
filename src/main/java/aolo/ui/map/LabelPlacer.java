package aolo.ui.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Finds places for names beside their symbols, so that no name lies on another, on a symbol or on a legend: around the symbol,
 * else a little off with a line to it, else nowhere. Who comes first chooses first. A name stays where it is while that is
 * free, so that it does not tremble with the hand that drags. FX thread.
 */
final class LabelPlacer {
    /**
     * What is to be named.
     *
     * @param id its name
     * @param middle of its symbol, in pixels
     * @param radius of its symbol
     * @param width of its name
     * @param height of its name
     * @param always whether it is named even where that hides something: what somebody looks at
     */
    record Item(String id, Point2D middle, double radius, double width, double height, boolean always) {
        Rectangle2D symbol() {
            return new Rectangle2D(middle.getX() - radius, middle.getY() - radius, 2 * radius, 2 * radius);
        }
    }

    /**
     * A name that has found its place.
     *
     * @param box in pixels
     * @param leader whether a line must lead to its symbol
     */
    record Label(Rectangle2D box, boolean leader) {}

    /** Across and down: below first, where names have always stood. */
    private static final int[][] SIDES = {{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}};

    /** From a symbol's middle to the nearer edge of its name, past the ring of a selected one. */
    private static final double BESIDE = 18;

    /** The same to the corner of a name that stands cornerwise. */
    private static final double CORNER = 12.5;

    /** How much farther a name with a leader stands. */
    private static final double FARTHER = 22;

    /** Air that a new place must have about it; the one it stands on needs none. */
    private static final double AIR = 2;

    private Map<String, Integer> last = Map.of();

    /**
     * @param items the most important first
     * @param symbols what no name may lie on, the items' own symbols among them
     * @param map the part that is seen
     * @return the names that found a place, by id, in the order of the items
     */
    Map<String, Label> place(List<Item> items, List<Rectangle2D> symbols, Rectangle2D map) {
        Map<String, Label> labels = new LinkedHashMap<>();
        Map<String, Integer> slots = new HashMap<>();
        List<Rectangle2D> taken = new ArrayList<>(symbols);
        for (Item item : items) {
            Optional<Integer> slot = slot(item, taken, map);
            if (slot.isPresent() || item.always()) {
                int at = slot.orElse(0);
                Rectangle2D box = box(item, at);
                taken.add(box);
                slots.put(item.id(), at);
                labels.put(item.id(), new Label(box, at >= SIDES.length));
            }
        }
        last = slots;
        return labels;
    }

    private Optional<Integer> slot(Item item, List<Rectangle2D> taken, Rectangle2D map) {
        for (int slot = 0; slot < 2 * SIDES.length; slot++) {
            double air = Integer.valueOf(slot).equals(last.get(item.id())) ? 0 : AIR;
            if (isFree(box(item, slot), item.symbol(), air, taken, map)) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(
            Rectangle2D box, Rectangle2D own, double air, List<Rectangle2D> taken, Rectangle2D map) {
        if (!map.contains(box)) {
            return false;
        }
        for (Rectangle2D other : taken) {
            if (!other.equals(own) && overlap(box, other, air)) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(Rectangle2D a, Rectangle2D b, double air) {
        return a.getMinX() - air < b.getMaxX()
                && b.getMinX() < a.getMaxX() + air
                && a.getMinY() - air < b.getMaxY()
                && b.getMinY() < a.getMaxY() + air;
    }

    private static Rectangle2D box(Item item, int slot) {
        int[] side = SIDES[slot % SIDES.length];
        boolean cornerwise = side[0] != 0 && side[1] != 0;
        double off = (cornerwise ? CORNER : BESIDE) + (slot < SIDES.length ? 0 : FARTHER);
        return new Rectangle2D(
                along(item.middle().getX(), side[0], off, item.width()),
                along(item.middle().getY(), side[1], off, item.height()),
                item.width(),
                item.height());
    }

    private static double along(double middle, int side, double off, double length) {
        return side > 0 ? middle + off : side < 0 ? middle - off - length : middle - length / 2;
    }
}
