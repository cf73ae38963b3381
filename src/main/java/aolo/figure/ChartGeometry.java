package aolo.figure;

/**
 * Where the data area of a painted chart lies, in logical pixels from the top left, and what its edges mean: for
 * reading values under the pointer.
 *
 * @param left left edge of the data area
 * @param top upper edge of the data area
 * @param width its width
 * @param height its height
 * @param xLow x at the left edge
 * @param xHigh x at the right edge
 * @param yLow y at the lower edge
 * @param yHigh y at the upper edge
 * @param xScale how x spreads over the width
 * @param yScale how y spreads over the height
 */
public record ChartGeometry(
        double left,
        double top,
        double width,
        double height,
        double xLow,
        double xHigh,
        double yLow,
        double yHigh,
        AxisScale xScale,
        AxisScale yScale) {
    /** Whether a place in logical pixels lies on the data area. */
    public boolean contains(double px, double py) {
        return px >= left && px <= left + width && py >= top && py <= top + height;
    }

    /** x at a horizontal place. */
    public double xAt(double px) {
        return xScale.at((px - left) / width, xLow, xHigh);
    }

    /** y at a vertical place. */
    public double yAt(double py) {
        return yScale.at(1 - (py - top) / height, yLow, yHigh);
    }

    /** Horizontal place of {@code x}. */
    public double pixelOfX(double x) {
        return left + width * xScale.share(x, xLow, xHigh);
    }

    /** Vertical place of {@code y}. */
    public double pixelOfY(double y) {
        return top + height * (1 - yScale.share(y, yLow, yHigh));
    }
}
