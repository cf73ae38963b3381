package aolo.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Axes of JFreeChart with our ticks, looks and home range (what a double click in the viewer comes back to). */
final class Axes {
    private static final FontRenderContext FONT_METRICS = new FontRenderContext(null, true, true);

    /** The chart's padding at the right, less a gap at the edge, in gaps about tick labels. */
    private static final double PADDING_IN_LABEL_GAPS = 5;

    private Axes() {}

    /** The axis of {@code model} showing {@code home}. */
    static ValueAxis of(ChartAxis model, Range home, Pen pen, ChartFonts fonts) {
        ValueAxis axis = model.isCategorical()
                ? new Names(model.label(), model.categories(), home)
                : model.log()
                        ? new Decades(model.label(), home)
                        : model.scale().signed()
                                ? new Signed(model.label(), home, model.linearUpTo())
                                : new Linear(model.label(), home);
        style(axis, pen, fonts);
        return axis;
    }

    private static void style(ValueAxis axis, Pen pen, ChartFonts fonts) {
        ChartMedium medium = pen.medium();
        Color muted = new Color(pen.theme().muted());
        axis.setLabelFont(fonts.regular(medium.labelSize));
        axis.setTickLabelFont(fonts.regular(medium.tickSize));
        axis.setLabelPaint(new Color(pen.theme().ink()));
        axis.setTickLabelPaint(muted);
        axis.setAxisLinePaint(muted);
        axis.setAxisLineStroke(Pen.stroke(Dash.SOLID, medium.hairline * 1.4f));
        axis.setTickMarkPaint(muted);
        axis.setTickMarkStroke(Pen.stroke(Dash.SOLID, medium.hairline * 1.2f));
        axis.setTickMarkOutsideLength((float) medium.gap * 0.5f);
        axis.setTickMarkInsideLength(0);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkOutsideLength((float) medium.gap * 0.28f);
        axis.setMinorTickMarkInsideLength(0);
        double gap = medium.gap * 0.4;
        axis.setTickLabelInsets(new RectangleInsets(gap, gap, gap, gap));
        axis.setLabelInsets(new RectangleInsets(gap, gap, gap, gap));
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setAutoRange(true);
    }

