package aolo.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

/**
 * Paints a chart into pixels for a JavaFX PixelBuffer (INT_ARGB_PRE), off the JavaFX thread. Keeps one image of the
 * last size, so painting again at that size allocates no new one. One thread at a time.
 */
public final class LiveChartPainter {
    private static final int MOST_PIXELS = 1 << 26;

    private final ChartRenderer renderer;
    private BufferedImage image;
    private List<LegendBox> legend = List.of();

    /** Where an entry of the legend was painted, in logical pixels from the top left. */
    public record LegendBox(String name, double x, double y, double width, double height) {
        /** Whether a place in logical pixels lies on it. */
        public boolean contains(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /** A painter that draws with {@code renderer}. */
    public LiveChartPainter(ChartRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Paints {@code model} over all of {@code target}.
     *
     * @param width width in device pixels
     * @param height height in device pixels
     * @param scale device pixels to a logical pixel (2 on a HiDPI screen), times the user's own scale
     * @param target premultiplied ARGB, row by row, at least width * height long; modified
     * @return where the data area lies, in logical pixels
     */
    public ChartGeometry paint(ChartModel model, ChartTheme theme, int width, int height, double scale, int[] target) {
        if (width < 1 || height < 1 || (long) width * height > Math.min(target.length, MOST_PIXELS) || !(scale > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "need 1 <= width * height <= %d and scale > 0, got %d x %d at %s",
                    Math.min(target.length, MOST_PIXELS), width, height, scale));
        }
        ensureImage(width, height);
        ChartGeometry geometry = draw(model, theme, scale);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(pixels, 0, target, 0, width * height);
        return geometry;
    }

    /** The entries of the legend as painted last. */
    public List<LegendBox> legend() {
        return legend;
    }

    private static List<LegendBox> legend(ChartRenderingInfo info) {
        List<LegendBox> boxes = new ArrayList<>();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof LegendItemEntity item && item.getSeriesKey() != null) {
                Rectangle2D area = item.getArea().getBounds2D();
                boxes.add(new LegendBox(
                        item.getSeriesKey().toString(), area.getX(), area.getY(), area.getWidth(), area.getHeight()));
            }
        }
        return List.copyOf(boxes);
    }

    private void ensureImage(int width, int height) {
        if (image == null || image.getWidth() != width || image.getHeight() != height) {
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        }
    }

    private ChartGeometry draw(ChartModel model, ChartTheme theme, double scale) {
        JFreeChart chart = renderer.render(model, theme, ChartMedium.SCREEN);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g = image.createGraphics();
        try {
            hints(g);
            g.scale(scale, scale);
            chart.draw(g, new Rectangle2D.Double(0, 0, image.getWidth() / scale, image.getHeight() / scale), info);
        } finally {
            g.dispose();
        }
        legend = legend(info);
        return geometry(chart.getXYPlot(), info.getPlotInfo().getDataArea());
    }

    /** Hints for crisp text and even lines. */
    static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    private static ChartGeometry geometry(XYPlot plot, Rectangle2D area) {
        Range x = plot.getDomainAxis().getRange();
        Range y = plot.getRangeAxis().getRange();
        boolean flipped = plot.getRangeAxis().isInverted();
        return new ChartGeometry(
                area.getX(),
                area.getY(),
                area.getWidth(),
                area.getHeight(),
                x.getLowerBound(),
                x.getUpperBound(),
                flipped ? y.getUpperBound() : y.getLowerBound(),
                flipped ? y.getLowerBound() : y.getUpperBound(),
                AxisScale.of(plot.getDomainAxis()),
                AxisScale.of(plot.getRangeAxis()));
    }
}
