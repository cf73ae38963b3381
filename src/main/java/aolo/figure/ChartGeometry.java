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
 * @param xLog whether x is logarithmic
 * @param yLog whether y is logarithmic
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
        boolean xLog,
        boolean yLog) {
    /** Whether a place in logical pixels lies on the data area. */
    public boolean contains(double px, double py) {
        return px >= left && px <= left + width && py >= top && py <= top + height;
    }

    /** x at a horizontal place. */
    public double xAt(double px) {
        return value((px - left) / width, xLow, xHigh, xLog);
    }

    /** y at a vertical place. */
    public double yAt(double py) {
        return value(1 - (py - top) / height, yLow, yHigh, yLog);
    }

    /** Horizontal place of {@code x}. */
    public double pixelOfX(double x) {
        return left + width * share(x, xLow, xHigh, xLog);
    }

    /** Vertical place of {@code y}. */
    public double pixelOfY(double y) {
        return top + height * (1 - share(y, yLow, yHigh, yLog));
    }

    private static double value(double share, double low, double high, boolean log) {
        return log ? low * Math.pow(high / low, share) : low + share * (high - low);
    }

    private static double share(double value, double low, double high, boolean log) {
        return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
