package aolo.results;

import java.util.Arrays;

/**
 * An append-only series of points (x, y) in chunks. One writing thread; a {@link #view()} handed over safely (through a
 * volatile or atomic reference) may be read by any thread while writing goes on, for points once written never change.
 */
public final class SeriesRecorder {
    static final int CHUNK = 512;

    private double[][] xChunks = new double[4][];
    private double[][] yChunks = new double[4][];
    private int size;
    private SeriesView newest;

    /** Adds a point. NaN in y means "no value here" (a gap in the line) and is kept as such. */
    public void append(double x, double y) {
        int chunk = size / CHUNK;
        if (chunk == xChunks.length) {
            // copies, so that views keep their own outer arrays
            xChunks = Arrays.copyOf(xChunks, 2 * chunk);
            yChunks = Arrays.copyOf(yChunks, 2 * chunk);
        }
        if (xChunks[chunk] == null) {
            xChunks[chunk] = new double[CHUNK];
            yChunks[chunk] = new double[CHUNK];
        }
        xChunks[chunk][size % CHUNK] = x;
        yChunks[chunk][size % CHUNK] = y;
        size++;
    }

    /** The points so far; the same object again while nothing was added. */
    public SeriesView view() {
        if (newest == null || newest.size() != size) {
            int chunks = (size + CHUNK - 1) / CHUNK;
            newest = new SeriesView(Arrays.copyOf(xChunks, chunks), Arrays.copyOf(yChunks, chunks), size);
        }
        return newest;
    }
}
