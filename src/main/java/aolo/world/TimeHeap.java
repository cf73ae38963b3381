package aolo.world;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Points in time, earliest first: a binary heap of doubles that grows when it must. One owner thread. */
final class TimeHeap {
    /** Answers under way that a file may declare: more than a training has requests. */
    static final int MOST = 20_000_000;

    private double[] times;
    private int size;

    TimeHeap(int capacity) {
        times = new double[Math.max(4, capacity)];
    }

    int size() {
        return size;
    }

    /** The earliest time, in seconds; undefined when empty. */
    double earliest() {
        return times[0];
    }

    /** Removes all times up to and including {@code now}. */
    void removeUpTo(double now) {
        while (size > 0 && times[0] <= now) {
            removeEarliest();
        }
    }

    double removeEarliest() {
        double first = times[0];
        double moved = times[--size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= moved) {
                break;
            }
            times[hole] = times[child];
            hole = child;
        }
        times[hole] = moved;
        return first;
    }

    void add(double time) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && times[(hole - 1) / 2] > time) {
            times[hole] = times[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        times[hole] = time;
    }

    /** How many times lie after {@code now}; reads all. */
    int countAfter(double now) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (times[i] > now) {
                count++;
            }
        }
        return count;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeDouble(times[i]);
        }
    }

    void load(DataInput in) throws IOException {
        int declared = Declared.count(in, "points in time", MOST);
        for (size = 0; size < declared; size++) { // room is made as they come, not as they are declared
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
            }
            times[size] = Declared.within(in, "a point in time", 0, Double.MAX_VALUE);
            if (size > 0 && times[size] < times[(size - 1) / 2]) {
                throw new IOException("it is damaged: points in time are out of order");
            }
        }
    }
}
