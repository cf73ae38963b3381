package aolo.figure;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * Turns a {@link ChartModel} into a JFreeChart, for the screen or for paper: the only place that knows how charts look.
 * Holds the fonts and nothing else, so one may serve many charts; any thread, no JavaFX needed.
 */
public final class ChartRenderer {
    private final Map<Typeface, ChartFonts> typefaces = new EnumMap<>(Typeface.class);

    /** A renderer with the program's own typefaces. */
    public ChartRenderer() {
        for (Typeface typeface : Typeface.values()) {
            typefaces.put(typeface, new ChartFonts(typeface));
        }
        // else vertical axis titles reach PDF and SVG as curves, not as text
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /**
     * The bytes of the charts' typeface, for a toolkit that draws charts itself and must know it (JavaFX); the caller
     * closes the stream.
     */
    public static InputStream openTypeface(boolean bold) throws IOException {
        return ChartFonts.open(Typeface.SANS, bold);
    }

    /**
     * The chart, ready to draw at any size. On screen a unit of its Graphics2D is a logical pixel, on paper a point.
     * The result is the caller's own: mutable and bound to one thread at a time.
     */
    public JFreeChart render(ChartModel model, ChartTheme theme, ChartMedium medium) {
        Pen pen = new Pen(theme, medium);
        ChartFonts fonts = fonts(medium);
        Stacks stacks = new Stacks(model);
        Range[] home = Extents.of(model, stacks);
        ValueAxis x = Axes.of(model.x(), home[0], pen, fonts);
        ValueAxis y = Axes.of(model.y(), home[1], pen, fonts);
        y.setInverted(model.y().isCategorical());
        XYPlot plot = plot(x, y, pen);
        addSeries(plot, model, stacks, pen, fonts);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        style(chart, pen);
        addTitle(chart, model, pen, fonts);
        new Legends(pen, fonts).add(chart, model);
        if (medium.paper) {
            addDagger(chart, model, pen, fonts);
        } else {
            addStamp(chart, model, pen, fonts);
        }
        addColorBar(chart, model, pen, fonts);
        return chart;
    }

    ChartFonts fonts(ChartMedium medium) {
        return typefaces.get(medium.typeface);
    }

    private static XYPlot plot(ValueAxis x, ValueAxis y, Pen pen) {
        XYPlot plot = new XYPlot(null, x, y, null);
        Color grid = new Color(pen.theme().grid());
        plot.setBackgroundPaint(new Color(pen.theme().panel()));
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        plot.setDomainGridlineStroke(pen.hairline());
        plot.setRangeGridlineStroke(pen.hairline());
        plot.setDomainGridlinesVisible(pen.medium().grid);
        plot.setRangeGridlinesVisible(pen.medium().grid);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainPannable(true);
        plot.setRangePannable(true);
        return plot;
    }

    private void addSeries(XYPlot plot, ChartModel model, Stacks stacks, Pen pen, ChartFonts fonts) {
        List<Series.Bars> bars = Extents.only(model, Series.Bars.class);
        int barsSoFar = 0;
        for (int i = 0; i < model.series().size(); i++) {
            Series series = model.series().get(i);
            SeriesPainter painter = series instanceof Series.Bars b
                    ? BarPainters.bars(b, barsSoFar++, bars.size())
                    : painter(series, stacks, pen, fonts);
            plot.setDataset(i, new SeriesData(series, model));
            plot.setRenderer(i, new SeriesRenderer(series, painter, pen), false);
        }
    }

    private static SeriesPainter painter(Series series, Stacks stacks, Pen pen, ChartFonts fonts) {
        if (series instanceof Series.Line s) {
            return CurvePainters.line(s);
        }
        if (series instanceof Series.Step s) {
            return CurvePainters.step(s);
        }
        if (series instanceof Series.Points s) {
            return CurvePainters.points(s);
        }
        if (series instanceof Series.Band s) {
            return CurvePainters.band(s);
        }
        if (series instanceof Series.Whiskers s) {
            return CurvePainters.whiskers(s);
        }
        if (series instanceof Series.StackedBars s) {
            return BarPainters.stacked(s, stacks.base(s));
        }
        if (series instanceof Series.FloatingBars s) {
            return BarPainters.floating(s, fonts.regular(pen.medium().tickSize));
        }
        if (series instanceof Series.StackedArea s) {
            return CurvePainters.area(s, stacks.base(s));
        }
        if (series instanceof Series.Tornado s) {
            return BarPainters.tornado(s, fonts.regular(pen.medium().tickSize));
        }
        if (series instanceof Series.Spikes s) {
            return CurvePainters.spikes(s);
        }
        if (series instanceof Series.Field s) {
            return FieldPainters.field(s);
        }
        if (series instanceof Series.Region s) {
            return FieldPainters.region(s);
        }
        if (series instanceof Series.Mark s) {
            return CurvePainters.mark(s);
        }
        if (series instanceof Series.Trail s) {
            return CurvePainters.trail(s);
        }
        if (series instanceof Series.Estimate s) {
            return CurvePainters.estimate(s);
        }
        if (series instanceof Series.Level s) {
            return CurvePainters.level(s);
        }
        if (series instanceof Series.Flags s) {
            return new FlagPainter(s, fonts.regular(pen.medium().tickSize));
        }
        return CurvePainters.event((Series.Event) series);
    }

    private static void style(JFreeChart chart, Pen pen) {
        chart.setBackgroundPaint(new Color(pen.theme().background()));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        double gap = pen.medium().gap;
        chart.setPadding(new RectangleInsets(gap, gap, gap * 0.6, gap * 2.4));
    }

    private static void addTitle(JFreeChart chart, ChartModel model, Pen pen, ChartFonts fonts) {
        if (!model.title().isEmpty()) {
            TextTitle title = new TextTitle(model.title(), fonts.bold(pen.medium().titleSize));
            title.setPaint(new Color(pen.theme().ink()));
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setTextAlignment(HorizontalAlignment.LEFT);
            double gap = pen.medium().gap;
            title.setPadding(new RectangleInsets(0, gap * 0.5, gap * 0.7, 0));
            chart.setTitle(title);
        }
    }

    /** Right above the plot, wrapped where it is long: it hides no data. */
    private static void addStamp(JFreeChart chart, ChartModel model, Pen pen, ChartFonts fonts) {
        if (!model.stamp().isEmpty()) {
            TextTitle stamp = new TextTitle(model.stamp(), fonts.bold(pen.medium().tickSize));
            stamp.setPaint(pen.color(Role.LIMIT));
            double gap = pen.medium().gap;
            stamp.setPadding(new RectangleInsets(0, gap * 0.5, gap * 0.5, gap * 0.5));
            chart.addSubtitle(stamp);
        }
    }

    /** On paper words belong into the caption; a dagger in the upper right corner of the plot points there. */
    private static void addDagger(JFreeChart chart, ChartModel model, Pen pen, ChartFonts fonts) {
        if (!model.stamp().isEmpty() && pen.medium().stampMark) {
            chart.getXYPlot().addAnnotation(new Dagger(fonts.bold(pen.medium().labelSize), new Color(pen.theme().ink()), pen.medium().gap));
        }
    }

    /** Height of ticks, tick labels and axis title, which the bar must end above. */
    private static double belowPlot(ChartMedium medium) {
        return 2.1 * medium.gap + 1.17 * (medium.tickSize + medium.labelSize);
    }

    private static void addColorBar(JFreeChart chart, ChartModel model, Pen pen, ChartFonts fonts) {
        for (Series.Field field : Extents.only(model, Series.Field.class)) {
            ColorScale scale = FieldPainters.scale(field, pen.theme());
            Range range = new Range(scale.getLowerBound(), scale.getUpperBound());
            NumberAxis axis = (NumberAxis) Axes.of(ChartAxis.of(field.name(), ""), range, pen, fonts);
            PaintScaleLegend bar = new PaintScaleLegend(scale, axis);
            bar.setPosition(RectangleEdge.RIGHT);
            bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
            bar.setSubdivisionCount(Math.max(64, field.levels()));
            bar.setStripWidth(pen.medium().gap * 2);
            bar.setStripOutlineVisible(false);
            bar.setAxisOffset(0);
            bar.setBackgroundPaint(new Color(pen.theme().background()));
            double gap = pen.medium().gap;
            bar.setPadding(new RectangleInsets(0, gap * 1.6, belowPlot(pen.medium()), 0));
            chart.addSubtitle(bar);
        }
    }
}
