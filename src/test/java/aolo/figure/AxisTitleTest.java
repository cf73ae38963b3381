package aolo.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class AxisTitleTest {
    private static final Rectangle PLOT = new Rectangle(40, 100, 300, 140);
    private static final Rectangle DATA = new Rectangle(120, 100, 200, 90);
    private static final String SHORT = "gap";
    /** Longer than the data are high, not longer than the plot. */
    private static final String LONG = "requests that break";
    /** Longer than the plot is high and wide. */
    private static final String LONGER = "feasible requests that break at least one of their two constraints (% of them)";

    @Test
    void aShortTitleIsCentredOnTheData() {
        for (ChartAxis axis : axes(SHORT)) {
            Rectangle left = inkOfTitle(axis, RectangleEdge.LEFT);
            assertThat(left.getCenterY()).isCloseTo(DATA.getCenterY(), within(3.0));
            Rectangle below = inkOfTitle(axis, RectangleEdge.BOTTOM);
            assertThat(below.getCenterX()).isCloseTo(DATA.getCenterX(), within(3.0));
        }
    }

    @Test
    void aTitleLongerThanTheDataStaysInThePlotAtFullSize() {
        for (ChartAxis axis : axes(LONG)) {
            Rectangle left = inkOfTitle(axis, RectangleEdge.LEFT);
            assertThat(left.height).isGreaterThan(DATA.height);
            assertThat(left.getCenterY()).isCloseTo(PLOT.getCenterY(), within(3.0));
            assertThat(PLOT.contains(left)).as(left.toString()).isTrue();
        }
    }

    @Test
    void aTitleLongerThanThePlotShrinksToIt() {
        for (ChartAxis axis : axes(LONGER)) {
            Rectangle left = inkOfTitle(axis, RectangleEdge.LEFT);
            assertThat(left.y).isBetween(PLOT.y - 1, PLOT.y + 4);
            assertThat(left.getMaxY()).isBetween(PLOT.getMaxY() - 4, PLOT.getMaxY() + 1);
            Rectangle below = inkOfTitle(axis, RectangleEdge.BOTTOM);
            assertThat(below.x).isBetween(PLOT.x - 1, PLOT.x + 4);
            assertThat(below.getMaxX()).isBetween(PLOT.getMaxX() - 4, PLOT.getMaxX() + 1);
        }
    }

    /** The last number stands under the right end of the data and reaches beyond it. */
    @Test
    void theLastNumberBelowIsNotCutAtTheEdgeOfThePaper() {
        for (ChartAxis x : List.of(
                ChartAxis.of("x", "1").range(0, 2_000_000),
                ChartAxis.of("x", "1").range(1, 1_000_000).logarithmic(),
                ChartAxis.of("x", "1").range(-10, 1_000_000).linearUpTo(1))) {
            ChartModel chart = ChartModel.of("", x, ChartAxis.of("y", "1").range(0, 1));
            BufferedImage image = new BufferedImage(504, 346, BufferedImage.TYPE_INT_ARGB);
            Graphics2D g = image.createGraphics();
            g.scale(2, 2);
            new ChartRenderer()
                    .render(chart, ChartTheme.LIGHT, ChartMedium.PRINT)
                    .draw(g, new java.awt.geom.Rectangle2D.Double(0, 0, 252, 172.8));
            g.dispose();
            for (int row = 0; row < image.getHeight(); row++) {
                for (int column = 502; column < 504; column++) {
                    assertThat(image.getRGB(column, row) & 0xFFFFFF).as(x.toString()).isEqualTo(0xFFFFFF);
                }
            }
        }
    }

    private static List<ChartAxis> axes(String title) {
        return List.of(
                ChartAxis.of(title, "1"),
                ChartAxis.of(title, "1").logarithmic(),
                ChartAxis.categories(title, List.of("a", "b")));
    }

    /** Smallest rectangle about the title alone. */
    private static Rectangle inkOfTitle(ChartAxis model, RectangleEdge edge) {
        Pen pen = new Pen(ChartTheme.LIGHT, ChartMedium.SCREEN);
        ValueAxis axis = Axes.of(model, new Range(1, 2), pen, new ChartFonts(Typeface.SANS));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setTickLabelPaint(new Color(0, true));
        BufferedImage image = new BufferedImage(400, 340, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        LiveChartPainter.hints(g);
        axis.draw(g, edge == RectangleEdge.LEFT ? DATA.x : DATA.getMaxY(), PLOT, DATA, edge, null);
        g.dispose();
        Rectangle ink = null;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 60) {
                    Rectangle pixel = new Rectangle(x, y, 1, 1);
                    ink = ink == null ? pixel : ink.union(pixel);
                }
            }
        }
        assertThat(ink).as("no title drawn").isNotNull();
        return ink;
    }
}
