package aolo.figure;

import java.awt.geom.Path2D;

/** A grid of values placed on the data area: bilinear reading and contour lines, both in user units. */
final class GridSampler {
    private final double[] px;
    private final double[] py;
    private final Numbers z;
    private int column;
    private int row;

    GridSampler(PlotFrame frame, Numbers x, Numbers y, Numbers z) {
        px = new double[x.size()];
        py = new double[y.size()];
        for (int i = 0; i < px.length; i++) {
            px[i] = frame.px(x.at(i));
        }
        for (int i = 0; i < py.length; i++) {
            py[i] = frame.py(y.at(i));
        }
        this.z = z;
    }

    /** Value at a place, NaN outside the grid. */
    double at(double x, double y) {
        column = cell(px, x, column);
        row = cell(py, y, row);
        if (column < 0 || row < 0) {
            column = row = 0;
            return Double.NaN;
        }
        double u = (x - px[column]) / (px[column + 1] - px[column]);
        double v = (y - py[row]) / (py[row + 1] - py[row]);
        double below = (1 - u) * value(column, row) + u * value(column + 1, row);
        double above = (1 - u) * value(column, row + 1) + u * value(column + 1, row + 1);
        return (1 - v) * below + v * above;
    }

    private double value(int ix, int iy) {
        return z.at(iy * px.length + ix);
    }

    /** Cell holding the place, near {@code guess} first; -1 outside. Ends may ascend or descend. */
    private static int cell(double[] ends, double place, int guess) {
        int last = ends.length - 2;
        boolean up = ends[last + 1] > ends[0];
        int i = Math.max(0, Math.min(last, guess));
        while (i > 0 && (up ? place < ends[i] : place > ends[i])) {
            i--;
        }
        while (i < last && (up ? place > ends[i + 1] : place < ends[i + 1])) {
            i++;
        }
        double a = Math.min(ends[i], ends[i + 1]);
        double b = Math.max(ends[i], ends[i + 1]);
        double slack = 1e-6;
        return place >= a - slack && place <= b + slack ? i : -1;
    }

    /** The lines where the value is {@code level} (marching squares). */
    Path2D contour(double level) {
        Path2D path = new Path2D.Double();
        for (int iy = 0; iy + 1 < py.length; iy++) {
            for (int ix = 0; ix + 1 < px.length; ix++) {
                square(path, ix, iy, level);
            }
        }
        return path;
    }

    private void square(Path2D path, int ix, int iy, double level) {
        double a = value(ix, iy) - level;
        double b = value(ix + 1, iy) - level;
        double c = value(ix + 1, iy + 1) - level;
        double d = value(ix, iy + 1) - level;
        int kind = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
        if (kind == 0 || kind == 15 || !Double.isFinite(a + b + c + d)) {
            return;
        }
        double[] south = {px[ix] + (px[ix + 1] - px[ix]) * a / (a - b), py[iy]};
        double[] east = {px[ix + 1], py[iy] + (py[iy + 1] - py[iy]) * b / (b - c)};
        double[] north = {px[ix] + (px[ix + 1] - px[ix]) * d / (d - c), py[iy + 1]};
        double[] west = {px[ix], py[iy] + (py[iy + 1] - py[iy]) * a / (a - d)};
        switch (kind) {
            case 1, 14 -> segment(path, west, south);
            case 2, 13 -> segment(path, south, east);
            case 4, 11 -> segment(path, east, north);
            case 8, 7 -> segment(path, north, west);
            case 3, 12 -> segment(path, west, east);
            case 6, 9 -> segment(path, south, north);
            default -> saddle(path, kind, a + b + c + d > 0, south, east, north, west);
        }
    }

    private static void saddle(
            Path2D path, int kind, boolean middleAbove, double[] south, double[] east, double[] north, double[] west) {
        if (kind == 5 == middleAbove) {
            segment(path, south, east);
            segment(path, north, west);
        } else {
            segment(path, west, south);
            segment(path, east, north);
        }
    }

    private static void segment(Path2D path, double[] from, double[] to) {
        path.moveTo(from[0], from[1]);
        path.lineTo(to[0], to[1]);
    }
}
