package aolo.radio;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The mean efficiencies of a cell's users. Users who are as fast as each other share a table, and a table is built when it is
 * first asked for: of a thousand users, each with a speed of its own, only those who ask cost anything. What a table says does
 * not depend on when or by whom it is built. Any thread.
 */
public final class MeanEfficiencies {
    private final Link link;
    private final Fading fading;
    private final double[] correlations;
    private final int[] indexOfUser;
    private final AtomicReferenceArray<MeanEfficiency> tables;

    /**
     * Takes over what is built already if link and fading are the same.
     *
     * @param csiCorrelation of each user, in [0, 1]
     * @param earlier may be null
     */
    public MeanEfficiencies(Link link, Fading fading, double[] csiCorrelation, MeanEfficiencies earlier) {
        this.link = link;
        this.fading = fading;
        correlations = Arrays.stream(csiCorrelation).sorted().distinct().toArray();
        indexOfUser = Arrays.stream(csiCorrelation)
                .mapToInt(rho -> Arrays.binarySearch(correlations, rho))
                .toArray();
        tables = new AtomicReferenceArray<>(2 * correlations.length);
        if (earlier != null && earlier.link == link && earlier.fading == fading) {
            takeOver(earlier);
        }
    }

    private void takeOver(MeanEfficiencies earlier) {
        for (int i = 0; i < correlations.length; i++) {
            int before = Arrays.binarySearch(earlier.correlations, correlations[i]);
            if (before >= 0) {
                tables.set(2 * i, earlier.tables.get(2 * before));
                tables.set(2 * i + 1, earlier.tables.get(2 * before + 1));
            }
        }
    }

    /** The mean efficiency of a user in or out of line of sight. */
    public MeanEfficiency of(int user, boolean lineOfSight) {
        int index = 2 * indexOfUser[user] + (lineOfSight ? 1 : 0);
        MeanEfficiency table = tables.get(index);
        if (table == null) {
            table = MeanEfficiency.of(link, fading, lineOfSight, correlations[index / 2]);
            tables.set(index, table); // another thread may build the same: either will do
        }
        return table;
    }
}
