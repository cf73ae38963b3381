package aolo.figure;

/**
 * Where a chart is seen, which fixes text sizes and line widths: in points of the final size on paper (never below 7
 * pt), in logical pixels on a screen.
 */
public enum ChartMedium {
    /** The window; lengths in logical pixels. */
    SCREEN(12.5, 11.5, 10.5, 11, 1.7, 0.8, 6.5, 8),
    /** Paper; lengths in points. */
    PRINT(8.5, 8, 7.2, 7.5, 1.1, 0.4, 4.2, 4);

    final float titleSize;
    final float labelSize;
    final float tickSize;
    final float legendSize;
    final float lineWidth;
    final float hairline;
    final double markSize;
    final double gap;

    ChartMedium(
            double titleSize,
            double labelSize,
            double tickSize,
            double legendSize,
            double lineWidth,
            double hairline,
            double markSize,
            double gap) {
        this.titleSize = (float) titleSize;
        this.labelSize = (float) labelSize;
        this.tickSize = (float) tickSize;
        this.legendSize = (float) legendSize;
        this.lineWidth = (float) lineWidth;
        this.hairline = (float) hairline;
        this.markSize = markSize;
        this.gap = gap;
    }

    /** Smallest text drawn, in points (paper) or logical pixels (screen). */
    public double smallestText() {
        return Math.min(Math.min(titleSize, labelSize), Math.min(tickSize, legendSize));
    }
}
