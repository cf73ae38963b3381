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

    /** target = sourceᵀ, in blocks that stay in the cache. */
    static void transpose(float[] source, int rows, int columns, float[] target) {
        for (int r0 = 0; r0 < rows; r0 += 8) {
            int r1 = Math.min(r0 + 8, rows);
            for (int c = 0; c < columns; c++) {
                int to = c * rows;
                for (int r = r0; r < r1; r++) {
                    target[to + r] = source[r * columns + c];
                }
            }
        }
    }
}
