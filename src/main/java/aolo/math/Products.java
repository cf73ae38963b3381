package aolo.math;

import org.ejml.data.FMatrixRMaj;

/**
 * The products under the networks, on row-major float matrices. Every element of a result is one chain of fused
 * multiply-adds in the order of the inner index, so both implementations give the same bits, interpreted or compiled.
 *
 * <p>Results must not share memory with arguments. An object has scratch memory: one owner thread. Shapes are checked.
 */
public interface Products {
    /** c = a b, plus {@code bias} (length of a row of c, or null) in each row. Modifies c only. */
    void multiply(FMatrixRMaj a, FMatrixRMaj b, float[] bias, FMatrixRMaj c);

    /** c = aᵀ b. Modifies c only. */
    void multiplyTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c);

    /** c = a bᵀ. Modifies c only. */
    void multiplyTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c);

    /**
     * c = x b for a matrix x of zeros and ones, plus {@code bias} in each row: row r of c is the sum of the rows of b
     * where x has a one. Modifies c only.
     */
    void multiplySparse(OneRows x, FMatrixRMaj b, float[] bias, FMatrixRMaj c);

    /** x = ones where {@code values > threshold}. Modifies x only. */
    default void ones(FMatrixRMaj values, float threshold, OneRows x) {
        ones(values, 0, values.numRows, threshold, x);
    }

    /**
     * The same for the rows from {@code first} to before {@code end}, of which those before were taken before: x has no
     * rows behind them. Modifies x only.
     */
    void ones(FMatrixRMaj values, int first, int end, float threshold, OneRows x);

    /** sums[j] = sum over the rows of a[r][j], in their order. Modifies sums only. */
    void sumRows(FMatrixRMaj a, float[] sums);

    /** The fastest implementation that this Java runtime offers; they differ in speed only. */
    static Products fastest() {
        return VectorModule.present() ? new VectorProducts() : new PlainProducts();
    }
}
