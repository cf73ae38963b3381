package aolo.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of dense products on the Vector API: tiles of c whose accumulators stay in registers, and the panels of
 * b that they read, columns copied side by side, which lets the compiler drop every bounds check of the inner loop. Each
 * number of c is one chain of fused multiply-adds in the order of the inner index, whatever the tile.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    static final int L = LANES.length();
    static final int L2 = 2 * L;
    static final int L3 = 3 * L;

    private VectorTiles() {}

    /** Tiles three vectors wide of c with n columns: as many as leave no single vector behind. */
    static int triples(int n) {
        int vectors = n / L;
        return vectors % 3 == 1 ? Math.max(0, vectors / 3 - 1) : vectors / 3;
    }

    /** Tiles two vectors wide. */
    static int pairs(int n) {
        return (n / L - 3 * triples(n)) / 2;
    }

    /**
     * Copies all columns of b that fill pairs or triples of vectors, row after row as they lie in memory. Each panel is an
     * array of its own: with an offset into a common one the compiler keeps the bounds checks of the inner loops.
     */
    static void packAll(float[] b, int inner, int n, int triples, int pairs, float[][] panels) {
        for (int k = 0; k < inner; k++) {
            int q = k * n;
            int to = k * L3;
            for (int t = 0; t < triples; t++, q += L3) {
                float[] panel = panels[t];
                FloatVector.fromArray(LANES, b, q).intoArray(panel, to);
                FloatVector.fromArray(LANES, b, q + L).intoArray(panel, to + L);
                FloatVector.fromArray(LANES, b, q + L2).intoArray(panel, to + L2);
            }
            to = k * L2;
            for (int t = triples; t < triples + pairs; t++, q += L2) {
                float[] panel = panels[t];
                FloatVector.fromArray(LANES, b, q).intoArray(panel, to);
                FloatVector.fromArray(LANES, b, q + L).intoArray(panel, to + L);
            }
        }
    }

    static void pack(float[] b, int inner, int n, int j, int width, float[] panel) {
        for (int k = 0; k < inner; k++) {
            for (int x = 0; x < width; x++) {
                panel[k * L + x] = b[k * n + j + x];
            }
            for (int x = width; x < L; x++) {
                panel[k * L + x] = 0;
            }
        }
    }

    /** Columns j... of bᵀ, that is rows j... of b, turned into a panel. */
    static void packTurned(float[] b, int inner, int j, int width, float[] panel, int stride) {
        int x = 0;
        for (; x + 8 <= width; x += 8) {
            int p = (j + x) * inner;
            for (int k = 0, to = x; k < inner; k++, to += stride) {
                panel[to] = b[p + k];
                panel[to + 1] = b[p + inner + k];
                panel[to + 2] = b[p + 2 * inner + k];
                panel[to + 3] = b[p + 3 * inner + k];
                panel[to + 4] = b[p + 4 * inner + k];
                panel[to + 5] = b[p + 5 * inner + k];
                panel[to + 6] = b[p + 6 * inner + k];
                panel[to + 7] = b[p + 7 * inner + k];
            }
        }
        for (; x < stride; x++) {
            for (int k = 0; k < inner; k++) {
                panel[k * stride + x] = x < width ? b[(j + x) * inner + k] : 0;
            }
        }
    }

    /** Four rows by three vectors: twelve accumulators, three vectors of b and one factor fill the sixteen registers. */
    static void triple(
            float[] a, int rows, int inner, float[] panel, float[] start, float[] c, int n, int j) {
        FloatVector start0 = FloatVector.fromArray(LANES, start, j);
        FloatVector start1 = FloatVector.fromArray(LANES, start, j + L);
        FloatVector start2 = FloatVector.fromArray(LANES, start, j + L2);
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            FloatVector c00 = start0;
            FloatVector c01 = start1;
            FloatVector c02 = start2;
            FloatVector c10 = start0;
            FloatVector c11 = start1;
            FloatVector c12 = start2;
            FloatVector c20 = start0;
            FloatVector c21 = start1;
            FloatVector c22 = start2;
            FloatVector c30 = start0;
            FloatVector c31 = start1;
            FloatVector c32 = start2;
            int p0 = r * inner;
            int p1 = p0 + inner;
            int p2 = p1 + inner;
            int p3 = p2 + inner;
            for (int k = 0; k < inner; k++) {
                FloatVector b0 = FloatVector.fromArray(LANES, panel, k * L3);
                FloatVector b1 = FloatVector.fromArray(LANES, panel, k * L3 + L);
                FloatVector b2 = FloatVector.fromArray(LANES, panel, k * L3 + L2);
                FloatVector f0 = FloatVector.broadcast(LANES, a[p0 + k]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                c02 = f0.fma(b2, c02);
                FloatVector f1 = FloatVector.broadcast(LANES, a[p1 + k]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                c12 = f1.fma(b2, c12);
                FloatVector f2 = FloatVector.broadcast(LANES, a[p2 + k]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                c22 = f2.fma(b2, c22);
                FloatVector f3 = FloatVector.broadcast(LANES, a[p3 + k]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
                c32 = f3.fma(b2, c32);
            }
            int o = r * n + j;
            c00.intoArray(c, o);
            c01.intoArray(c, o + L);
            c02.intoArray(c, o + L2);
            c10.intoArray(c, o + n);
            c11.intoArray(c, o + n + L);
            c12.intoArray(c, o + n + L2);
            c20.intoArray(c, o + 2 * n);
            c21.intoArray(c, o + 2 * n + L);
            c22.intoArray(c, o + 2 * n + L2);
            c30.intoArray(c, o + 3 * n);
            c31.intoArray(c, o + 3 * n + L);
            c32.intoArray(c, o + 3 * n + L2);
        }
        for (; r < rows; r++) {
            FloatVector c0 = start0;
            FloatVector c1 = start1;
            FloatVector c2 = start2;
            int p = r * inner;
            for (int k = 0; k < inner; k++) {
                FloatVector f = FloatVector.broadcast(LANES, a[p + k]);
                c0 = f.fma(FloatVector.fromArray(LANES, panel, k * L3), c0);
                c1 = f.fma(FloatVector.fromArray(LANES, panel, k * L3 + L), c1);
                c2 = f.fma(FloatVector.fromArray(LANES, panel, k * L3 + L2), c2);
            }
            c0.intoArray(c, r * n + j);
            c1.intoArray(c, r * n + j + L);
            c2.intoArray(c, r * n + j + L2);
        }
    }

    static void pair(
            float[] a, int rows, int inner, float[] panel, float[] start, float[] c, int n, int j) {
        FloatVector start0 = FloatVector.fromArray(LANES, start, j);
        FloatVector start1 = FloatVector.fromArray(LANES, start, j + L);
        int r = 0;
        for (; r + 4 <= rows; r += 4) {
            FloatVector c00 = start0;
            FloatVector c01 = start1;
            FloatVector c10 = start0;
            FloatVector c11 = start1;
            FloatVector c20 = start0;
            FloatVector c21 = start1;
            FloatVector c30 = start0;
            FloatVector c31 = start1;
            int p0 = r * inner;
            int p1 = p0 + inner;
            int p2 = p1 + inner;
            int p3 = p2 + inner;
            for (int k = 0; k < inner; k++) {
                FloatVector b0 = FloatVector.fromArray(LANES, panel, k * L2);
                FloatVector b1 = FloatVector.fromArray(LANES, panel, k * L2 + L);
                FloatVector f0 = FloatVector.broadcast(LANES, a[p0 + k]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(LANES, a[p1 + k]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(LANES, a[p2 + k]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(LANES, a[p3 + k]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
            }
            int o = r * n + j;
            c00.intoArray(c, o);
            c01.intoArray(c, o + L);
            c10.intoArray(c, o + n);
            c11.intoArray(c, o + n + L);
            c20.intoArray(c, o + 2 * n);
            c21.intoArray(c, o + 2 * n + L);
            c30.intoArray(c, o + 3 * n);
            c31.intoArray(c, o + 3 * n + L);
        }
        for (; r < rows; r++) {
            FloatVector c0 = start0;
            FloatVector c1 = start1;
            int p = r * inner;
            for (int k = 0; k < inner; k++) {
                FloatVector f = FloatVector.broadcast(LANES, a[p + k]);
                c0 = f.fma(FloatVector.fromArray(LANES, panel, k * L2), c0);
                c1 = f.fma(FloatVector.fromArray(LANES, panel, k * L2 + L), c1);
            }
            c0.intoArray(c, r * n + j);
            c1.intoArray(c, r * n + j + L);
        }
    }

    static void single(
            float[] a, int rows, int inner, float[] panel, float[] start, int startAt, float[] c, int n, int j) {
        FloatVector first = FloatVector.fromArray(LANES, start, startAt);
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
            int o = r * n + j;
            c0.intoArray(c, o);
            c1.intoArray(c, o + n);
            c2.intoArray(c, o + 2 * n);
            c3.intoArray(c, o + 3 * n);
            c4.intoArray(c, o + 4 * n);
            c5.intoArray(c, o + 5 * n);
            c6.intoArray(c, o + 6 * n);
            c7.intoArray(c, o + 7 * n);
        }
        for (; r < rows; r++) {
            FloatVector c0 = first;
            int p = r * inner;
            for (int k = 0; k < inner; k++) {
                c0 = FloatVector.broadcast(LANES, a[p + k]).fma(FloatVector.fromArray(LANES, panel, k * L), c0);
            }
            c0.intoArray(c, r * n + j);
        }
    }
}
