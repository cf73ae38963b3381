package aolo.figure;

/**
 * Where a chart is seen, which fixes text sizes and line widths: in points of the final size on paper, in logical pixels on a
 * screen. Immutable.
 */
public final class ChartMedium {
    /** The window; lengths in logical pixels. */
    public static final ChartMedium SCREEN =
            new ChartMedium(false, Typeface.SANS, true, true, false, new double[] {12.5, 11.5, 10.5, 11}, 1.7, 0.8, 6.5, 8);

    /** Paper as an IEEE column takes it; lengths in points. */
    public static final ChartMedium PRINT = of(FigureStyle.IEEE_COLUMN, false);

    /** Label size for which the lengths below hold. */
    private static final double BASE = 8;

    private static final double TITLE = 8.5 / BASE;
    private static final double TICK = 7.2 / BASE;
    private static final double LEGEND = 7.5 / BASE;

    final boolean paper;
    final Typeface typeface;
    final boolean grid;
    final boolean stampMark;
    /** Whether nothing may shine through: a file format without transparency. */
    final boolean opaque;
    final float titleSize;
    final float labelSize;
    final float tickSize;
    final float legendSize;
    final float lineWidth;
    final float hairline;
    final double markSize;
    final double gap;

    private ChartMedium(
            boolean paper,
            Typeface typeface,
            boolean grid,
            boolean stampMark,
            boolean opaque,
            double[] sizes,
            double lineWidth,
            double hairline,
            double markSize,
            double gap) {
        this.paper = paper;
        this.typeface = typeface;
        this.grid = grid;
        this.stampMark = stampMark;
        this.opaque = opaque;
        titleSize = (float) sizes[0];
        labelSize = (float) sizes[1];
        tickSize = (float) sizes[2];
        legendSize = (float) sizes[3];
        this.lineWidth = (float) lineWidth;
        this.hairline = (float) hairline;
        this.markSize = markSize;
        this.gap = gap;
    }

    /** Paper as a style asks for; all lengths follow its text size. An opaque one mixes what would shine through. */
    static ChartMedium of(FigureStyle style, boolean opaque) {
        double label = style.textPoints();
        double scale = label / BASE;
        double[] sizes = {TITLE * label, label, TICK * label, LEGEND * label};
        return new ChartMedium(
                true, style.typeface(), style.grid(), style.stampMark(), opaque, sizes, 1.1 * scale, 0.4 * scale, 4.2 * scale, 4 * scale);
    }

    /** Smallest text drawn, in points (paper) or logical pixels (screen). */
    public double smallestText() {
        return Math.min(Math.min(titleSize, labelSize), Math.min(tickSize, legendSize));
    }
}
