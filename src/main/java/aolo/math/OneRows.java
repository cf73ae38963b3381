package aolo.math;

import java.util.Arrays;

/**
 * A matrix of zeros and ones that keeps only the columns of the ones, row by row in rising order. Spikes of a layer: one
 * row for each (time step, sample). Preallocated for its largest content; one owner thread.
 */
public final class OneRows {
    private final int columns;
    final int[] start;
    final int[] index;
    private int rows;

    /** @param maxRows largest number of rows; {@code columns} numbers in each */
    public OneRows(int maxRows, int columns) {
        this.columns = columns;
        start = new int[maxRows + 1];
        index = new int[maxRows * columns + BitColumns.BITS];
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Number of ones. */
    public int count() {
        return start[rows];
    }

    /** Position of a row's first one in {@link #column}. */
    public int begin(int row) {
        return start[row];
    }

    /** Position behind a row's last one. */
    public int end(int row) {
        return start[row + 1];
    }

    /** Column of the one at a position. */
    public int column(int position) {
        return index[position];
    }

    void setRows(int count) {
        rows = count;
    }

    /** Removes all rows. */
    public void clear() {
        rows = 0;
    }

    /** Takes a one where {@code values[r][c] > threshold}. */
    public void fromThreshold(float[] values, int rowCount, float threshold) {
        fromThreshold(values, 0, rowCount, threshold);
    }

    /** Rows from {@code first} to before {@code end}, behind those that were taken before. */
    void fromThreshold(float[] values, int first, int end, float threshold) {
        int n = start[first];
        int p = first * columns;
        for (int r = first; r < end; r++) {
            for (int c = 0; c < columns; c++) {
                index[n] = c;
                n += values[p++] > threshold ? 1 : 0;
            }
            start[r + 1] = n;
        }
        rows = end;
    }

    /** Drops the ones of a column (a silenced neuron). */
    public void dropColumn(int column) {
        int n = 0;
        int from = 0;
        for (int r = 0; r < rows; r++) {
            int to = start[r + 1];
            for (int p = from; p < to; p++) {
                if (index[p] != column) {
                    index[n++] = index[p];
                }
            }
            from = to;
            start[r + 1] = n;
        }
    }

    /** Makes this the transpose of {@code other}; must have at least its columns as rows and its rows as columns. */
    public void transposeOf(OneRows other) {
        rows = other.columns;
        Arrays.fill(start, 0, rows + 1, 0);
        int count = other.count();
        for (int p = 0; p < count; p++) {
            start[other.index[p] + 1]++;
        }
        for (int r = 0; r < rows; r++) {
            start[r + 1] += start[r];
        }
        for (int r = 0, p = 0; r < other.rows; r++) {
            for (int end = other.start[r + 1]; p < end; p++) {
                index[start[other.index[p]]++] = r;
            }
        }
        System.arraycopy(start, 0, start, 1, rows);
        start[0] = 0;
    }
}
