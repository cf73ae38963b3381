package aolo.figure;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.axis.ValueAxis;

/** Painters of quantities over the plane and of hatched regions. */
final class FieldPainters {
    private static final int FINEST = 640;
    private static final double HATCH_GAP = 5.5;

    /** Fields of more levels are shaded, without lines: rough ones would be all lines. */
    private static final int MOST_CONTOURS = 24;

    private FieldPainters() {}

    /** The colours of a field: its own span of values in its own number of levels. */
    static ColorScale scale(Series.Field s, ChartTheme theme) {
        double low = s.z().min();
        double high = s.z().max();
        return new ColorScale(Double.isNaN(low) ? 0 : low, Double.isNaN(high) ? 1 : high, s.levels(), theme.dark());
    }

    static SeriesPainter field(Series.Field s) {
        return (g, f) -> {
            GridSampler grid = new GridSampler(f, s.x(), s.y(), s.z());
            ColorScale scale = scale(s, f.pen.theme());
            BufferedImage image = image(f, grid, scale);
            AffineTransform place = AffineTransform.getTranslateInstance(f.area.getMinX(), f.area.getMinY());
            place.scale(f.area.getWidth() / image.getWidth(), f.area.getHeight() / image.getHeight());
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            g.drawImage(image, place, null);
            g.setPaint(f.pen.medium().opaque ? new Color(0x8792A2) : f.pen.theme().dark() ? new Color(255, 255, 255, 60) : new Color(30, 45, 65, 80));
            g.setStroke(f.pen.hairline());
            for (int i = 1; i < s.levels() && s.levels() <= MOST_CONTOURS; i++) {
                g.draw(grid.contour(scale.edge(i)));
            }
        };
    }

    private static BufferedImage image(PlotFrame f, GridSampler grid, ColorScale scale) {
        Rectangle2D area = f.area;
        int width = (int) Math.max(2, Math.min(FINEST, Math.ceil(area.getWidth() / f.column)));
        int height = (int) Math.max(2, Math.min(FINEST, Math.ceil(area.getHeight() / f.column)));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int j = 0; j < height; j++) {
            double y = area.getMinY() + (j + 0.5) * area.getHeight() / height;
            for (int i = 0; i < width; i++) {
                double value = grid.at(area.getMinX() + (i + 0.5) * area.getWidth() / width, y);
                image.setRGB(i, j, Double.isFinite(value) ? 0xFF000000 | scale.rgb(value) : 0);
            }
        }
        return image;
    }

    static SeriesPainter region(Series.Region s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            g.setStroke(Pen.stroke(Dash.SOLID, f.pen.medium().lineWidth * 0.55f));
            g.draw(hatch(f, s));
            g.setStroke(Pen.stroke(Dash.SOLID, f.pen.medium().lineWidth));
            g.draw(border(f, s));
        };
    }

    /** A frame that is painted on nothing, for paths alone. */
    static PlotFrame frame(Rectangle2D area, ValueAxis x, ValueAxis y, Pen pen) {
        return new PlotFrame(area, x, y, pen, pen.medium().hairline);
    }

    /** Slanted lines wherever a region is broken. */
    static Path2D hatch(PlotFrame f, Series.Region s) {
        return hatch(f, new GridSampler(f, s.x(), s.y(), s.margin()), s.role() == Role.LIMIT);
    }

    /** Where a region begins to be broken. */
    static Path2D border(PlotFrame f, Series.Region s) {
        Path2D path = new Path2D.Double();
        path.append(new GridSampler(f, s.x(), s.y(), s.margin()).contour(0), false);
        return path;
    }

    /** Slanted lines wherever the margin is negative. */
    private static Path2D hatch(PlotFrame f, GridSampler margin, boolean rising) {
        Path2D path = new Path2D.Double();
        Rectangle2D area = f.area;
        double gap = HATCH_GAP * f.pen.medium().lineWidth;
        double stride = f.pen.medium().paper ? 0.5 : 1;
        for (double start = -area.getHeight(); start < area.getWidth(); start += gap) {
            boolean inside = false;
            double lastX = 0;
            double lastY = 0;
            for (double t = Math.max(0, -start); t <= area.getHeight() && start + t <= area.getWidth(); t += stride) {
                double x = area.getMinX() + start + t;
                double y = rising ? area.getMaxY() - t : area.getMinY() + t;
                boolean broken = margin.at(x, y) < 0;
                if (broken && !inside) {
                    path.moveTo(x, y);
                } else if (!broken && inside) {
                    path.lineTo(lastX, lastY);
                }
                inside = broken;
                lastX = x;
                lastY = y;
            }
            if (inside) {
                path.lineTo(lastX, lastY);
            }
        }
        return path;
    }

    /** A hatched square about (0, 0), for the legend. */
    static Shape swatch(double size, boolean rising) {
        double r = size / 2;
        Path2D path = new Path2D.Double(new Rectangle2D.Double(-r, -r, size, size));
        for (int i = -1; i <= 1; i++) {
            double shift = i * size / 2;
            double from = Math.max(-r, -r + shift);
            double to = Math.min(r, r + shift);
            path.moveTo(from, rising ? -(from - shift) : from - shift);
            path.lineTo(to, rising ? -(to - shift) : to - shift);
        }
        return path;
    }
}
