package aolo.world;

import aolo.math.RandomStream;
import aolo.radio.Fading;
import aolo.radio.LargeScaleGain;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What moves with the users: places, fading, and who asks next. One owner thread. */
final class CellUsers {
    private final Cell cell;
    private final Walker[] walkers;
    private final LargeScaleGain[] gains;
    private final double[] fading;
    private final double[] fadingSeconds;
    private final double[] cumulativeRate;
    private final boolean[] moves;

    /** Users at their start, or going on from an earlier crowd where a user of the same id was there. */
    CellUsers(Cell cell, CellUsers earlier, double nowSeconds, RandomStream fadingRandom) {
        this.cell = cell;
        List<UserParameters> users = cell.parameters().users();
        walkers = new Walker[users.size()];
        gains = new LargeScaleGain[users.size()];
        fading = new double[2 * users.size()];
        fadingSeconds = new double[users.size()];
        cumulativeRate = new double[users.size()];
        moves = new boolean[users.size()];
        Map<String, Integer> before = earlier == null ? Map.of() : earlier.indexById();
        double rate = 0;
        for (int u = 0; u < users.size(); u++) {
            UserParameters user = users.get(u);
            rate += user.requestsPerSecond();
            cumulativeRate[u] = rate;
            Integer old = before.get(user.id());
            if (old == null) {
                Fading.start(fadingRandom, fading, 2 * u);
                fadingSeconds[u] = nowSeconds;
            } else {
                fading[2 * u] = earlier.fading[2 * old];
                fading[2 * u + 1] = earlier.fading[2 * old + 1];
                fadingSeconds[u] = earlier.fadingSeconds[old];
            }
            boolean walksOn = old != null
                    && earlier.cell.parameters().users().get(old).equals(user)
                    && earlier.cell.parameters().area().equals(cell.parameters().area());
            walkers[u] = walksOn ? earlier.walkers[old] : new Walker(user, cell.parameters().area(), nowSeconds);
            moves[u] = walkers[u].moves();
            gains[u] = new LargeScaleGain();
            evaluateGain(u);
        }
    }

    private Map<String, Integer> indexById() {
        Map<String, Integer> index = new HashMap<>();
        for (UserParameters user : cell.parameters().users()) {
            index.put(user.id(), index.size());
        }
        return index;
    }

    private void evaluateGain(int u) {
        double height = cell.parameters().users().get(u).heightMeters();
        cell.channel().evaluate(walkers[u].x(), walkers[u].y(), height, gains[u]);
    }

    /** Sum of all request rates, 1/s; 0 without users. */
    double totalRate() {
        return cumulativeRate.length == 0 ? 0 : cumulativeRate[cumulativeRate.length - 1];
    }

    /** The user who asks, with probability proportional to its rate. */
    int next(RandomStream random) {
        double point = random.nextDouble() * totalRate();
        int low = 0;
        int high = cumulativeRate.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulativeRate[middle] > point) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Brings place and fading of one user to a time not before the last one. */
    void moveTo(int u, double seconds, RandomStream walkRandom, RandomStream fadingRandom) {
        if (moves[u]) {
            walkers[u].moveTo(seconds, walkRandom);
            evaluateGain(u);
        }
        double correlation = Fading.correlation(cell.dopplerHz(u), seconds - fadingSeconds[u]);
        Fading.advance(correlation, fadingRandom, fading, 2 * u);
        fadingSeconds[u] = seconds;
    }

    LargeScaleGain gain(int u) {
        return gains[u];
    }

    double fadingReal(int u) {
        return fading[2 * u];
    }

    double fadingImaginary(int u) {
        return fading[2 * u + 1];
    }

    double x(int u) {
        return walkers[u].x();
    }

    double y(int u) {
        return walkers[u].y();
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(walkers.length);
        for (int u = 0; u < walkers.length; u++) {
            walkers[u].save(out);
            out.writeDouble(fading[2 * u]);
            out.writeDouble(fading[2 * u + 1]);
            out.writeDouble(fadingSeconds[u]);
        }
    }

    void load(DataInput in) throws IOException {
        int users = in.readInt();
        if (users != walkers.length) {
            throw new IOException("saved world has " + users + " users, this one " + walkers.length);
        }
        for (int u = 0; u < walkers.length; u++) {
            walkers[u].load(in);
            fading[2 * u] = in.readDouble();
            fading[2 * u + 1] = in.readDouble();
            fadingSeconds[u] = in.readDouble();
            evaluateGain(u);
        }
    }
}
