package aolo.math;

/**
 * Dense products with a thin side, which tiles of six rows by two vectors would mostly spend on packing and padding. Each
 * number of c is the same chain of fused multiply-adds. Scratch memory: one owner thread.
 */
final class VectorThin {
    /** Columns of c up to which c is computed column by column. */
    static final int COLUMNS = 4;

    /** Inner size up to which b stays in the first-level cache as it lies. */
    static final int INNER = 32;

    private float[] turned = new float[0];
    private float[] result = new float[0];

    /** c[rows][n] = start + a b for few columns n. */
    void columns(float[] a, int rows, int inner, float[] b, int n, float[] start, float[] c) {
        turn(b, inner, n);
        columnsTransB(a, rows, inner, turned, n, start, c);
    }

    /** c[rows][n] = start + a bᵀ for few columns n. */
    static void columnsTransB(float[] a, int rows, int inner, float[] b, int n, float[] start, float[] c) {
        for (int j = 0; j < n; j++) {
            int r = 0;
            for (; r + 8 <= rows; r += 8) {
                eightSums(a, r * inner, inner, b, j * inner, start[j], c, r * n + j, n);
            }
            for (; r < rows; r++) {
                float sum = start[j];
                for (int k = 0; k < inner; k++) {
                    sum = Math.fma(a[r * inner + k], b[j * inner + k], sum);
                }
                c[r * n + j] = sum;
            }
        }
    }

    /** Eight rows of a by one column of b, side by side: one sum alone would wait for its own last addition. */
    private static void eightSums(
            float[] a, int p, int inner, float[] b, int q, float start, float[] c, int to, int n) {
        float s0 = start;
        float s1 = start;
        float s2 = start;
        float s3 = start;
        float s4 = start;
        float s5 = start;
        float s6 = start;
        float s7 = start;
        for (int k = 0; k < inner; k++) {
            float f = b[q + k];
            s0 = Math.fma(a[p + k], f, s0);
            s1 = Math.fma(a[p + inner + k], f, s1);
            s2 = Math.fma(a[p + 2 * inner + k], f, s2);
            s3 = Math.fma(a[p + 3 * inner + k], f, s3);
            s4 = Math.fma(a[p + 4 * inner + k], f, s4);
            s5 = Math.fma(a[p + 5 * inner + k], f, s5);
            s6 = Math.fma(a[p + 6 * inner + k], f, s6);
            s7 = Math.fma(a[p + 7 * inner + k], f, s7);
        }
        c[to] = s0;
        c[to + n] = s1;
        c[to + 2 * n] = s2;
        c[to + 3 * n] = s3;
        c[to + 4 * n] = s4;
        c[to + 5 * n] = s5;
        c[to + 6 * n] = s6;
        c[to + 7 * n] = s7;
    }

    /** c[rows][n] = start + aᵀ b for few columns n and a of [inner][rows]: cᵀ = bᵀ a, whose rows are long. */
    void columnsTransA(float[] a, int rows, int inner, float[] b, int n, float[] zeros, float[] c) {
        turn(b, inner, n);
        result = atLeast(result, n * rows);
        VectorRows.multiply(turned, n, inner, a, rows, zeros, result);
        ProductShapes.transpose(result, n, rows, c);
    }

    /** c[rows][n] = a bᵀ for a short inner side. */
    void innerTransB(float[] a, int rows, int inner, float[] b, int n, float[] zeros, float[] c) {
        turn(b, n, inner);
        VectorRows.multiply(a, rows, inner, turned, n, zeros, c);
    }

    private void turn(float[] b, int rows, int columns) {
        turned = atLeast(turned, rows * columns);
        ProductShapes.transpose(b, rows, columns, turned);
    }

    private static float[] atLeast(float[] scratch, int length) {
        return scratch.length >= length ? scratch : new float[length];
    }
}
