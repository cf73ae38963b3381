package aolo.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of dense products on the Vector API: tiles of c, six rows by two vectors, whose accumulators stay in
 * registers. They read six rows of a side by side and a panel of b two vectors wide, both copied together before. Each
 * number of c is one chain of fused multiply-adds in the order of the inner index, whatever the tile.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    static final int L = LANES.length();

    /** Rows of a tile. */
    static final int ROWS = 6;

    /** Columns of a tile. */
    static final int COLUMNS = 2 * L;

    private VectorTiles() {}

    /**
     * Computes one column of tiles.
     *
     * <p>The loop runs along the panel and counts its way through a beside it: so the compiler drops the bounds checks of
     * the panel and keeps one for a, and that one holds it back from loading all six factors ahead, for which there are
     * no registers. Twelve accumulators, two vectors and two factors are just the sixteen there are.
     *
     * @param rows from {@code first} to before {@code end}: six rows of a, [inner][6]
     * @param panel columns of b, [inner][2 L]
     * @param start what the accumulators start from, at {@code startAt}
     * @param c rows of n, written from {@code to} on
     */
    static void column(
            float[][] rows,
            int first,
            int end,
            int inner,
            float[] panel,
            float[] start,
            int startAt,
            float[] c,
            int to,
            int n) {
        FloatVector start0 = FloatVector.fromArray(LANES, start, startAt);
        FloatVector start1 = FloatVector.fromArray(LANES, start, startAt + L);
        int o = to;
        for (int tile = first; tile < end; tile++, o += ROWS * n) {
            float[] a = rows[tile];
            FloatVector c00 = start0;
            FloatVector c01 = start1;
            FloatVector c10 = start0;
            FloatVector c11 = start1;
            FloatVector c20 = start0;
            FloatVector c21 = start1;
            FloatVector c30 = start0;
            FloatVector c31 = start1;
            FloatVector c40 = start0;
            FloatVector c41 = start1;
            FloatVector c50 = start0;
            FloatVector c51 = start1;
            int p = 0;
            for (int q = 0; q < inner * COLUMNS; q += COLUMNS, p += ROWS) {
                FloatVector b0 = FloatVector.fromArray(LANES, panel, q);
                FloatVector b1 = FloatVector.fromArray(LANES, panel, q + L);
                FloatVector f0 = FloatVector.broadcast(LANES, a[p]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(LANES, a[p + 1]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(LANES, a[p + 2]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(LANES, a[p + 3]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
                FloatVector f4 = FloatVector.broadcast(LANES, a[p + 4]);
                c40 = f4.fma(b0, c40);
                c41 = f4.fma(b1, c41);
                FloatVector f5 = FloatVector.broadcast(LANES, a[p + 5]);
                c50 = f5.fma(b0, c50);
                c51 = f5.fma(b1, c51);
            }
            c00.intoArray(c, o);
            c01.intoArray(c, o + L);
            c10.intoArray(c, o + n);
            c11.intoArray(c, o + n + L);
            c20.intoArray(c, o + 2 * n);
            c21.intoArray(c, o + 2 * n + L);
            c30.intoArray(c, o + 3 * n);
            c31.intoArray(c, o + 3 * n + L);
            c40.intoArray(c, o + 4 * n);
            c41.intoArray(c, o + 4 * n + L);
            c50.intoArray(c, o + 5 * n);
            c51.intoArray(c, o + 5 * n + L);
        }
    }

    /** c = start + a b for b of one vector; a is [rows][inner] as it lies, panel [inner][L], c [rows][L]. */
    static void narrow(float[] a, int rows, int inner, float[] panel, float[] start, float[] c) {
        FloatVector first = FloatVector.fromArray(LANES, start, 0);
        int r = 0;
        for (; r + 8 <= rows; r += 8) {
            FloatVector c0 = first;
            FloatVector c1 = first;
            FloatVector c2 = first;
            FloatVector c3 = first;
            FloatVector c4 = first;
            FloatVector c5 = first;
            FloatVector c6 = first;
            FloatVector c7 = first;
            int p = r * inner;
            int q = 0;
            for (int k = 0; k < inner; k++) {
                FloatVector v = FloatVector.fromArray(LANES, panel, q);
                c0 = FloatVector.broadcast(LANES, a[p]).fma(v, c0);
                c1 = FloatVector.broadcast(LANES, a[p + inner]).fma(v, c1);
                c2 = FloatVector.broadcast(LANES, a[p + 2 * inner]).fma(v, c2);
                c3 = FloatVector.broadcast(LANES, a[p + 3 * inner]).fma(v, c3);
                c4 = FloatVector.broadcast(LANES, a[p + 4 * inner]).fma(v, c4);
                c5 = FloatVector.broadcast(LANES, a[p + 5 * inner]).fma(v, c5);
                c6 = FloatVector.broadcast(LANES, a[p + 6 * inner]).fma(v, c6);
                c7 = FloatVector.broadcast(LANES, a[p + 7 * inner]).fma(v, c7);
                p++;
                q += L;
            }
            int o = r * L;
            c0.intoArray(c, o);
            c1.intoArray(c, o + L);
            c2.intoArray(c, o + 2 * L);
            c3.intoArray(c, o + 3 * L);
            c4.intoArray(c, o + 4 * L);
            c5.intoArray(c, o + 5 * L);
            c6.intoArray(c, o + 6 * L);
            c7.intoArray(c, o + 7 * L);
        }
        for (; r < rows; r++) {
            FloatVector c0 = first;
            int p = r * inner;
            for (int k = 0; k < inner; k++) {
                c0 = FloatVector.broadcast(LANES, a[p + k]).fma(FloatVector.fromArray(LANES, panel, k * L), c0);
            }
            c0.intoArray(c, r * L);
        }
    }
}
