package aolo.results;

/**
 * The first {@link #size()} points of a growing series. Immutable; any thread. A later view of the same series begins with
 * the same points, so a reader may keep what it has drawn and read on from the old size.
 */
public final class SeriesView {
    private static final SeriesView EMPTY = new SeriesView(new double[0][], new double[0][], 0);

    private final double[][] xChunks;
    private final double[][] yChunks;
    private final int size;

    SeriesView(double[][] xChunks, double[][] yChunks, int size) {
        this.xChunks = xChunks;
        this.yChunks = yChunks;
        this.size = size;
    }

    /** A series without a point. */
    public static SeriesView empty() {
        return EMPTY;
    }

    public int size() {
        return size;
    }

    /** Abscissa of point {@code index}, 0 to size - 1. */
    public double x(int index) {
        return xChunks[check(index) / SeriesRecorder.CHUNK][index % SeriesRecorder.CHUNK];
    }

    /** Ordinate of point {@code index}; NaN means no value there. */
    public double y(int index) {
        return yChunks[check(index) / SeriesRecorder.CHUNK][index % SeriesRecorder.CHUNK];
    }

    /** All abscissas, a new array. */
    public double[] xs() {
        return flat(xChunks);
    }

    /** All ordinates, a new array. */
    public double[] ys() {
        return flat(yChunks);
    }

    private int check(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("point " + index + " of " + size);
        }
        return index;
    }

    private double[] flat(double[][] chunks) {
        double[] all = new double[size];
        for (int done = 0; done < size; done += SeriesRecorder.CHUNK) {
            System.arraycopy(
                    chunks[done / SeriesRecorder.CHUNK], 0, all, done, Math.min(SeriesRecorder.CHUNK, size - done));
        }
        return all;
    }
}
