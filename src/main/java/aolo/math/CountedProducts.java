package aolo.math;

import org.ejml.data.FMatrixRMaj;

/** Counts the multiply-adds of dense products and leaves the work to another. Scratch memory: one owner thread. */
public final class CountedProducts implements Products {
    private final Products products;
    private long multiplyAdds;

    public CountedProducts(Products products) {
        this.products = products;
    }

    /** Multiply-adds of all dense products so far; sparse products and sums are not counted. */
    public long multiplyAdds() {
        return multiplyAdds;
    }

    @Override
    public void multiply(FMatrixRMaj a, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        multiplyAdds += (long) a.numRows * a.numCols * b.numCols;
        products.multiply(a, b, bias, c);
    }

    @Override
    public void multiplyTransA(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        multiplyAdds += (long) a.numRows * a.numCols * b.numCols;
        products.multiplyTransA(a, b, c);
    }

    @Override
    public void multiplyTransB(FMatrixRMaj a, FMatrixRMaj b, FMatrixRMaj c) {
        multiplyAdds += (long) a.numRows * a.numCols * b.numRows;
        products.multiplyTransB(a, b, c);
    }

    @Override
    public void multiplySparse(OneRows x, FMatrixRMaj b, float[] bias, FMatrixRMaj c) {
        products.multiplySparse(x, b, bias, c);
    }

    @Override
    public void ones(FMatrixRMaj values, int first, int end, float threshold, OneRows x) {
        products.ones(values, first, end, threshold, x);
    }

    @Override
    public void sumRows(FMatrixRMaj a, float[] sums) {
        products.sumRows(a, sums);
    }
}
