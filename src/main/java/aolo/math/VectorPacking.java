package aolo.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies what the tiles of a product read: strips of a matrix [inner][n], so many of its columns each, side by side. Each
 * strip is an array of its own: with an offset into a common one the compiler keeps the bounds checks of the inner loops.
 * Columns of a strip beyond n hold anything; nothing reads what comes of them.
 */
final class VectorPacking {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int L2 = 2 * L;

    /** Panels that {@link #fourPanels} packs. */
    static final int PANELS = 4;

    private VectorPacking() {}

    /** Makes room for strips of {@code length} floats. */
    static float[][] room(float[][] strips, int count, int length) {
        float[][] all = strips.length < count ? Arrays.copyOf(strips, count) : strips;
        for (int t = 0; t < count; t++) {
            if (all[t] == null || all[t].length < length) {
                all[t] = new float[length];
            }
        }
        return all;
    }

    /** strip[k][i] = x[k][j + i] for x of [inner][n]. */
    static void columns(float[] x, int inner, int n, int j, int width, float[] strip) {
        int end = Math.min(width, n - j);
        for (int i = 0; i < end; i++) {
            for (int k = 0, p = j + i, to = i; k < inner; k++, p += n, to += width) {
                strip[to] = x[p];
            }
        }
    }

    /** strip[k][i] = x[j + i][k] for x of [n][inner]. One row at a time: the compiler drops its bounds checks. */
    static void turned(float[] x, int inner, int n, int j, int width, float[] strip) {
        int end = Math.min(width, n - j);
        for (int i = 0; i < end; i++) {
            int p = (j + i) * inner;
            for (int k = 0, to = i; k < inner; k++, to += width) {
                strip[to] = x[p + k];
            }
        }
    }

    /** Four strips of two vectors at once, from column j of x, [inner][n]. */
    static void fourPanels(float[] x, int inner, int n, int j, float[][] panels) {
        float[] s0 = panels[0];
        float[] s1 = panels[1];
        float[] s2 = panels[2];
        float[] s3 = panels[3];
        int q = j;
        for (int k = 0; k < inner; k++, q += n) {
            int o = k * L2;
            FloatVector.fromArray(LANES, x, q).intoArray(s0, o);
            FloatVector.fromArray(LANES, x, q + L).intoArray(s0, o + L);
            FloatVector.fromArray(LANES, x, q + 2 * L).intoArray(s1, o);
            FloatVector.fromArray(LANES, x, q + 3 * L).intoArray(s1, o + L);
            FloatVector.fromArray(LANES, x, q + 4 * L).intoArray(s2, o);
            FloatVector.fromArray(LANES, x, q + 5 * L).intoArray(s2, o + L);
            FloatVector.fromArray(LANES, x, q + 6 * L).intoArray(s3, o);
            FloatVector.fromArray(LANES, x, q + 7 * L).intoArray(s3, o + L);
        }
    }

    /** Whole strips of six columns of x, [inner][n], row after row as they lie in memory. */
    static void sixes(float[] x, int inner, int n, int count, float[][] strips) {
        for (int k = 0; k < inner; k++) {
            int q = k * n;
            int o = k * 6;
            for (int t = 0; t < count; t++, q += 6) {
                float[] strip = strips[t];
                strip[o] = x[q];
                strip[o + 1] = x[q + 1];
                strip[o + 2] = x[q + 2];
                strip[o + 3] = x[q + 3];
                strip[o + 4] = x[q + 4];
                strip[o + 5] = x[q + 5];
            }
        }
    }
}
