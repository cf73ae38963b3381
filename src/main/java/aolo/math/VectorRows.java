package aolo.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Products of few rows: b is read as it lies, for packing it would cost as much as the product. */
final class VectorRows {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();

    private VectorRows() {}

    /** c[rows][n] = start + a b for a of [rows][inner], b of [inner][n]. */
    static void multiply(float[] a, int rows, int inner, float[] b, int n, float[] start, float[] c) {
        for (int r = 0; r < rows; r++) {
            int j = 0;
            for (; j + 8 * L <= n; j += 8 * L) {
                eightVectors(a, r * inner, inner, b, j, n, start, c, r * n + j);
            }
            for (; j + L <= n; j += L) {
                oneVector(a, r * inner, inner, b, j, n, start, c, r * n + j);
            }
            for (; j < n; j++) {
                float sum = start[j];
                for (int k = 0; k < inner; k++) {
                    sum = Math.fma(a[r * inner + k], b[k * n + j], sum);
                }
                c[r * n + j] = sum;
            }
        }
    }

    private static void eightVectors(
            float[] a, int p, int inner, float[] b, int j, int n, float[] start, float[] c, int o) {
        FloatVector c0 = FloatVector.fromArray(LANES, start, j);
        FloatVector c1 = FloatVector.fromArray(LANES, start, j + L);
        FloatVector c2 = FloatVector.fromArray(LANES, start, j + 2 * L);
        FloatVector c3 = FloatVector.fromArray(LANES, start, j + 3 * L);
        FloatVector c4 = FloatVector.fromArray(LANES, start, j + 4 * L);
        FloatVector c5 = FloatVector.fromArray(LANES, start, j + 5 * L);
        FloatVector c6 = FloatVector.fromArray(LANES, start, j + 6 * L);
        FloatVector c7 = FloatVector.fromArray(LANES, start, j + 7 * L);
        for (int k = 0, q = j; k < inner; k++, q += n) {
            FloatVector f = FloatVector.broadcast(LANES, a[p + k]);
            c0 = f.fma(FloatVector.fromArray(LANES, b, q), c0);
            c1 = f.fma(FloatVector.fromArray(LANES, b, q + L), c1);
            c2 = f.fma(FloatVector.fromArray(LANES, b, q + 2 * L), c2);
            c3 = f.fma(FloatVector.fromArray(LANES, b, q + 3 * L), c3);
            c4 = f.fma(FloatVector.fromArray(LANES, b, q + 4 * L), c4);
            c5 = f.fma(FloatVector.fromArray(LANES, b, q + 5 * L), c5);
            c6 = f.fma(FloatVector.fromArray(LANES, b, q + 6 * L), c6);
            c7 = f.fma(FloatVector.fromArray(LANES, b, q + 7 * L), c7);
        }
        c0.intoArray(c, o);
        c1.intoArray(c, o + L);
        c2.intoArray(c, o + 2 * L);
        c3.intoArray(c, o + 3 * L);
        c4.intoArray(c, o + 4 * L);
        c5.intoArray(c, o + 5 * L);
        c6.intoArray(c, o + 6 * L);
        c7.intoArray(c, o + 7 * L);
    }

    private static void oneVector(
            float[] a, int p, int inner, float[] b, int j, int n, float[] start, float[] c, int o) {
        FloatVector sum = FloatVector.fromArray(LANES, start, j);
        for (int k = 0, q = j; k < inner; k++, q += n) {
            sum = FloatVector.broadcast(LANES, a[p + k]).fma(FloatVector.fromArray(LANES, b, q), sum);
        }
        sum.intoArray(c, o);
    }
}
