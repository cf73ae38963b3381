package aolo.world;

import aolo.math.RandomStream;
import java.util.Arrays;

/** Users who are drawn in proportion to their rates. Filled once, then read; one owner thread. */
final class WeightedUsers {
    private int[] user = new int[8];
    private double[] cumulative = new double[8];
    private int size;

    /** Adds a user with its requests a second. */
    void add(int index, double rate) {
        if (size == user.length) {
            user = Arrays.copyOf(user, 2 * size);
            cumulative = Arrays.copyOf(cumulative, 2 * size);
        }
        user[size] = index;
        cumulative[size] = total() + rate;
        size++;
    }

    /** Sum of the rates, 1/s. */
    double total() {
        return size == 0 ? 0 : cumulative[size - 1];
    }

    /** The user added first. */
    int first() {
        return user[0];
    }

    /** A user, with probability in proportion to its rate. */
    int draw(RandomStream random) {
        double point = random.nextDouble() * total();
        int low = 0;
        int high = size - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return user[low];
    }
}
