package aolo.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over the rows of ones: c = start + x b. So many columns of b at a time, side by side in a panel: as they lie, the
 * rows of b are a power of two apart, so their pieces would fall into few sets of the first-level cache. Scratch memory:
 * one owner thread.
 */
final class VectorSparse {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int WIDE = 8 * L;
    private static final int NARROW = 4 * L;

    /** Ones for each row of b from which on a panel's copy pays. */
    private static final int ONES_EACH = 4;

    private final float[] edgeStart = new float[WIDE];
    private float[] panel = new float[0];
    private float[] edge = new float[0];

    /** c[x.rows][n] = start + x b for b of [x.columns][n]. */
    void multiply(OneRows x, float[] b, int n, float[] start, float[] c) {
        boolean packs = n > WIDE && x.count() >= ONES_EACH * x.columns();
        int j = 0;
        for (; j + WIDE <= n; j += WIDE) {
            if (packs) {
                pack(x.columns(), b, n, j, WIDE, WIDE);
                wide(x, panel, WIDE, 0, start, j, c, n, j);
            } else {
                wide(x, b, n, j, start, j, c, n, j);
            }
        }
        if (j < n) {
            edge(x, b, n, j, start, c);
        }
    }

    /** The last columns, on padded rows. */
    private void edge(OneRows x, float[] b, int n, int j, float[] start, float[] c) {
        int columns = n - j;
        int width = columns <= NARROW ? NARROW : WIDE;
        pack(x.columns(), b, n, j, columns, width);
        System.arraycopy(start, j, edgeStart, 0, columns);
        edge = atLeast(edge, x.rows() * width);
        if (width == NARROW) {
            narrow(x, panel, edgeStart, edge);
        } else {
            wide(x, panel, WIDE, 0, edgeStart, 0, edge, WIDE, 0);
        }
        for (int r = 0; r < x.rows(); r++) {
            System.arraycopy(edge, r * width, c, r * n + j, columns);
        }
    }

    /** What lies beyond the columns in the panel's rows may be anything: nothing reads what comes of it. */
    private void pack(int rows, float[] b, int n, int j, int columns, int width) {
        panel = atLeast(panel, rows * width);
        float[] to = panel;
        for (int k = 0, q = j, o = 0; k < rows; k++, q += n, o += width) {
            int i = 0;
            for (; i + L <= columns; i += L) {
                FloatVector.fromArray(LANES, b, q + i).intoArray(to, o + i);
            }
            for (; i < columns; i++) {
                to[o + i] = b[q + i];
            }
        }
    }

    /** Eight vectors of columns from {@code j} of b, rows of n, to {@code to} in each row of c. */
    private static void wide(
            OneRows x, float[] b, int n, int j, float[] from, int fromAt, float[] c, int cWidth, int to) {
        int[] index = x.index;
        int[] start = x.start;
        int rows = x.rows();
        for (int r = 0; r < rows; r++) {
            FloatVector c0 = FloatVector.fromArray(LANES, from, fromAt);
            FloatVector c1 = FloatVector.fromArray(LANES, from, fromAt + L);
            FloatVector c2 = FloatVector.fromArray(LANES, from, fromAt + 2 * L);
            FloatVector c3 = FloatVector.fromArray(LANES, from, fromAt + 3 * L);
            FloatVector c4 = FloatVector.fromArray(LANES, from, fromAt + 4 * L);
            FloatVector c5 = FloatVector.fromArray(LANES, from, fromAt + 5 * L);
            FloatVector c6 = FloatVector.fromArray(LANES, from, fromAt + 6 * L);
            FloatVector c7 = FloatVector.fromArray(LANES, from, fromAt + 7 * L);
            int end = start[r + 1];
            for (int p = start[r]; p < end; p++) {
                int q = index[p] * n + j;
                c0 = c0.add(FloatVector.fromArray(LANES, b, q));
                c1 = c1.add(FloatVector.fromArray(LANES, b, q + L));
                c2 = c2.add(FloatVector.fromArray(LANES, b, q + 2 * L));
                c3 = c3.add(FloatVector.fromArray(LANES, b, q + 3 * L));
                c4 = c4.add(FloatVector.fromArray(LANES, b, q + 4 * L));
                c5 = c5.add(FloatVector.fromArray(LANES, b, q + 5 * L));
                c6 = c6.add(FloatVector.fromArray(LANES, b, q + 6 * L));
                c7 = c7.add(FloatVector.fromArray(LANES, b, q + 7 * L));
            }
            int o = r * cWidth + to;
            c0.intoArray(c, o);
            c1.intoArray(c, o + L);
            c2.intoArray(c, o + 2 * L);
            c3.intoArray(c, o + 3 * L);
            c4.intoArray(c, o + 4 * L);
            c5.intoArray(c, o + 5 * L);
            c6.intoArray(c, o + 6 * L);
            c7.intoArray(c, o + 7 * L);
        }
    }

    /** Four vectors of columns, b and c in rows of just these. */
    private static void narrow(OneRows x, float[] b, float[] from, float[] c) {
        int[] index = x.index;
        int[] start = x.start;
        int rows = x.rows();
        for (int r = 0; r < rows; r++) {
            FloatVector c0 = FloatVector.fromArray(LANES, from, 0);
            FloatVector c1 = FloatVector.fromArray(LANES, from, L);
            FloatVector c2 = FloatVector.fromArray(LANES, from, 2 * L);
            FloatVector c3 = FloatVector.fromArray(LANES, from, 3 * L);
            int end = start[r + 1];
            for (int p = start[r]; p < end; p++) {
                int q = index[p] * NARROW;
                c0 = c0.add(FloatVector.fromArray(LANES, b, q));
                c1 = c1.add(FloatVector.fromArray(LANES, b, q + L));
                c2 = c2.add(FloatVector.fromArray(LANES, b, q + 2 * L));
                c3 = c3.add(FloatVector.fromArray(LANES, b, q + 3 * L));
            }
            int o = r * NARROW;
            c0.intoArray(c, o);
            c1.intoArray(c, o + L);
            c2.intoArray(c, o + 2 * L);
            c3.intoArray(c, o + 3 * L);
        }
    }

    private static float[] atLeast(float[] scratch, int length) {
        return scratch.length >= length ? scratch : new float[length];
    }
}
