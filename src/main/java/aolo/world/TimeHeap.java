package aolo.world;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Points in time, earliest first: a binary heap of doubles that grows when it must. One owner thread. */
final class TimeHeap {
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
        size = in.readInt();
        times = new double[Math.max(times.length, size)];
        for (int i = 0; i < size; i++) {
            times[i] = in.readDouble();
        }
    }
}
