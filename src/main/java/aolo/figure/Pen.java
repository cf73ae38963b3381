package aolo.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Strokes, colours and mark shapes of roles, for one theme and medium. Immutable. */
record Pen(ChartTheme theme, ChartMedium medium) {
    /** Between hatch strokes, in gaps of the medium. */
    private static final double HATCH_GAP = 0.75;

    /** Luminance below which hatch strokes are white. */
    private static final double HATCH_DARK = 0.35;

    Color color(Role role) {
        return new Color(theme.rgb(role));
    }

    Color color(Role role, double opacity) {
        int rgb = theme.rgb(role);
        if (medium.opaque) {
            int ground = theme.panel();
            return new Color(
                    mixed(rgb >> 16, ground >> 16, opacity), mixed(rgb >> 8, ground >> 8, opacity), mixed(rgb, ground, opacity));
        }
        return new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, (int) Math.round(255 * opacity));
    }

    private static int mixed(int over, int under, double opacity) {
        return (int) Math.round((over & 255) * opacity + (under & 255) * (1 - opacity));
    }

    /** A surface of a role: its colour, on paper its hatch, and an edge that stands out from the ground. */
    void surface(Graphics2D g, Role role, Shape shape, double opacity) {
        g.setPaint(color(role, opacity));
        g.fill(shape);
        if (medium.paper && role.hatch() != Hatch.NONE && !shape.getBounds2D().isEmpty()) {
            Shape clip = g.getClip();
            g.clip(shape);
            g.setPaint(hatchColor(role));
            g.setStroke(new BasicStroke(medium.hairline * 1.5f));
            g.draw(role.hatch().over(shape.getBounds2D(), HATCH_GAP * medium.gap));
            g.setClip(clip);
        }
    }

    /** Light strokes on dark surfaces, dark ones on light surfaces. */
    Color hatchColor(Role role) {
        return ChartTheme.luminance(theme.rgb(role)) < HATCH_DARK ? new Color(0xFFFFFF) : new Color(0x1A1D21);
    }

    BasicStroke line(Role role) {
        return stroke(role.dash(), medium.lineWidth);
    }

    BasicStroke hairline() {
        return new BasicStroke(medium.hairline);
    }

    static BasicStroke stroke(Dash dash, float width) {
        float[] pattern = dash.pattern();
        if (pattern.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] *= width;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, pattern, 0);
    }

    /** Whether marks of this shape are strokes, not areas. */
    static boolean isOpen(MarkShape shape) {
        return shape == MarkShape.CROSS || shape == MarkShape.PLUS;
    }

    /** Whether marks of this shape are outlines about an empty middle. */
    static boolean isHollow(MarkShape shape) {
        return switch (shape) {
            case CIRCLE_OPEN, SQUARE_OPEN, TRIANGLE_OPEN, TRIANGLE_DOWN_OPEN, DIAMOND_OPEN -> true;
            default -> false;
        };
    }

    /** The shape about (0, 0), {@code size} across. */
    static Shape mark(MarkShape shape, double size) {
        double r = size / 2;
        return switch (shape) {
            case NONE -> new Path2D.Double();
            case CIRCLE, CIRCLE_OPEN -> new Ellipse2D.Double(-r, -r, size, size);
            case SQUARE, SQUARE_OPEN -> new Rectangle2D.Double(-0.88 * r, -0.88 * r, 0.88 * size, 0.88 * size);
            case TRIANGLE, TRIANGLE_OPEN -> polygon(3, 1.15 * r, 1, -Math.PI / 2);
            case TRIANGLE_DOWN, TRIANGLE_DOWN_OPEN -> polygon(3, 1.15 * r, 1, Math.PI / 2);
            case DIAMOND, DIAMOND_OPEN -> polygon(4, 1.15 * r, 1, -Math.PI / 2);
            case PENTAGON -> polygon(5, 1.1 * r, 1, -Math.PI / 2);
            case STAR -> polygon(10, 1.35 * r, 0.45, -Math.PI / 2);
            case HOURGLASS -> hourglass(r);
            case CROSS -> cross(r * 0.85, Math.PI / 4);
            case PLUS -> cross(r * 1.05, 0);
        };
    }

    private static Path2D polygon(int corners, double radius, double innerShare, double firstAngle) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double r = i % 2 == 1 ? radius * innerShare : radius;
            double angle = firstAngle + 2 * Math.PI * i / corners;
            if (i == 0) {
                path.moveTo(r * Math.cos(angle), r * Math.sin(angle));
            } else {
                path.lineTo(r * Math.cos(angle), r * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    private static Shape hourglass(double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(-0.95 * r, -1.05 * r);
        path.lineTo(0.95 * r, -1.05 * r);
        path.lineTo(-0.95 * r, 1.05 * r);
        path.lineTo(0.95 * r, 1.05 * r);
        path.closePath();
        return path;
    }

    private static Shape cross(double r, double angle) {
        Path2D path = new Path2D.Double();
        path.append(new Line2D.Double(-r, 0, r, 0), false);
        path.append(new Line2D.Double(0, -r, 0, r), false);
        return AffineTransform.getRotateInstance(angle).createTransformedShape(path);
    }
}
