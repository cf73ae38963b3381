package aolo.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;

/** Draws a figure on paper: one chart, or lettered panels with one legend above them. Holds nothing but fonts and style. */
final class FigurePainter {
    /** From so many series on a legend above takes more of the plot than one beside. */
    private static final int MANY_IN_LEGEND = 4;

    /** Length of a legend's words beyond which it stands above all the same. */
    private static final int LONG_WORDS = 26;

    /** Least width, in text sizes, of a figure with its legend beside. */
    private static final double BESIDE_TEXTS = 29;

    private final ChartRenderer renderer;
    private final FigureStyle style;
    private final ChartMedium medium;

    FigurePainter(ChartRenderer renderer, FigureStyle style, boolean opaque) {
        this.renderer = renderer;
        this.style = style;
        medium = ChartMedium.of(style, opaque);
    }

    /** Draws all of it; one unit is a point. */
    void draw(Figure figure, ChartTheme ground, Graphics2D g, double width, double height) {
        ChartTheme theme = style.theme(ground);
        if (figure.panels().size() == 1) {
            renderer.render(withLegendPlace(figure.chart(), width), theme, medium)
                    .draw(g, new Rectangle2D.Double(0, 0, width, height));
            return;
        }
        g.setPaint(new Color(theme.background()));
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double top = legend(figure, theme, g, width);
        int columns = style.columnsOf(figure);
        int rows = FigureStyle.rows(figure.panels().size(), columns);
        for (int i = 0; i < figure.panels().size(); i++) {
            double panelWidth = width / columns;
            double panelHeight = (height - top) / rows;
            panel(figure, i, theme).draw(
                    g,
                    new Rectangle2D.Double(
                            i % columns * panelWidth, top + (double) (i / columns) * panelHeight, panelWidth, panelHeight));
        }
    }

    private JFreeChart panel(Figure figure, int i, ChartTheme theme) {
        ChartModel panel = figure.panels().get(i);
        String title = (style.letter(i) + " " + panel.title()).strip();
        return renderer.render(panel.title(title).legend(LegendPlace.NONE), theme, medium);
    }

    /** The entries of all panels once, in rows at the top; returns the height taken. */
    private double legend(Figure figure, ChartTheme theme, Graphics2D g, double width) {
        List<JFreeChart> charts = new ArrayList<>();
        for (ChartModel panel : figure.panels()) {
            if (panel.legend() != LegendPlace.NONE) {
                charts.add(renderer.render(panel.legend(LegendPlace.NONE), theme, medium));
            }
        }
        LegendTitle shared = new Legends(new Pen(theme, medium), renderer.fonts(medium)).shared(charts);
        if (shared == null) {
            return 0;
        }
        double inner = width - 2 * medium.gap;
        Size2D size = shared.arrange(g, new RectangleConstraint(inner, new Range(0, 10_000)));
        shared.draw(g, new Rectangle2D.Double(medium.gap, medium.gap * 0.5, inner, size.height));
        return size.height + medium.gap * 0.5;
    }

    /** Many short names stand beside the plot, where they take no height from it. */
    private ChartModel withLegendPlace(ChartModel chart, double width) {
        List<String> names = chart.series().stream().filter(Series::inLegend).map(Series::name).distinct().toList();
        boolean bar = chart.series().stream().anyMatch(Series.Field.class::isInstance); // stands there already
        boolean beside = !bar && chart.legend() == LegendPlace.ABOVE && names.size() > MANY_IN_LEGEND
                && names.stream().allMatch(name -> name.length() <= LONG_WORDS)
                && width > BESIDE_TEXTS * style.textPoints();
        return beside ? chart.legend(LegendPlace.RIGHT) : chart;
    }
}
