package aolo.math;

/**
 * Dense products c = start + a b in tiles ({@link VectorTiles}): first the strips of a, then the product. Scratch memory:
 * one owner thread.
 */
final class VectorDense {
    private static final int ROWS = VectorTiles.ROWS;
    private static final int COLUMNS = VectorTiles.COLUMNS;

    /** Panels of b packed at once and used up before the next: they stay in the second-level cache. */
    private static final int PANELS = VectorPacking.PANELS;

    /** Strips of a that meet all these panels before the next strips, likewise. */
    private static final int STRIPS = 16;

    private final float[] edge = new float[ROWS * COLUMNS];
    private final float[] edgeStart = new float[COLUMNS];
    private float[][] strips = new float[0][];
    private float[][] panels = new float[0][];
    private int rows;
    private int inner;

    /** Takes a, [rows][inner]. */
    void turned(float[] a, int rowCount, int innerCount) {
        prepare(rowCount, innerCount);
        for (int t = 0, r = 0; r < rows; t++, r += ROWS) {
            VectorPacking.turned(a, inner, rows, r, ROWS, strips[t]);
        }
    }

    /** Takes a, [inner][rows]. */
    void asItLies(float[] a, int rowCount, int innerCount) {
        prepare(rowCount, innerCount);
        int whole = rows / ROWS;
        VectorPacking.sixes(a, inner, rows, whole, strips);
        if (whole * ROWS < rows) {
            VectorPacking.columns(a, inner, rows, whole * ROWS, ROWS, strips[whole]);
        }
    }

    private void prepare(int rowCount, int innerCount) {
        rows = rowCount;
        inner = innerCount;
        strips = VectorPacking.room(strips, (rows + ROWS - 1) / ROWS, inner * ROWS);
        panels = VectorPacking.room(panels, PANELS, inner * COLUMNS);
    }

    /**
     * c[rows][n] = start + a b with the a taken before.
     *
     * @param b [inner][n] or, turned, [n][inner]
     * @param start n numbers, what each row of c starts from
     */
    void multiply(float[] b, boolean turned, int n, float[] start, float[] c) {
        for (int j = 0; j < n; j += PANELS * COLUMNS) {
            pack(b, turned, n, j);
            wholeTiles(start, c, j, n);
            for (int t = 0, at = j; t < PANELS && at < n; t++, at += COLUMNS) {
                boolean fits = at + COLUMNS <= n;
                edge(fits ? rows / ROWS : 0, panels[t], start, c, at, n);
            }
        }
    }

    private void pack(float[] b, boolean turned, int n, int j) {
        if (!turned && j + PANELS * COLUMNS <= n) {
            VectorPacking.fourPanels(b, inner, n, j, panels);
            return;
        }
        for (int t = 0, at = j; t < PANELS && at < n; t++, at += COLUMNS) {
            if (turned) {
                VectorPacking.turned(b, inner, n, at, COLUMNS, panels[t]);
            } else {
                VectorPacking.columns(b, inner, n, at, COLUMNS, panels[t]);
            }
        }
    }

    private void wholeTiles(float[] start, float[] c, int j, int n) {
        int whole = rows / ROWS;
        for (int first = 0; first < whole; first += STRIPS) {
            int end = Math.min(whole, first + STRIPS);
            for (int t = 0, at = j; t < PANELS && at + COLUMNS <= n; t++, at += COLUMNS) {
                VectorTiles.column(strips, first, end, inner, panels[t], start, at, c, first * ROWS * n + at, n);
            }
        }
    }

    /** Tiles from strip {@code first} on, which reach beyond c, are computed aside. */
    private void edge(int first, float[] panel, float[] start, float[] c, int j, int n) {
        int columns = Math.min(COLUMNS, n - j);
        System.arraycopy(start, j, edgeStart, 0, columns);
        for (int t = first, r = t * ROWS; r < rows; t++, r += ROWS) {
            VectorTiles.column(strips, t, t + 1, inner, panel, edgeStart, 0, edge, 0, COLUMNS);
            copyEdge(Math.min(ROWS, rows - r), columns, c, r * n + j, n);
        }
    }

    private void copyEdge(int rowCount, int columns, float[] c, int to, int n) {
        for (int r = 0; r < rowCount; r++) {
            for (int k = 0; k < columns; k++) {
                c[to + r * n + k] = edge[r * COLUMNS + k];
            }
        }
    }
}
