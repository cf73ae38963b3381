package aolo.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * Products on the Vector API: tiles of four rows by two vectors whose eight accumulators stay in registers. Columns that
 * do not fill a vector go through a copy padded with zeros. Load only where {@link VectorModule#present}.
 */
public final class VectorProducts implements Products {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();

    private float[] transposed = new float[0];
    private float[] paddedIn = new float[0];
    private float[] paddedOut = new float[0];
    private final float[] paddedBias = new float[L];

    @Override
    public void multiply(FMatrixRMaj a, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        ProductShapes.check(a.numRows, a.numCols, b.numRows, b.numCols, bias, c);
        run(a.data, a.numCols, 1, a.numRows, a.numCols, b.data, b.numCols, bias, c.data);
    }

    @Override
    public void multiplyTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        ProductShapes.check(a.numCols, a.numRows, b.numRows, b.numCols, null, c);
        run(a.data, 1, a.numCols, a.numCols, a.numRows, b.data, b.numCols, null, c.data);
    }

    @Override
    public void multiplyTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        ProductShapes.check(a.numRows, a.numCols, b.numCols, b.numRows, null, c);
        if (transposed.length < b.numRows * b.numCols) {
            transposed = new float[b.numRows * b.numCols];
        }
        ProductShapes.transpose(b.data, b.numRows, b.numCols, transposed);
        run(a.data, a.numCols, 1, a.numRows, a.numCols, transposed, b.numRows, null, c.data);
    }

    /** c[rows][n] = bias + a b; a[r][k] lies at r aRow + k aInner. */
    private void run(float[] a, int aRow, int aInner, int rows, int inner, float[] b, int n, float[] bias, float[] c) {
        int j = 0;
        for (; j + 2 * L <= n; j += 2 * L) {
            pair(a, aRow, aInner, rows, inner, b, n, j, bias, c);
        }
        for (; j + L <= n; j += L) {
            single(a, aRow, aInner, rows, inner, b, n, j, bias, j, c, n, j);
        }
        if (j < n) {
            pad(b, inner, n, j);
            float[] tailBias = padBias(bias, j);
            paddedOut = atLeast(paddedOut, rows * L);
            single(a, aRow, aInner, rows, inner, paddedIn, L, 0, tailBias, 0, paddedOut, L, 0);
            unpad(c, rows, n, j);
        }
    }

    private static void pair(
            float[] a, int aRow, int aInner, int rows, int inner, float[] b, int n, int j, float[] bias, float[] c) {
        FloatVector start0 = bias == null ? FloatVector.zero(LANES) : FloatVector.fromArray(LANES, bias, j);
        FloatVector start1 = bias == null ? FloatVector.zero(LANES) : FloatVector.fromArray(LANES, bias, j + L);
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
            int p = r * aRow;
            int q = j;
            for (int k = 0; k < inner; k++) {
                FloatVector b0 = FloatVector.fromArray(LANES, b, q);
                FloatVector b1 = FloatVector.fromArray(LANES, b, q + L);
                FloatVector f0 = FloatVector.broadcast(LANES, a[p]);
                c00 = f0.fma(b0, c00);
                c01 = f0.fma(b1, c01);
                FloatVector f1 = FloatVector.broadcast(LANES, a[p + aRow]);
                c10 = f1.fma(b0, c10);
                c11 = f1.fma(b1, c11);
                FloatVector f2 = FloatVector.broadcast(LANES, a[p + 2 * aRow]);
                c20 = f2.fma(b0, c20);
                c21 = f2.fma(b1, c21);
                FloatVector f3 = FloatVector.broadcast(LANES, a[p + 3 * aRow]);
                c30 = f3.fma(b0, c30);
                c31 = f3.fma(b1, c31);
                p += aInner;
                q += n;
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
            int p = r * aRow;
            int q = j;
            for (int k = 0; k < inner; k++) {
                FloatVector f = FloatVector.broadcast(LANES, a[p]);
                c0 = f.fma(FloatVector.fromArray(LANES, b, q), c0);
                c1 = f.fma(FloatVector.fromArray(LANES, b, q + L), c1);
                p += aInner;
                q += n;
            }
            c0.intoArray(c, r * n + j);
            c1.intoArray(c, r * n + j + L);
        }
    }

    private static void single(
            float[] a,
            int aRow,
            int aInner,
            int rows,
            int inner,
            float[] b,
            int bWidth,
            int bAt,
            float[] bias,
            int biasAt,
            float[] c,
            int cWidth,
            int cAt) {
        FloatVector start = bias == null ? FloatVector.zero(LANES) : FloatVector.fromArray(LANES, bias, biasAt);
        int r = 0;
        for (; r + 8 <= rows; r += 8) {
            FloatVector c0 = start;
            FloatVector c1 = start;
            FloatVector c2 = start;
            FloatVector c3 = start;
            FloatVector c4 = start;
            FloatVector c5 = start;
            FloatVector c6 = start;
            FloatVector c7 = start;
            int p = r * aRow;
            int q = bAt;
            for (int k = 0; k < inner; k++) {
                FloatVector v = FloatVector.fromArray(LANES, b, q);
                c0 = FloatVector.broadcast(LANES, a[p]).fma(v, c0);
                c1 = FloatVector.broadcast(LANES, a[p + aRow]).fma(v, c1);
                c2 = FloatVector.broadcast(LANES, a[p + 2 * aRow]).fma(v, c2);
                c3 = FloatVector.broadcast(LANES, a[p + 3 * aRow]).fma(v, c3);
                c4 = FloatVector.broadcast(LANES, a[p + 4 * aRow]).fma(v, c4);
                c5 = FloatVector.broadcast(LANES, a[p + 5 * aRow]).fma(v, c5);
                c6 = FloatVector.broadcast(LANES, a[p + 6 * aRow]).fma(v, c6);
                c7 = FloatVector.broadcast(LANES, a[p + 7 * aRow]).fma(v, c7);
                p += aInner;
                q += bWidth;
            }
            int o = r * cWidth + cAt;
            c0.intoArray(c, o);
            c1.intoArray(c, o + cWidth);
            c2.intoArray(c, o + 2 * cWidth);
            c3.intoArray(c, o + 3 * cWidth);
            c4.intoArray(c, o + 4 * cWidth);
            c5.intoArray(c, o + 5 * cWidth);
            c6.intoArray(c, o + 6 * cWidth);
            c7.intoArray(c, o + 7 * cWidth);
        }
        for (; r < rows; r++) {
            FloatVector c0 = start;
            int p = r * aRow;
            int q = bAt;
            for (int k = 0; k < inner; k++) {
                c0 = FloatVector.broadcast(LANES, a[p]).fma(FloatVector.fromArray(LANES, b, q), c0);
                p += aInner;
                q += bWidth;
            }
            c0.intoArray(c, r * cWidth + cAt);
        }
    }

    @Override
    public void multiplySparse(OneRows x, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        ProductShapes.check(x.rows(), x.columns(), b.numRows, b.numCols, bias, c);
        int n = b.numCols;
        int j = 0;
        for (; j + 8 * L <= n; j += 8 * L) {
            sparse8(x, b.data, n, j, bias, c.data);
        }
        for (; j + 2 * L <= n; j += 2 * L) {
            sparse2(x, b.data, n, j, bias, c.data);
        }
        for (; j + L <= n; j += L) {
            sparse1(x, b.data, n, j, bias, j, c.data, n, j);
        }
        if (j < n) {
            pad(b.data, b.numRows, n, j);
            float[] tailBias = padBias(bias, j);
            paddedOut = atLeast(paddedOut, c.numRows * L);
            sparse1(x, paddedIn, L, 0, tailBias, 0, paddedOut, L, 0);
            unpad(c.data, c.numRows, n, j);
        }
    }

    private static FloatVector begin(float[] bias, int at) {
        return bias == null ? FloatVector.zero(LANES) : FloatVector.fromArray(LANES, bias, at);
    }

    private static void sparse8(OneRows x, float[] b, int n, int j, float[] bias, float[] c) {
        int[] index = x.index;
        int[] start = x.start;
        int rows = x.rows();
        for (int r = 0; r < rows; r++) {
            FloatVector c0 = begin(bias, j);
            FloatVector c1 = begin(bias, j + L);
            FloatVector c2 = begin(bias, j + 2 * L);
            FloatVector c3 = begin(bias, j + 3 * L);
            FloatVector c4 = begin(bias, j + 4 * L);
            FloatVector c5 = begin(bias, j + 5 * L);
            FloatVector c6 = begin(bias, j + 6 * L);
            FloatVector c7 = begin(bias, j + 7 * L);
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
            int o = r * n + j;
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

    private static void sparse2(OneRows x, float[] b, int n, int j, float[] bias, float[] c) {
        int[] index = x.index;
        int[] start = x.start;
        int rows = x.rows();
        for (int r = 0; r < rows; r++) {
            FloatVector c0 = begin(bias, j);
            FloatVector c1 = begin(bias, j + L);
            int end = start[r + 1];
            for (int p = start[r]; p < end; p++) {
                int q = index[p] * n + j;
                c0 = c0.add(FloatVector.fromArray(LANES, b, q));
                c1 = c1.add(FloatVector.fromArray(LANES, b, q + L));
            }
            c0.intoArray(c, r * n + j);
            c1.intoArray(c, r * n + j + L);
        }
    }

    private static void sparse1(
            OneRows x, float[] b, int n, int j, float[] bias, int biasAt, float[] c, int cWidth, int cAt) {
        int[] index = x.index;
        int[] start = x.start;
        int rows = x.rows();
        for (int r = 0; r < rows; r++) {
            FloatVector c0 = begin(bias, biasAt);
            int end = start[r + 1];
            for (int p = start[r]; p < end; p++) {
                c0 = c0.add(FloatVector.fromArray(LANES, b, index[p] * n + j));
            }
            c0.intoArray(c, r * cWidth + cAt);
        }
    }

    @Override
    public void sumRows(FMatrixRMaj a, float[] sums) {
        if (sums.length != a.numCols) {
            throw new IllegalArgumentException(sums.length + " sums for " + a.numCols + " columns");
        }
        int n = a.numCols;
        float[] data = a.data;
        int j = 0;
        for (; j + L <= n; j += L) {
            FloatVector sum = FloatVector.zero(LANES);
            for (int r = 0, p = j; r < a.numRows; r++, p += n) {
                sum = sum.add(FloatVector.fromArray(LANES, data, p));
            }
            sum.intoArray(sums, j);
        }
        for (; j < n; j++) {
            float sum = 0;
            for (int r = 0, p = j; r < a.numRows; r++, p += n) {
                sum += data[p];
            }
            sums[j] = sum;
        }
    }

    private void pad(float[] b, int rows, int n, int j) {
        paddedIn = atLeast(paddedIn, rows * L);
        int width = n - j;
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < width; k++) {
                paddedIn[r * L + k] = b[r * n + j + k];
            }
            for (int k = width; k < L; k++) {
                paddedIn[r * L + k] = 0;
            }
        }
    }

    private float[] padBias(float[] bias, int j) {
        if (bias == null) {
            return null;
        }
        Arrays.fill(paddedBias, 0f);
        System.arraycopy(bias, j, paddedBias, 0, bias.length - j);
        return paddedBias;
    }

    private void unpad(float[] c, int rows, int n, int j) {
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < n - j; k++) {
                c[r * n + j + k] = paddedOut[r * L + k];
            }
        }
    }

    private static float[] atLeast(float[] scratch, int length) {
        return scratch.length >= length ? scratch : new float[length];
    }
}
