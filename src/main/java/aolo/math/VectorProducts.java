package aolo.math;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * Products on the Vector API: dense ones in tiles ({@link VectorDense}), or without packing where one side is thin
 * ({@link VectorRows}, {@link VectorThin}), and sums over the rows of ones ({@link VectorSparse}). Load only where {@link VectorModule#present}.
 */
public final class VectorProducts implements Products {
    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int L = LANES.length();
    private static final int L2 = 2 * L;
    private static final int L3 = 3 * L;

    private final VectorDense dense = new VectorDense();
    private final VectorThin thin = new VectorThin();
    private final VectorSparse sparse = new VectorSparse();
    private final float[] paddedStart = new float[L];
    private float[] narrowPanel = new float[0];
    private float[] paddedOut = new float[0];
    private float[] zeros = new float[L];
    private final BitColumns bitColumns = new BitColumns();

    @Override
    public void multiply(FMatrixRMaj a, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        ProductShapes.check(a.numRows, a.numCols, b.numRows, b.numCols, bias, c);
        float[] start = startOf(bias, b.numCols);
        if (b.numCols <= VectorThin.COLUMNS) {
            thin.columns(a.data, a.numRows, a.numCols, b.data, b.numCols, start, c.data);
        } else if (b.numCols <= L) {
            narrow(a.data, a.numRows, a.numCols, b, start, c.data);
        } else if (a.numRows < VectorTiles.ROWS || a.numCols <= VectorThin.INNER) {
            VectorRows.multiply(a.data, a.numRows, a.numCols, b.data, b.numCols, start, c.data);
        } else {
            dense.turned(a.data, a.numRows, a.numCols);
            dense.multiply(b.data, false, b.numCols, start, c.data);
        }
    }

    @Override
    public void multiplyTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        ProductShapes.check(a.numCols, a.numRows, b.numRows, b.numCols, null, c);
        float[] start = startOf(null, Math.max(a.numCols, b.numCols));
        if (b.numCols <= VectorThin.COLUMNS) {
            thin.columnsTransA(a.data, a.numCols, a.numRows, b.data, b.numCols, start, c.data);
        } else {
            dense.asItLies(a.data, a.numCols, a.numRows);
            dense.multiply(b.data, false, b.numCols, start, c.data);
        }
    }

    @Override
    public void multiplyTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        ProductShapes.check(a.numRows, a.numCols, b.numCols, b.numRows, null, c);
        float[] start = startOf(null, b.numRows);
        if (b.numRows <= VectorThin.COLUMNS) {
            VectorThin.columnsTransB(a.data, a.numRows, a.numCols, b.data, b.numRows, start, c.data);
        } else if (a.numCols <= VectorThin.INNER) {
            thin.innerTransB(a.data, a.numRows, a.numCols, b.data, b.numRows, start, c.data);
        } else {
            dense.turned(a.data, a.numRows, a.numCols);
            dense.multiply(b.data, true, b.numRows, start, c.data);
        }
    }

    /** c = start + a b where b has at most one vector of columns: a is read as it lies. */
    private void narrow(float[] a, int rows, int inner, FMatrixRMaj b, float[] start, float[] c) {
        int n = b.numCols;
        narrowPanel = atLeast(narrowPanel, inner * L);
        pack(b.data, inner, n, 0, n, narrowPanel);
        paddedOut = atLeast(paddedOut, rows * L);
        VectorTiles.narrow(a, rows, inner, narrowPanel, padStart(start, 0, n), paddedOut);
        unpad(c, rows, n, 0);
    }

    @Override
    public void multiplySparse(OneRows x, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        ProductShapes.check(x.rows(), x.columns(), b.numRows, b.numCols, bias, c);
        sparse.multiply(x, b.data, b.numCols, startOf(bias, b.numCols), c.data);
    }

    private static void pack(float[] b, int inner, int n, int j, int width, float[] panel) {
        for (int k = 0; k < inner; k++) {
            for (int x = 0; x < width; x++) {
                panel[k * L + x] = b[k * n + j + x];
            }
            for (int x = width; x < L; x++) {
                panel[k * L + x] = 0;
            }
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
        // four sums at once: one alone would wait for its own last addition
        for (; j + 4 * L <= n; j += 4 * L) {
            FloatVector s0 = FloatVector.zero(LANES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int r = 0, p = j; r < a.numRows; r++, p += n) {
                s0 = s0.add(FloatVector.fromArray(LANES, data, p));
                s1 = s1.add(FloatVector.fromArray(LANES, data, p + L));
                s2 = s2.add(FloatVector.fromArray(LANES, data, p + L2));
                s3 = s3.add(FloatVector.fromArray(LANES, data, p + L3));
            }
            s0.intoArray(sums, j);
            s1.intoArray(sums, j + L);
            s2.intoArray(sums, j + L2);
            s3.intoArray(sums, j + L3);
        }
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

    /** Eight compares give eight bits, which choose a row of column offsets to append. */
    @Override
    public void ones(FMatrixRMaj values, int first, int end, float threshold, OneRows x) {
        ProductShapes.checkOnes(values, first, end, x);
        if (L != BitColumns.BITS) {
            x.fromThreshold(values.data, first, end, threshold);
            return;
        }
        FloatVector weights = FloatVector.fromArray(LANES, bitColumns.weights, 0);
        FloatVector zero = FloatVector.zero(LANES);
        FloatVector limit = FloatVector.broadcast(LANES, threshold);
        float[] data = values.data;
        int[] index = x.index;
        int columns = values.numCols;
        int count = x.start[first];
        int p = first * columns;
        for (int r = first; r < end; r++) {
            int c = 0;
            for (; c + L <= columns; c += L) {
                FloatVector v = FloatVector.fromArray(LANES, data, p + c);
                FloatVector chosen = zero.blend(weights, v.compare(VectorOperators.GT, limit));
                int bits = chosen.reinterpretAsInts().reduceLanes(VectorOperators.ADD);
                IntVector.fromArray(INTS, bitColumns.offsets, bits * L).add(c).intoArray(index, count);
                count += Integer.bitCount(bits);
            }
            for (; c < columns; c++) {
                index[count] = c;
                count += data[p + c] > threshold ? 1 : 0;
            }
            p += columns;
            x.start[r + 1] = count;
        }
        x.setRows(end);
    }

    /** What the accumulators start from. A helper that returned vectors would make the compiler box them. */
    private float[] startOf(float[] bias, int n) {
        zeros = atLeast(zeros, n);
        return bias == null ? zeros : bias;
    }

    private float[] padStart(float[] start, int j, int n) {
        Arrays.fill(paddedStart, 0f);
        System.arraycopy(start, j, paddedStart, 0, n - j);
        return paddedStart;
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