    private static List<NumberTick> ticks(List<TickPlan.Tick> plan, RectangleEdge edge) {
        boolean flat = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = flat
                ? edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER
                : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        List<NumberTick> ticks = new ArrayList<>();
        for (TickPlan.Tick t : plan) {
            TickType type = t.text().isEmpty() ? TickType.MINOR : TickType.MAJOR;
            ticks.add(new NumberTick(type, t.value(), t.text(), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** Room at the right for the half of the last number that reaches beyond the data and the chart's own padding. */
    private static AxisSpace withOverhang(
            ValueAxis axis, AxisSpace space, Graphics2D g, Rectangle2D area, RectangleEdge edge) {
        if (RectangleEdge.isTopOrBottom(edge) && axis.isTickLabelsVisible()) {
            double padding = PADDING_IN_LABEL_GAPS * axis.getTickLabelInsets().getRight();
            double most = 0;
            for (Object tick : axis.refreshTicks(g, new AxisState(), area, edge)) {
                NumberTick number = (NumberTick) tick;
                double end = axis.valueToJava2D(number.getValue(), area, edge)
                        + width(axis.getTickLabelFont(), number.getText()) / 2;
                most = Math.max(most, end - area.getMaxX() - padding);
            }
            space.ensureAtLeast(most, RectangleEdge.RIGHT);
        }
        return space;
    }

    private static double length(Rectangle2D area, RectangleEdge edge) {
        return Math.max(1, RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight());
    }

    /** Room a text takes along the axis, with a gap that reads well. */
    private static ToDoubleFunction<String> room(Font font, RectangleEdge edge) {
        return RectangleEdge.isTopOrBottom(edge)
                ? text -> width(font, text) + 1.6 * font.getSize2D()
                : text -> 1.9 * font.getSize2D();
    }

    static double width(Font font, String text) {
        return font.getStringBounds(text, FONT_METRICS).getWidth();
    }

    private static class Linear extends NumberAxis {
        private final Range home;

        Linear(String label, Range home) {
            super(label);
            this.home = home;
        }

        @Override
        protected void autoAdjustRange() {
            if (home != null) {
                setRange(home, false, false);
            }
        }

        @Override
        public AxisSpace reserveSpace(
                Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
            return withOverhang(this, super.reserveSpace(g, plot, area, edge, space), g, area, edge);
        }

        @Override
        protected AxisState drawLabel(
                String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge, AxisState state) {
            return AxisTitle.draw(this, g, plotArea, dataArea, edge, state);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            Range r = getRange();
            return ticks(
                    TickPlan.linear(
                            r.getLowerBound(), r.getUpperBound(), length(area, edge), room(getTickLabelFont(), edge)),
                    edge);
        }
    }

    private static final class Decades extends LogAxis {
        private final Range home;

        Decades(String label, Range home) {
            super(label);
            this.home = home;
        }

        @Override
        protected void autoAdjustRange() {
            if (home != null) {
                setRange(home, false, false);
            }
        }

        @Override
        public AxisSpace reserveSpace(
                Graphics2D g, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
            return withOverhang(this, super.reserveSpace(g, plot, area, edge, space), g, area, edge);
        }

        @Override
        protected AxisState drawLabel(
                String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge, AxisState state) {
            return AxisTitle.draw(this, g, plotArea, dataArea, edge, state);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            Range r = getRange();
            return ticks(
                    TickPlan.logarithmic(
                            r.getLowerBound(), r.getUpperBound(), length(area, edge), room(getTickLabelFont(), edge)),
                    edge);
        }
    }

    /** Linear about zero, logarithmic beyond. */
    static final class Signed extends Linear {
        private final AxisScale scale;

        Signed(String label, Range home, double linearUpTo) {
            super(label, home);
            scale = new AxisScale(false, linearUpTo);
        }

        double linearUpTo() {
            return scale.linearUpTo();
        }

        @Override
        public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
            double share = scale.share(value, getRange().getLowerBound(), getRange().getUpperBound());
            boolean flat = RectangleEdge.isTopOrBottom(edge);
            double along = flat == isInverted() ? 1 - share : share;
            return flat ? area.getX() + along * area.getWidth() : area.getY() + along * area.getHeight();
        }

        @Override
        public double java2DToValue(double place, Rectangle2D area, RectangleEdge edge) {
            boolean flat = RectangleEdge.isTopOrBottom(edge);
            double along = flat ? (place - area.getX()) / area.getWidth() : (place - area.getY()) / area.getHeight();
            double share = flat == isInverted() ? 1 - along : along;
            return scale.at(share, getRange().getLowerBound(), getRange().getUpperBound());
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            Range r = getRange();
            return ticks(
                    TickPlan.signed(
                            scale, r.getLowerBound(), r.getUpperBound(), length(area, edge), room(getTickLabelFont(), edge)),
                    edge);
        }
    }

    /** Names at 0, 1, 2, ...: wrapped below the plot, shortened beside it. */
    private static final class Names extends NumberAxis {
        private static final double LARGEST_SHARE_BESIDE = 0.42;

        private final List<String> names;
        private final Range home;

        Names(String label, List<String> names, Range home) {
            super(label);
            this.names = names;
            this.home = home;
        }

        @Override
        protected void autoAdjustRange() {
            if (home != null) {
                setRange(home, false, false);
            }
        }

        @Override
        protected AxisState drawLabel(
                String label, Graphics2D g, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge, AxisState state) {
            return AxisTitle.draw(this, g, plotArea, dataArea, edge, state);
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            List<TickPlan.Tick> plan = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (getRange().contains(i)) {
                    plan.add(new TickPlan.Tick(i, names.get(i)));
                }
            }
            return ticks(plan, edge);
        }

        @Override
        @SuppressWarnings("rawtypes") // JFreeChart's own signature
        protected double findMaximumTickLabelHeight(List ticks, Graphics2D g, Rectangle2D area, boolean vertical) {
            int lines = 1;
            for (String name : names) {
                lines = Math.max(lines, wrap(name, room(area)).size());
            }
            return lines * lineHeight()
                    + getTickLabelInsets().getTop()
                    + getTickLabelInsets().getBottom();
        }

        @Override
        @SuppressWarnings("rawtypes") // JFreeChart's own signature
        protected double findMaximumTickLabelWidth(List ticks, Graphics2D g, Rectangle2D area, boolean vertical) {
            double widest = 0;
            for (String name : names) {
                widest = Math.max(widest, width(getTickLabelFont(), name));
            }
            return Math.min(widest, LARGEST_SHARE_BESIDE * area.getWidth())
                    + getTickLabelInsets().getLeft()
                    + getTickLabelInsets().getRight();
        }

        private double room(Rectangle2D area) {
            return 0.94 * area.getWidth() / getRange().getLength();
        }

        private double lineHeight() {
            return 1.18 * getTickLabelFont().getSize2D();
        }

        @Override
        protected AxisState drawTickMarksAndLabels(
                Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
            AxisState state = new AxisState(cursor);
            g.setFont(getTickLabelFont());
            g.setPaint(getTickLabelPaint());
            if (edge == RectangleEdge.BOTTOM) {
                drawBelow(g, cursor, dataArea, state);
            } else {
                drawBeside(g, cursor, plotArea, dataArea, state);
            }
            return state;
        }

        private void drawBelow(Graphics2D g, double cursor, Rectangle2D dataArea, AxisState state) {
            double top = cursor + getTickLabelInsets().getTop();
            for (int i = 0; i < names.size(); i++) {
                double middle = valueToJava2D(i, dataArea, RectangleEdge.BOTTOM);
                if (getRange().contains(i)) {
                    double line = top + getTickLabelFont().getSize2D() * 0.95;
                    for (String part : wrap(names.get(i), room(dataArea))) {
                        g.drawString(part, (float) (middle - width(getTickLabelFont(), part) / 2), (float) line);
                        line += lineHeight();
                    }
                }
            }
            state.cursorDown(findMaximumTickLabelHeight(List.of(), g, dataArea, false));
            state.setTicks(List.of());
        }

        private void drawBeside(
                Graphics2D g, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, AxisState state) {
            double right = cursor - getTickLabelInsets().getRight();
            double widest = LARGEST_SHARE_BESIDE * plotArea.getWidth();
            for (int i = 0; i < names.size(); i++) {
                if (getRange().contains(i)) {
                    double middle = valueToJava2D(i, dataArea, RectangleEdge.LEFT);
                    List<String> lines = twoLines(names.get(i), widest);
                    double line = middle + 0.35 * getTickLabelFont().getSize2D() - 0.5 * (lines.size() - 1) * lineHeight();
                    for (String text : lines) {
                        g.drawString(text, (float) (right - width(getTickLabelFont(), text)), (float) line);
                        line += lineHeight();
                    }
                }
            }
            state.cursorLeft(findMaximumTickLabelWidth(List.of(), g, plotArea, false));
            state.setTicks(List.of());
        }

        /** At most two, the second shortened. */
        private List<String> twoLines(String name, double room) {
            List<String> lines = wrap(name, room);
            if (lines.size() <= 2) {
                return lines;
            }
            int from = lines.get(0).length();
            return List.of(lines.get(0), shorten(name.substring(Math.min(name.length(), from + 1)), room));
        }

        private List<String> wrap(String name, double room) {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : name.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(getTickLabelFont(), longer) > room) {
                    lines.add(shorten(line, room));
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(shorten(line, room));
            return lines;
        }

        private String shorten(String text, double room) {
            if (width(getTickLabelFont(), text) <= room) {
                return text;
            }
            int keep = text.length() - 1;
            while (keep > 1 && width(getTickLabelFont(), text.substring(0, keep) + "…") > room) {
                keep--;
            }
            return text.substring(0, keep).stripTrailing() + "…";
        }
    }
}
