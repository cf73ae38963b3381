package aolo.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Strokes over a surface, so that surfaces differ without hue. */
public enum Hatch {
    /** Plain. */
    NONE,
    /** Slanted up to the right. */
    RISING,
    /** Slanted down to the right. */
    FALLING,
    /** Both. */
    CROSSED,
    /** Lying lines. */
    LEVEL;

    /** The strokes over {@code area}, {@code gap} apart, not clipped; anchored at the origin so that neighbours fit. */
    Path2D over(Rectangle2D area, double gap) {
        Path2D path = new Path2D.Double();
        if (this == RISING || this == CROSSED) {
            slanted(path, area, gap, true);
        }
        if (this == FALLING || this == CROSSED) {
            slanted(path, area, gap, false);
        }
        if (this == LEVEL) {
            for (double y = Math.ceil(area.getMinY() / gap) * gap; y <= area.getMaxY(); y += gap) {
                path.moveTo(area.getMinX(), y);
                path.lineTo(area.getMaxX(), y);
            }
        }
        return path;
    }

    private static void slanted(Path2D path, Rectangle2D area, double gap, boolean rising) {
        double across = gap * Math.sqrt(2);
        double sign = rising ? 1 : -1;
        // lines x + sign * y = c that meet the area
        double a = area.getMinX() + sign * area.getMinY();
        double b = area.getMaxX() + sign * area.getMaxY();
        double c1 = area.getMinX() + sign * area.getMaxY();
        double c2 = area.getMaxX() + sign * area.getMinY();
        double low = Math.min(Math.min(a, b), Math.min(c1, c2));
        double high = Math.max(Math.max(a, b), Math.max(c1, c2));
        for (double c = Math.ceil(low / across) * across; c <= high; c += across) {
            double from = Math.max(area.getMinX(), Math.min(c - sign * area.getMinY(), c - sign * area.getMaxY()));
            double to = Math.min(area.getMaxX(), Math.max(c - sign * area.getMinY(), c - sign * area.getMaxY()));
            if (to > from) {
                path.moveTo(from, sign * (c - from));
                path.lineTo(to, sign * (c - to));
            }
        }
    }
}
