package aolo.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both products against EJML to rounding and against each other to the bit, on outputs filled with garbage. */
class ProductsTest {
    private final RandomStream random = new RandomStreams(7).stream("test");
    private final Products vector = Products.fastest();
    private final Products plain = new PlainProducts();

    static Stream<int[]> shapes() {
        return Stream.of(
                new int[] {1, 1, 1},
                new int[] {3, 5, 2},
                new int[] {4, 16, 16},
                new int[] {7, 9, 33},
                new int[] {13, 64, 20},
                new int[] {20, 18, 64},
                new int[] {9, 11, 57},
                new int[] {6, 3, 24},
                new int[] {33, 70, 95},
                new int[] {40, 10, 136},
                new int[] {5, 20, 90},
                new int[] {110, 12, 80},
                // thin sides, and enough ones for packed panels
                new int[] {21, 40, 1},
                new int[] {43, 37, 3},
                new int[] {19, 35, 7},
                new int[] {2, 40, 70},
                new int[] {37, 40, 150});
    }

    @Test
    void testsRunWithTheVectorModule() {
        assertThat(vector).isInstanceOf(VectorProducts.class);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiply(int[] shape) {
        FMatrixRMaj a = matrix(shape[0], shape[1]);
        FMatrixRMaj b = matrix(shape[1], shape[2]);
        float[] bias = matrix(1, shape[2]).data;
        FMatrixRMaj expected = new FMatrixRMaj(shape[0], shape[2]);
        CommonOps_FDRM.mult(a, b, expected);
        FMatrixRMaj c = garbage(shape[0], shape[2]);
        vector.multiply(a, b, null, c);
        expectClose(c, expected);
        expectSameBits(c, (p, out) -> p.multiply(a, b, null, out));
        for (int i = 0; i < expected.getNumElements(); i++) {
            expected.data[i] += bias[i % shape[2]];
        }
        vector.multiply(a, b, bias, c);
        expectClose(c, expected);
        expectSameBits(c, (p, out) -> p.multiply(a, b, bias, out));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplyTransposed(int[] shape) {
        FMatrixRMaj expected = new FMatrixRMaj(shape[0], shape[2]);
        FMatrixRMaj c = garbage(shape[0], shape[2]);
        FMatrixRMaj left = matrix(shape[1], shape[0]);
        FMatrixRMaj b = matrix(shape[1], shape[2]);
        CommonOps_FDRM.multTransA(left, b, expected);
        vector.multiplyTransA(left, b, c);
        expectClose(c, expected);
        expectSameBits(c, (p, out) -> p.multiplyTransA(left, b, out));
        FMatrixRMaj a = matrix(shape[0], shape[1]);
        FMatrixRMaj right = matrix(shape[2], shape[1]);
        CommonOps_FDRM.multTransB(a, right, expected);
        vector.multiplyTransB(a, right, c);
        expectClose(c, expected);
        expectSameBits(c, (p, out) -> p.multiplyTransB(a, right, out));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void multiplySparse(int[] shape) {
        FMatrixRMaj ones = matrix(shape[0], shape[1]);
        OneRows x = new OneRows(shape[0], shape[1]);
        x.fromThreshold(ones.data, shape[0], 0.4f);
        for (int i = 0; i < ones.getNumElements(); i++) {
            ones.data[i] = ones.data[i] > 0.4f ? 1 : 0;
        }
        FMatrixRMaj b = matrix(shape[1], shape[2]);
        float[] bias = matrix(1, shape[2]).data;
        FMatrixRMaj expected = new FMatrixRMaj(shape[0], shape[2]);
        FMatrixRMaj c = garbage(shape[0], shape[2]);
        CommonOps_FDRM.mult(ones, b, expected);
        vector.multiplySparse(x, b, null, c);
        expectClose(c, expected);
        expectSameBits(c, (p, out) -> p.multiplySparse(x, b, null, out));
        vector.multiplySparse(x, b, bias, c);
        expectSameBits(c, (p, out) -> p.multiplySparse(x, b, bias, out));
        OneRows transposed = new OneRows(shape[1], shape[0]);
        transposed.transposeOf(x);
        FMatrixRMaj d = matrix(shape[0], shape[2]);
        FMatrixRMaj gradient = garbage(shape[1], shape[2]);
        FMatrixRMaj expectedGradient = new FMatrixRMaj(shape[1], shape[2]);
        CommonOps_FDRM.multTransA(ones, d, expectedGradient);
        vector.multiplySparse(transposed, d, null, gradient);
        expectClose(gradient, expectedGradient);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sumRows(int[] shape) {
        FMatrixRMaj a = matrix(shape[0], shape[2]);
        float[] sums = garbage(1, shape[2]).data;
        float[] plainSums = garbage(1, shape[2]).data;
        FMatrixRMaj expected = new FMatrixRMaj(1, shape[2]);
        CommonOps_FDRM.sumCols(a, expected);
        vector.sumRows(a, sums);
        plain.sumRows(a, plainSums);
        expectClose(FMatrixRMaj.wrap(1, shape[2], sums), expected);
        assertThat(bits(plainSums)).isEqualTo(bits(sums));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void ones(int[] shape) {
        FMatrixRMaj values = matrix(shape[0], shape[2]);
        values.data[0] = 0.4f;
        OneRows x = new OneRows(shape[0], shape[2]);
        OneRows expected = new OneRows(shape[0], shape[2]);
        vector.ones(values, 0.4f, x);
        plain.ones(values, 0.4f, expected);
        assertThat(x.rows()).isEqualTo(shape[0]);
        assertThat(x.count()).isEqualTo(expected.count());
        for (int p = 0; p < x.count(); p++) {
            assertThat(x.column(p)).isEqualTo(expected.column(p));
        }
        for (int r = 0; r < shape[0]; r++) {
            assertThat(x.end(r)).isEqualTo(expected.end(r));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void onesTakenInParts(int[] shape) {
        FMatrixRMaj values = matrix(shape[0], shape[2]);
        OneRows expected = new OneRows(shape[0], shape[2]);
        plain.ones(values, 0.1f, expected);
        int part = (shape[0] + 2) / 3;
        for (Products products : new Products[] {vector, plain}) {
            OneRows x = new OneRows(shape[0], shape[2]);
            for (int r = 0; r < shape[0]; r += part) {
                products.ones(values, r, Math.min(r + part, shape[0]), 0.1f, x);
            }
            assertThat(rows(x)).isEqualTo(rows(expected));
        }
    }

    private static List<List<Integer>> rows(OneRows x) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int r = 0; r < x.rows(); r++) {
            rows.add(IntStream.range(x.begin(r), x.end(r)).mapToObj(x::column).toList());
        }
        return rows;
    }

    @Test
    void onesOfRowsThatDoNotFollowAreRefused() {
        OneRows x = new OneRows(6, 3);
        vector.ones(matrix(6, 3), 0, 2, 0.1f, x);
        for (Products products : new Products[] {vector, plain}) {
            assertThatThrownBy(() -> products.ones(matrix(6, 3), 3, 5, 0.1f, x))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rows 3 to 5 of 6 do not follow the 2 rows");
        }
    }

    @Test
    void dropsAColumn() {
        OneRows x = new OneRows(3, 4);
        x.fromThreshold(new float[] {1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1}, 3, 0.5f);
        x.dropColumn(2);
        assertThat(x.count()).isEqualTo(5);
        assertThat(x.end(0) - x.begin(0)).isEqualTo(2);
        assertThat(x.end(1) - x.begin(1)).isZero();
        assertThat(x.column(x.begin(2))).isZero();
        assertThat(x.column(x.begin(2) + 2)).isEqualTo(3);
    }

    @Test
    void largerProductsBeforeLeaveNoTrace() {
        FMatrixRMaj c = new FMatrixRMaj(110, 80);
        vector.multiply(matrix(110, 70), matrix(70, 80), null, c);
        multiply(new int[] {7, 9, 33});
        multiplyTransposed(new int[] {7, 9, 33});
    }

    @Test
    void shapesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> vector.multiply(matrix(2, 3), matrix(4, 5), null, matrix(2, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2x3 by 4x5 into 2x5");
        assertThatThrownBy(() -> plain.multiply(matrix(2, 3), matrix(3, 5), new float[4], matrix(2, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bias has 4");
    }

    private interface Call {
        void on(Products products, FMatrixRMaj out);
    }

    private void expectSameBits(FMatrixRMaj result, Call call) {
        FMatrixRMaj other = garbage(result.numRows, result.numCols);
        call.on(plain, other);
        assertThat(bits(other.data)).isEqualTo(bits(result.data));
    }

    private static int[] bits(float[] x) {
        int[] bits = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            bits[i] = Float.floatToRawIntBits(x[i]);
        }
        return bits;
    }

    private static void expectClose(FMatrixRMaj actual, FMatrixRMaj expected) {
        for (int i = 0; i < expected.getNumElements(); i++) {
            assertThat((double) actual.data[i])
                    .isCloseTo(expected.data[i], offset(2e-5));
        }
    }

    private FMatrixRMaj matrix(int rows, int columns) {
        FMatrixRMaj m = new FMatrixRMaj(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            m.data[i] = (float) (2 * random.nextDouble() - 1);
        }
        return m;
    }

    private static FMatrixRMaj garbage(int rows, int columns) {
        FMatrixRMaj m = new FMatrixRMaj(rows, columns);
        Arrays.fill(m.data, Float.NaN);
        return m;
    }
}
