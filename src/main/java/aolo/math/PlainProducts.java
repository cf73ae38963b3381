package aolo.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Products in plain Java, for runtimes without the Vector API. The inner loops run along rows, so that the compiler can
 * use vector instructions, and keep the order of operations of {@link VectorProducts}.
 */
public final class PlainProducts implements Products {
    private float[] transposed = new float[0];

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

    private static void run(
            float[] a, int aRow, int aInner, int rows, int inner, float[] b, int width, float[] bias, float[] c) {
        for (int r = 0; r < rows; r++) {
            begin(bias, c, r * width, width);
            for (int k = 0; k < inner; k++) {
                addScaled(a[r * aRow + k * aInner], b, k * width, c, r * width, width);
            }
        }
    }

    private static void begin(float[] bias, float[] c, int at, int width) {
        if (bias == null) {
            Arrays.fill(c, at, at + width, 0f);
        } else {
            System.arraycopy(bias, 0, c, at, width);
        }
    }

    private static void addScaled(float factor, float[] b, int from, float[] c, int to, int width) {
        for (int j = 0; j < width; j++) {
            c[to + j] = Math.fma(factor, b[from + j], c[to + j]);
        }
    }

    @Override
    public void multiplySparse(OneRows x, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        ProductShapes.check(x.rows(), x.columns(), b.numRows, b.numCols, bias, c);
        int width = b.numCols;
        for (int r = 0; r < x.rows(); r++) {
            begin(bias, c.data, r * width, width);
            for (int p = x.begin(r); p < x.end(r); p++) {
                add(b.data, x.column(p) * width, c.data, r * width, width);
            }
        }
    }

    private static void add(float[] b, int from, float[] c, int to, int width) {
        for (int j = 0; j < width; j++) {
            c[to + j] += b[from + j];
        }
    }

    @Override
    public void ones(FMatrixRMaj values, int first, int end, float threshold, OneRows x) {
        ProductShapes.checkOnes(values, first, end, x);
        x.fromThreshold(values.data, first, end, threshold);
    }

    @Override
    public void sumRows(FMatrixRMaj a, float[] sums) {
        if (sums.length != a.numCols) {
            throw new IllegalArgumentException(sums.length + " sums for " + a.numCols + " columns");
        }
        Arrays.fill(sums, 0f);
        for (int r = 0; r < a.numRows; r++) {
            add(a.data, r * a.numCols, sums, 0, a.numCols);
        }
    }
}
