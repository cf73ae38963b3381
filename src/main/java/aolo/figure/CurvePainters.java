package aolo.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

/** Painters of lines, steps, points, bands, whiskers, areas, spikes, marks and rules. */
final class CurvePainters {
    private static final int MARKS_ON_A_LINE = 9;
    private static final double BAND_OPACITY = 0.22;

    /** Shortest tick of a spike on paper, in line widths: shorter ones do not print. */
    private static final double THINNEST_TICK = 0.7;

    /** Share of a time step that its spike fills on paper, and the most in line widths. */
    private static final double STEP_SHARE = 0.6;

    private static final double WIDEST_TICK = 16;

    /** Opacity in which a trail begins. */
    private static final double FAINTEST = 0.15;

    private CurvePainters() {}

    static SeriesPainter line(Series.Line s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            g.setStroke(f.pen.line(s.role()));
            CurveTracer tracer = new CurveTracer(f.column);
            for (int i = 0; i < s.x().size(); i++) {
                tracer.add(f.px(s.x().at(i)), f.py(s.y().at(i)));
            }
            g.draw(tracer.finish());
            if (s.marked()) {
                int every = Math.max(1, (s.x().size() - 1) / MARKS_ON_A_LINE);
                for (int i = 0; i < s.x().size(); i += every) {
                    mark(g, f, s.role(), s.role().mark(), f.pen.medium().markSize, s.x().at(i), s.y().at(i));
                }
            }
        };
    }

    static SeriesPainter step(Series.Step s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            g.setStroke(f.pen.line(s.role()));
            CurveTracer tracer = new CurveTracer(f.column);
            double before = Double.NaN;
            for (int i = 0; i < s.x().size(); i++) {
                double x = f.px(s.x().at(i));
                double y = f.py(s.y().at(i));
                if (Double.isFinite(before) && Double.isFinite(y)) {
                    tracer.add(x, before);
                }
                tracer.add(x, y);
                before = y;
            }
            g.draw(tracer.finish());
        };
    }

    static SeriesPainter points(Series.Points s) {
        return (g, f) -> {
            double size = f.pen.medium().markSize * (s.x().size() > 200 ? 0.6 : 1);
            for (int i = 0; i < s.x().size(); i++) {
                mark(g, f, s.role(), s.role().mark(), size, s.x().at(i), s.y().at(i));
            }
        };
    }

    static SeriesPainter band(Series.Band s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role(), BAND_OPACITY));
            between(f, s.x(), s.low(), s.high(), g::fill);
        };
    }

    /** {@code base} is the top of the area below, as long as y. */
    static SeriesPainter area(Series.StackedArea s, double[] base) {
        return (g, f) -> {
            double[] top = new double[base.length];
            for (int i = 0; i < top.length; i++) {
                top[i] = base[i] + s.y().at(i);
            }
            between(f, s.x(), Numbers.adopt(base), Numbers.adopt(top), part -> f.pen.surface(g, s.role(), part, 0.92));
        };
    }

    private static void between(PlotFrame f, Numbers x, Numbers low, Numbers high, Consumer<Shape> fill) {
        int i = 0;
        while (i < x.size()) {
            int from = i;
            while (i < x.size() && Double.isFinite(low.at(i)) && Double.isFinite(high.at(i))) {
                i++;
            }
            if (i - from > 1) {
                fill.accept(part(f, x, low, high, from, i));
            }
            i = Math.max(i, from) + 1;
        }
    }

    private static Shape part(PlotFrame f, Numbers x, Numbers low, Numbers high, int from, int to) {
        CurveTracer upper = new CurveTracer(f.column);
        for (int i = from; i < to; i++) {
            upper.add(f.px(x.at(i)), f.py(high.at(i)));
        }
        CurveTracer lower = new CurveTracer(f.column);
        for (int i = to - 1; i >= from; i--) {
            lower.add(f.px(x.at(i)), onPaper(f, low.at(i)));
        }
        Path2D outline = upper.finish();
        outline.append(lower.finish(), true);
        outline.closePath();
        return outline;
    }

    /** A lower end that a logarithmic scale cannot show falls on the lower edge. */
    private static double onPaper(PlotFrame f, double value) {
        double place = f.py(value);
        return Double.isNaN(place) ? f.area.getMaxY() : place;
    }

    static SeriesPainter whiskers(Series.Whiskers s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            for (int i = 0; i < s.x().size(); i++) {
                whisker(g, f, f.px(s.x().at(i)), s.low().at(i), s.high().at(i));
            }
        };
    }

    static void whisker(Graphics2D g, PlotFrame f, double place, double low, double high) {
        upright(g, f, place, onPaper(f, low), f.py(high), new AffineTransform());
    }

    /** A whisker from y0 to y1 at x, all turned by {@code turn}. */
    private static void upright(Graphics2D g, PlotFrame f, double x, double y0, double y1, AffineTransform turn) {
        if (!Double.isFinite(x) || !Double.isFinite(y0) || !Double.isFinite(y1)) {
            return;
        }
        double cap = f.pen.medium().markSize * 0.5;
        Path2D shape = new Path2D.Double();
        shape.append(new Line2D.Double(x, y0, x, y1), false);
        shape.append(new Line2D.Double(x - cap, y0, x + cap, y0), false);
        shape.append(new Line2D.Double(x - cap, y1, x + cap, y1), false);
        shape.transform(turn);
        float width = f.pen.medium().lineWidth;
        Paint paint = g.getPaint();
        g.setPaint(new Color(f.pen.theme().panel()));
        g.setStroke(new BasicStroke(width * 1.8f));
        g.draw(shape);
        g.setPaint(paint);
        g.setStroke(new BasicStroke(width * 0.8f));
        g.draw(shape);
    }

    static SeriesPainter spikes(Series.Spikes s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            double rows = Math.abs(f.py(1) - f.py(0));
            double height = Math.max(f.column, Math.min(rows * 0.8, 3 * f.pen.medium().markSize));
            double width = Math.max(f.column, f.pen.medium().lineWidth * 0.8);
            if (f.pen.medium().paper) { // what a window shows in a pixel would not print
                height = Math.max(height, THINNEST_TICK * f.pen.medium().lineWidth);
                double step = Math.abs(f.px(1) - f.px(0));
                width = Math.max(width, Math.min(STEP_SHARE * step, WIDEST_TICK * f.pen.medium().lineWidth));
            }
            Rectangle2D.Double tick = new Rectangle2D.Double();
            for (int i = 0; i < s.time().size(); i++) {
                double x = f.px(s.time().at(i));
                double y = f.py(s.neuron().at(i));
                if (x >= f.area.getMinX() - width && x <= f.area.getMaxX() + width) {
                    tick.setRect(x - width / 2, y - height / 2, width, height);
                    g.fill(tick);
                }
            }
        };
    }

    static SeriesPainter mark(Series.Mark s) {
        return (g, f) -> mark(g, f, s.role(), s.shape(), f.pen.medium().markSize * 1.9, s.x(), s.y());
    }

    private static void mark(Graphics2D g, PlotFrame f, Role role, MarkShape shape, double size, double x, double y) {
        double px = f.px(x);
        double py = f.py(y);
        if (!Double.isFinite(px) || !Double.isFinite(py) || shape == MarkShape.NONE) {
            return;
        }
        Shape placed = AffineTransform.getTranslateInstance(px, py).createTransformedShape(Pen.mark(shape, size));
        float width = f.pen.medium().lineWidth;
        if (Pen.isOpen(shape)) {
            g.setStroke(new BasicStroke(width));
            g.setPaint(f.pen.color(role));
            g.draw(placed);
        } else if (Pen.isHollow(shape)) {
            g.setStroke(new BasicStroke(width * 0.8f));
            g.setPaint(new Color(f.pen.theme().panel()));
            g.fill(placed);
            g.setPaint(f.pen.color(role));
            g.draw(placed);
        } else {
            g.setStroke(new BasicStroke(width * 0.9f));
            g.setPaint(new Color(f.pen.theme().panel()));
            g.draw(placed);
            g.setPaint(f.pen.color(role));
            g.fill(placed);
        }
    }

    static SeriesPainter trail(Series.Trail s) {
        return (g, f) -> {
            int places = s.x().size();
            float width = f.pen.medium().lineWidth;
            for (int i = 0; i < places; i++) {
                g.setPaint(f.pen.color(s.role(), trailOpacity(i, places)));
                double x = f.px(s.x().at(i));
                double y = f.py(s.y().at(i));
                if (i > 0) {
                    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    g.draw(new Line2D.Double(f.px(s.x().at(i - 1)), f.py(s.y().at(i - 1)), x, y));
                }
                double dot = f.pen.medium().markSize * 0.5;
                g.fill(new Ellipse2D.Double(x - dot / 2, y - dot / 2, dot, dot));
            }
        };
    }

    /** From faint at the first of the places to full at the last. */
    static double trailOpacity(int place, int places) {
        return FAINTEST + (1 - FAINTEST) * (place + 1.0) / places;
    }

    static SeriesPainter estimate(Series.Estimate s) {
        return (g, f) -> {
            g.setPaint(f.pen.color(s.role()));
            whisker(g, f, f.px(s.x()), s.yLow(), s.yHigh());
            double left = f.px(s.xLow());
            left = Double.isNaN(left) ? f.area.getMinX() : left;
            AffineTransform swapped = new AffineTransform(0, 1, 1, 0, 0, 0);
            upright(g, f, f.py(s.y()), left, f.px(s.xHigh()), swapped);
            double size = f.pen.medium().markSize * SeriesRenderer.ESTIMATE_MARK;
            mark(g, f, s.role(), s.role().mark(), size, s.x(), s.y());
        };
    }

    static SeriesPainter level(Series.Level s) {
        return (g, f) -> {
            double y = f.py(s.value());
            rule(g, f, s.role(), new Line2D.Double(f.area.getMinX(), y, f.area.getMaxX(), y), y);
        };
    }

    static SeriesPainter event(Series.Event s) {
        return (g, f) -> {
            double x = f.px(s.value());
            rule(g, f, s.role(), new Line2D.Double(x, f.area.getMinY(), x, f.area.getMaxY()), x);
        };
    }

    private static void rule(Graphics2D g, PlotFrame f, Role role, Line2D line, double place) {
        if (Double.isFinite(place)) {
            g.setPaint(f.pen.color(role));
            g.setStroke(Pen.stroke(role.dash() == Dash.SOLID ? Dash.SHORT : role.dash(), f.pen.medium().lineWidth));
            g.draw(line);
        }
    }
}
