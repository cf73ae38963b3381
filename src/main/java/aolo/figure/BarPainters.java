package aolo.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Painters of bars over categories. */
final class BarPainters {
    private static final double GROUP_WIDTH = 0.74;
    private static final double STACK_WIDTH = 0.62;
    private static final double TORNADO_WIDTH = 0.66;

    private BarPainters() {}

    /** Bars number {@code index} of {@code count} that stand side by side. */
    static SeriesPainter bars(Series.Bars s, int index, int count) {
        return (g, f) -> {
            double slot = GROUP_WIDTH / count;
            for (int i = 0; i < s.values().size(); i++) {
                double left = i - GROUP_WIDTH / 2 + index * slot;
                double inset = count > 1 ? 0.04 * slot : 0;
                column(
                        g,
                        f,
                        s.role(),
                        left + inset,
                        left + slot - inset,
                        f.zeroY(),
                        f.py(s.values().at(i)));
                if (!s.low().isEmpty()) {
                    g.setPaint(new Color(f.pen.theme().ink()));
                    CurvePainters.whisker(
                            g, f, f.px(left + slot / 2), s.low().at(i), s.high().at(i));
                }
            }
        };
    }

    /** {@code base} is the top of the bar below at each category. */
    static SeriesPainter stacked(Series.StackedBars s, double[] base) {
        return (g, f) -> {
            for (int i = 0; i < s.values().size(); i++) {
                double top = base[i] + s.values().at(i);
                column(g, f, s.role(), i - STACK_WIDTH / 2, i + STACK_WIDTH / 2, f.py(base[i]), f.py(top));
            }
        };
    }

    static SeriesPainter floating(Series.FloatingBars s, Font font) {
        return (g, f) -> {
            for (int i = 0; i < s.from().size(); i++) {
                double from = f.py(s.from().at(i));
                double to = f.py(s.to().at(i));
                column(g, f, s.role(), i - STACK_WIDTH / 2, i + STACK_WIDTH / 2, from, to);
                if (Double.isFinite(from) && Double.isFinite(to)) {
                    g.setFont(font);
                    g.setPaint(new Color(f.pen.theme().ink()));
                    double width = font.getStringBounds(s.labels().get(i), g.getFontRenderContext()).getWidth();
                    g.drawString(s.labels().get(i), (float) (f.px(i) - width / 2), (float) (Math.min(from, to) - font.getSize2D() * 0.3));
                }
            }
        };
    }

    private static void column(Graphics2D g, PlotFrame f, Role role, double x0, double x1, double bottom, double top) {
        if (Double.isFinite(bottom) && Double.isFinite(top)) {
            double left = f.px(x0);
            Rectangle2D bar =
                    new Rectangle2D.Double(left, Math.min(bottom, top), f.px(x1) - left, Math.abs(bottom - top));
            fill(g, f, role, bar);
        }
    }

    private static void fill(Graphics2D g, PlotFrame f, Role role, Rectangle2D bar) {
        f.pen.surface(g, role, bar, 1);
        g.setPaint(new Color(f.pen.medium().paper ? f.pen.theme().ink() : f.pen.theme().panel()));
        g.setStroke(f.pen.hairline());
        g.draw(bar);
    }

    static SeriesPainter tornado(Series.Tornado s, Font font) {
        return (g, f) -> {
            double base = f.px(s.base());
            for (int i = 0; i < s.atLow().size(); i++) {
                double top = f.py(i - TORNADO_WIDTH / 2);
                double height = f.py(i + TORNADO_WIDTH / 2) - top;
                tornadoBar(g, f, s, i, base, top, height, font);
            }
            g.setPaint(new Color(f.pen.theme().ink()));
            g.setStroke(Pen.stroke(Dash.SOLID, f.pen.medium().lineWidth * 0.8f));
            g.draw(new Line2D.Double(base, f.area.getMinY(), base, f.area.getMaxY()));
        };
    }

    /** Both ends on one side: the nearer bar lies on the farther, and one label at the outer end tells both. */
    private static void tornadoBar(
            Graphics2D g, PlotFrame f, Series.Tornado s, int i, double base, double top, double height, Font font) {
        double low = f.px(s.atLow().at(i));
        double high = f.px(s.atHigh().at(i));
        boolean lowIsFarther = Math.abs(low - base) > Math.abs(high - base);
        horizontal(g, f, lowIsFarther ? Role.LOW_END : Role.HIGH_END, base, lowIsFarther ? low : high, top, height);
        horizontal(g, f, lowIsFarther ? Role.HIGH_END : Role.LOW_END, base, lowIsFarther ? high : low, top, height);
        g.setFont(font);
        g.setPaint(new Color(f.pen.theme().muted()));
        double middle = top + height / 2;
        String lowText = i < s.lowLabels().size() ? s.lowLabels().get(i) : "";
        String highText = i < s.highLabels().size() ? s.highLabels().get(i) : "";
        if (s.oneSided(i)) {
            String both = lowText.isEmpty() || highText.isEmpty()
                    ? lowText + highText
                    : low <= high ? lowText + ", " + highText : highText + ", " + lowText;
            label(g, f, both, lowIsFarther ? low : high, low < base, middle);
        } else {
            label(g, f, lowText, low, low < base || high > base, middle);
            label(g, f, highText, high, high < base && low >= base, middle);
        }
    }

    private static void horizontal(
            Graphics2D g, PlotFrame f, Role role, double from, double to, double top, double height) {
        if (Double.isFinite(from) && Double.isFinite(to)) {
            fill(g, f, role, new Rectangle2D.Double(Math.min(from, to), top, Math.abs(to - from), height));
        }
    }

    private static void label(
            Graphics2D g, PlotFrame f, String text, double end, boolean leftOfEnd, double middle) {
        if (text.isEmpty() || !Double.isFinite(end)) {
            return;
        }
        double width = g.getFontMetrics().stringWidth(text);
        double gap = f.pen.medium().gap * 0.5;
        double x = leftOfEnd ? end - gap - width : end + gap;
        x = Math.max(f.area.getMinX() + 1, Math.min(f.area.getMaxX() - width - 1, x));
        double up = g.getFontMetrics().getAscent() * 0.38;
        g.drawString(text, (float) x, (float) (middle + up));
    }
}
