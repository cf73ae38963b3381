package aolo.ui.map;

import aolo.lab.LabSnapshot;
import aolo.lab.UserView;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the cell lives at one moment, for the eye.
 *
 * @param power of the answers on the air, 0 to 1 of the strongest seen; 0 where nothing is sent
 * @param asleep whether the station sleeps between answers and has none to send
 * @param load answers the server writes, 0 to 1 of its largest batch
 * @param waiting requests in its queue
 * @param hour of the day, 0 to 24
 * @param gramsPerKwh carbon intensity of the grid, gCO2e/kWh; NaN while nothing is known
 * @param megabits downlink rate by user id, Mbit/s
 */
record CellPulse(
        double power,
        boolean asleep,
        double load,
        int waiting,
        double hour,
        double gramsPerKwh,
        Map<String, Double> megabits) {
    static final CellPulse NONE = new CellPulse(0, false, 0, 0, 0, Double.NaN, Map.of());

    private static final int MOST_PACKETS = 8;

    /** @param strongestWatts most radiated for an answer so far */
    static CellPulse of(LabSnapshot snapshot, Set<String> answering, double strongestWatts) {
        Map<String, Double> megabits = new HashMap<>();
        double watts = 0;
        int sending = 0;
        for (UserView user : snapshot.users()) {
            megabits.put(user.id(), user.answer().rateBitsPerSecond() / 1e6);
            if (answering.contains(user.id()) && Double.isFinite(user.answer().txPowerWatts())) {
                watts += user.answer().txPowerWatts();
                sending++;
            }
        }
        double mean = sending == 0 ? 0 : watts / sending;
        return new CellPulse(
                strongestWatts > 0 ? Math.min(1, mean / strongestWatts) : 0,
                sending == 0 && snapshot.scenario().station().sleepsBetweenAnswers(),
                Math.min(1, snapshot.live().answersInService()
                        / (double) Math.max(1, snapshot.scenario().server().maxBatch())),
                snapshot.live().answersWaiting(),
                snapshot.live().hourOfDay(),
                snapshot.live().gridGramsPerKwh(),
                megabits);
    }

    /** The strongest of what was seen before and what is sent now. */
    static double strongest(double before, LabSnapshot snapshot) {
        return snapshot.users().stream()
                .mapToDouble(user -> user.answer().txPowerWatts())
                .filter(Double::isFinite)
                .reduce(before, Math::max);
    }

    /** Packets on a user's link: two more for each ten-fold rate. */
    int packets(String userId) {
        double rate = megabits.getOrDefault(userId, Double.NaN);
        return rate > 0 ? (int) Math.max(1, Math.min(MOST_PACKETS, Math.round(2 + 2 * Math.log10(rate)))) : 1;
    }
}
