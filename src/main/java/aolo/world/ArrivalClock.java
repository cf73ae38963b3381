package aolo.world;

import aolo.border.Declared;
import aolo.llm.ArrivalGaps;
import aolo.llm.RequestDraw;
import aolo.math.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * When the next request comes and whose it is. Poisson users are one process together; a user of another variation has a
 * clock of its own; a trace drives all users of its profile, who ask in proportion to their rates. Nothing here depends on
 * decisions, so all policies meet the same requests. One owner thread.
 */
final class ArrivalClock {
    private final Cell cell;
    private final WeightedUsers pool;
    private final int[] renewalUser;
    private final ArrivalGaps[] renewalGaps;
    private final double[] renewalSeconds;
    private final TraceReplay[] replays;
    private double poolSeconds = Double.NaN; // drawn when it is needed
    private double arrivalSeconds;
    private TraceReplay replayed;

    /** Clocks from now on; those of an earlier cell that are alike go on. */
    ArrivalClock(Cell cell, ArrivalClock earlier, double nowSeconds, RandomStream random) {
        this.cell = cell;
        List<UserParameters> users = cell.parameters().users();
        WeightedUsers poisson = new WeightedUsers();
        List<Integer> renewal = new ArrayList<>();
        Map<String, WeightedUsers> traced = new LinkedHashMap<>();
        for (int u = 0; u < users.size(); u++) {
            double rate = users.get(u).requestsPerSecond();
            if (cell.trace(u) != null) {
                traced.computeIfAbsent(users.get(u).traffic(), id -> new WeightedUsers()).add(u, rate);
            } else if (cell.profile(u).arrivalCv() == 1) {
                poisson.add(u, rate);
            } else if (rate > 0) {
                renewal.add(u);
            }
        }
        pool = poisson;
        renewalUser = renewal.stream().mapToInt(Integer::intValue).toArray();
        renewalGaps = new ArrivalGaps[renewalUser.length];
        renewalSeconds = new double[renewalUser.length];
        startRenewals(earlier, nowSeconds, random);
        traced.values().removeIf(group -> group.total() <= 0);
        replays = traced.values().stream()
                .map(group -> new TraceReplay(cell, group, earlier == null ? null : earlier.like(cell, group), nowSeconds, random))
                .toArray(TraceReplay[]::new);
    }

    private void startRenewals(ArrivalClock earlier, double nowSeconds, RandomStream random) {
        Map<String, Integer> before = new LinkedHashMap<>();
        for (int i = 0; earlier != null && i < earlier.renewalUser.length; i++) {
            before.put(earlier.user(earlier.renewalUser[i]).id(), i);
        }
        for (int i = 0; i < renewalUser.length; i++) {
            UserParameters user = user(renewalUser[i]);
            double variation = cell.profile(renewalUser[i]).arrivalCv();
            renewalGaps[i] = new ArrivalGaps(user.requestsPerSecond(), variation);
            Integer old = before.get(user.id());
            boolean alike = old != null
                    && earlier.user(earlier.renewalUser[old]).requestsPerSecond() == user.requestsPerSecond()
                    && earlier.cell.profile(earlier.renewalUser[old]).arrivalCv() == variation;
            renewalSeconds[i] = alike ? earlier.renewalSeconds[old] : nowSeconds + renewalGaps[i].first(random);
        }
    }

    private UserParameters user(int index) {
        return cell.parameters().users().get(index);
    }

    /** The replay of the same profile's same trace, if there is one. */
    private TraceReplay like(Cell next, WeightedUsers group) {
        for (TraceReplay replay : replays) {
            if (replay.isOf(next.profile(group.first()).id(), next.trace(group.first()))) {
                return replay;
            }
        }
        return null;
    }

    /** Whether anybody ever asks. */
    boolean anybody() {
        return pool.total() > 0 || renewalUser.length > 0 || replays.length > 0;
    }

    /** Goes to the next request, not before {@code nowSeconds}, and returns the user who asks. */
    int next(double nowSeconds, RandomStream random) {
        if (pool.total() > 0 && Double.isNaN(poolSeconds)) {
            poolSeconds = nowSeconds + random.nextExponential() / pool.total();
        }
        replayed = null;
        arrivalSeconds = pool.total() > 0 ? poolSeconds : Double.POSITIVE_INFINITY;
        int renewal = -1;
        for (int i = 0; i < renewalSeconds.length; i++) {
            if (renewalSeconds[i] < arrivalSeconds) {
                arrivalSeconds = renewalSeconds[i];
                renewal = i;
            }
        }
        for (TraceReplay replay : replays) {
            if (replay.nextSeconds() < arrivalSeconds) {
                arrivalSeconds = replay.nextSeconds();
                replayed = replay;
            }
        }
        if (replayed != null) {
            return replayed.take(random);
        }
        if (renewal >= 0) {
            renewalSeconds[renewal] += renewalGaps[renewal].next(random);
            return renewalUser[renewal];
        }
        poolSeconds = Double.NaN;
        return pool.draw(random);
    }

    /** When the newest request came, seconds. */
    double arrivalSeconds() {
        return arrivalSeconds;
    }

    /** Gives a drawn request the lengths of the trace, where it is one of it. */
    void replay(RequestDraw draw) {
        if (replayed != null) {
            replayed.fill(draw);
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(poolSeconds);
        for (double seconds : renewalSeconds) {
            out.writeDouble(seconds);
        }
        for (TraceReplay replay : replays) {
            replay.save(out);
        }
    }

    void load(DataInput in) throws IOException {
        poolSeconds = in.readDouble();
        if (!(Double.isNaN(poolSeconds) || poolSeconds >= 0 && poolSeconds <= Double.MAX_VALUE)) {
            throw new IOException("it is damaged: the next arrival is at " + poolSeconds + " s");
        }
        for (int i = 0; i < renewalSeconds.length; i++) {
            renewalSeconds[i] = Declared.within(in, "a next arrival", 0, Double.POSITIVE_INFINITY);
        }
        for (TraceReplay replay : replays) {
            replay.load(in);
        }
    }
}
