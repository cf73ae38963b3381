package aolo.math;

import org.ejml.data.FMatrixRMaj;

/** Refuses arguments that do not fit together. */
final class ProductShapes {
    private ProductShapes() {}

    static void check(int aRows, int aColumns, int bRows, int bColumns, float[] bias, FMatrixRMaj c) {
        if (aColumns != bRows || c.numRows != aRows || c.numCols != bColumns) {
            throw new IllegalArgumentException("shapes do not fit: " + aRows + "x" + aColumns + " by " + bRows + "x"
                    + bColumns + " into " + c.numRows + "x" + c.numCols);
        }
        if (bias != null && bias.length != bColumns) {
            throw new IllegalArgumentException("bias has " + bias.length + " numbers, rows have " + bColumns);
        }
    }

    static void checkOnes(FMatrixRMaj values, int first, int end, OneRows x) {
        if (first < 0 || end < first || end > values.numRows || first > 0 && first > x.rows()) {
            throw new IllegalArgumentException("rows " + first + " to " + end + " of " + values.numRows
                    + " do not follow the " + x.rows() + " rows of ones");
        }
        if (values.numCols != x.columns() || values.numRows >= x.start.length) {
            throw new IllegalArgumentException("values of " + values.numRows + "x" + values.numCols
                    + " do not fit ones of at most " + (x.start.length - 1) + "x" + x.columns());
        }
    }

    /** target = sourceᵀ, eight rows of the source at a time, so that whole cache lines of the target are written. */
    static void transpose(float[] source, int rows, int columns, float[] target) {
        int r = 0;
        for (; r + 8 <= rows; r += 8) {
            int p = r * columns;
            int to = r;
            for (int c = 0; c < columns; c++, p++, to += rows) {
                target[to] = source[p];
                target[to + 1] = source[p + columns];
                target[to + 2] = source[p + 2 * columns];
                target[to + 3] = source[p + 3 * columns];
                target[to + 4] = source[p + 4 * columns];
                target[to + 5] = source[p + 5 * columns];
                target[to + 6] = source[p + 6 * columns];
                target[to + 7] = source[p + 7 * columns];
            }
        }
        for (; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                target[c * rows + r] = source[r * columns + c];
            }
        }
    }
}
