package aolo.figure;

import java.awt.geom.Path2D;

/**
 * Turns points into a path no finer than the eye can see: of a run of points in the same column only first, lowest,
 * highest and last remain, in their order, so that no extreme is lost. NaN breaks the path.
 */
final class CurveTracer {
    private final double column;
    private final Path2D path = new Path2D.Double();
    private boolean drawing;
    private long run;
    private int runLength;
    private int order;
    private double lowX;
    private double lowY;
    private int lowOrder;
    private double highX;
    private double highY;
    private int highOrder;
    private double lastX;
    private double lastY;
    private int vertices;

    /** {@code column} is the width of a column in user units, positive. */
    CurveTracer(double column) {
        this.column = column;
    }

    /** The next point in user units; NaN in either breaks the path. */
    void add(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            endRun();
            drawing = false;
            return;
        }
        long here = (long) Math.floor(x / column);
        if (runLength > 0 && here == run) {
            extend(x, y);
        } else {
            endRun();
            begin(here, x, y);
        }
    }

    private void begin(long here, double x, double y) {
        vertex(x, y);
        run = here;
        runLength = 1;
        order = 0;
        lowX = highX = lastX = x;
        lowY = highY = lastY = y;
        lowOrder = highOrder = 0;
    }

    private void extend(double x, double y) {
        runLength++;
        order++;
        if (y < lowY) {
            lowX = x;
            lowY = y;
            lowOrder = order;
        }
        if (y > highY) {
            highX = x;
            highY = y;
            highOrder = order;
        }
        lastX = x;
        lastY = y;
    }

    private void endRun() {
        if (runLength > 1) {
            boolean lowFirst = lowOrder < highOrder;
            inner(lowFirst ? lowOrder : highOrder, lowFirst ? lowX : highX, lowFirst ? lowY : highY);
            inner(lowFirst ? highOrder : lowOrder, lowFirst ? highX : lowX, lowFirst ? highY : lowY);
            vertex(lastX, lastY);
        }
        runLength = 0;
    }

    private void inner(int place, double x, double y) {
        if (place > 0 && place < order) {
            vertex(x, y);
        }
    }

    private void vertex(double x, double y) {
        if (drawing) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
            drawing = true;
        }
        vertices++;
    }

    /** The path so far, complete. */
    Path2D finish() {
        endRun();
        return path;
    }

    /** Vertices emitted so far. */
    int vertices() {
        return vertices;
    }
}
