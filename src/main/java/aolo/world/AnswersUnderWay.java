package aolo.world;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Answers that are being served, with what each draws and what it is charged a second, by the time that service needs
 * (its own clock: wall time where nothing slows it down), earliest end first. Sums over them are kept. A binary heap that
 * grows when it must; one owner thread.
 */
final class AnswersUnderWay {
    /** Columns of an answer. */
    static final int END = 0;
    /** Share of the carrier. */
    static final int SHARE = 1;
    /** Watts drawn on top of what the share alone draws. */
    static final int WATTS = 2;
    /** Watts of idle power it is charged. */
    static final int IDLE_WATTS = 3;

    private static final int COLUMNS = 4;

    private double[] rows = new double[16 * COLUMNS];
    private final double[] sums = new double[COLUMNS];
    private int size;
    private double clock;

    int size() {
        return size;
    }

    /** Sum of a column over the answers under way. */
    double sum(int column) {
        return sums[column];
    }

    /** Service time until the next answer is done, seconds; infinite when nothing is under way. */
    double toNextEnd() {
        return size == 0 ? Double.POSITIVE_INFINITY : Math.max(0, rows[END] - clock);
    }

    /** An answer that needs this much time of service. */
    void add(double seconds, double share, double watts, double idleWatts) {
        if ((size + 1) * COLUMNS > rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        put(size, clock + seconds, share, watts, idleWatts);
        for (int at = size++; at > 0 && end(at) < end((at - 1) / 2); at = (at - 1) / 2) {
            swap(at, (at - 1) / 2);
        }
        sums[SHARE] += share;
        sums[WATTS] += watts;
        sums[IDLE_WATTS] += idleWatts;
    }

    /** Service goes on; not past {@link #toNextEnd}. */
    void advance(double seconds) {
        clock += seconds;
    }

    /** The answer that ends next is done, exactly. */
    void finishNext() {
        clock = rows[END];
        for (int column = SHARE; column < COLUMNS; column++) {
            sums[column] = size == 1 ? 0 : sums[column] - rows[column];
        }
        swap(0, --size);
        for (int at = 0, child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && end(child + 1) < end(child)) {
                child++;
            }
            if (end(at) <= end(child)) {
                break;
            }
            swap(at, child);
            at = child;
        }
        if (size == 0) {
            clock = 0; // as exact after a year as on the first day
        }
    }

    /** Sum of a column times the service still to come. */
    double toCome(int column) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += rows[i * COLUMNS + column] * (end(i) - clock);
        }
        return sum;
    }

    private double end(int i) {
        return rows[i * COLUMNS + END];
    }

    private void put(int i, double end, double share, double watts, double idleWatts) {
        rows[i * COLUMNS + END] = end;
        rows[i * COLUMNS + SHARE] = share;
        rows[i * COLUMNS + WATTS] = watts;
        rows[i * COLUMNS + IDLE_WATTS] = idleWatts;
    }

    private void swap(int i, int j) {
        for (int column = 0; column < COLUMNS; column++) {
            double kept = rows[i * COLUMNS + column];
            rows[i * COLUMNS + column] = rows[j * COLUMNS + column];
            rows[j * COLUMNS + column] = kept;
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size * COLUMNS; i++) {
            out.writeDouble(rows[i]);
        }
        for (double sum : sums) {
            out.writeDouble(sum);
        }
        out.writeDouble(clock);
    }

    void load(DataInput in) throws IOException {
        int declared = Declared.count(in, "answers under way", TimeHeap.MOST);
        for (size = 0; size < declared; size++) { // room is made as they come, not as they are declared
            if ((size + 1) * COLUMNS > rows.length) {
                rows = Arrays.copyOf(rows, 2 * rows.length);
            }
            double end = Declared.within(in, "the end of an answer", 0, Double.MAX_VALUE);
            put(size, end, Declared.within(in, "a share of the carrier", 0, 1), Declared.finite(in, "watts of an answer"),
                    Declared.finite(in, "idle watts of an answer"));
            if (size > 0 && end < end((size - 1) / 2)) {
                throw new IOException("it is damaged: answers under way are out of order");
            }
        }
        for (int column = 0; column < COLUMNS; column++) {
            sums[column] = Declared.finite(in, "a sum over answers");
        }
        clock = Declared.within(in, "a clock of service", 0, Double.MAX_VALUE);
    }
}
