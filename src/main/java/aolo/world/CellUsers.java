package aolo.world;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.radio.Fading;
import aolo.radio.LargeScaleGain;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What moves with the users: places and fading. One owner thread. */
final class CellUsers {
    private static final int PLACE_TRIES = 1000;
    private static final int ROW = 4;
    private static final int SECONDS = 2;
    private static final int DOPPLER = 3;

    private final Cell cell;
    private final Walker[] walkers;
    private final LargeScaleGain[] gains;
    private final double[] fading; // a row of four for each user: the state, its time, the Doppler shift
    private final boolean[] moves;

    /**
     * Users at their start, or going on from an earlier crowd where a user of the same id was there. At the start those with
     * sessions stand at places drawn; one that is added or moved by hand stands there until its next session.
     */
    CellUsers(
            Cell cell, CellUsers earlier, double nowSeconds, RandomStream fadingRandom, RandomStream placementRandom) {
        this.cell = cell;
        List<UserParameters> users = cell.parameters().users();
        walkers = new Walker[users.size()];
        gains = new LargeScaleGain[users.size()];
        fading = new double[ROW * users.size()];
        moves = new boolean[users.size()];
        Map<String, Integer> before = earlier == null ? Map.of() : earlier.indexById();
        for (int u = 0; u < users.size(); u++) {
            UserParameters user = users.get(u);
            Integer old = before.get(user.id());
            if (old == null) {
                Fading.start(fadingRandom, fading, ROW * u);
                fading[ROW * u + SECONDS] = nowSeconds;
            } else {
                System.arraycopy(earlier.fading, ROW * old, fading, ROW * u, ROW);
            }
            fading[ROW * u + DOPPLER] = cell.dopplerHz(u);
            boolean walksOn = old != null
                    && earlier.cell.parameters().users().get(old).equals(user)
                    && earlier.cell.parameters().area().equals(cell.parameters().area());
            walkers[u] = walksOn ? earlier.walkers[old] : new Walker(user, cell.parameters().area(), nowSeconds);
            if (!walksOn && user.meanSessionSeconds().isPresent()) {
                walkers[u].beginSession(user.meanSessionSeconds().getAsDouble(), nowSeconds, placementRandom);
                if (earlier == null) {
                    drawPlace(u, nowSeconds, placementRandom);
                }
            }
            moves[u] = walkers[u].moves();
            gains[u] = new LargeScaleGain();
            evaluateGain(u);
        }
    }

    /** Uniform over the area outside the circle around the station; the farthest corner where that is nearly everything. */
    private void drawPlace(int u, double nowSeconds, RandomStream random) {
        AreaParameters area = cell.parameters().area();
        for (int i = 0; i < PLACE_TRIES; i++) {
            double x = random.nextDouble() * area.widthMeters();
            double y = random.nextDouble() * area.heightMeters();
            if (cell.clearOfStation(x, y)) {
                walkers[u].jumpTo(x, y, nowSeconds);
                return;
            }
        }
        boolean west = cell.parameters().station().xMeters() > 0.5 * area.widthMeters();
        boolean south = cell.parameters().station().yMeters() > 0.5 * area.heightMeters();
        walkers[u].jumpTo(west ? 0 : area.widthMeters(), south ? 0 : area.heightMeters(), nowSeconds);
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

    /** Brings place and fading of one user to a time not before the last one. */
    void moveTo(
            int u, double seconds, RandomStream walkRandom, RandomStream fadingRandom, RandomStream placementRandom) {
        if (walkers[u].sessionOver(seconds)) {
            takeOver(u, seconds, fadingRandom, placementRandom);
        }
        if (moves[u]) {
            walkers[u].moveTo(seconds, walkRandom);
            evaluateGain(u);
        }
        int row = ROW * u;
        double correlation = Fading.correlation(fading[row + DOPPLER], seconds - fading[row + SECONDS]);
        Fading.advance(correlation, fadingRandom, fading, row);
        fading[row + SECONDS] = seconds;
    }

    /** Another person takes the user's turn, at another place, in another fading. */
    private void takeOver(int u, double seconds, RandomStream fadingRandom, RandomStream placementRandom) {
        double mean = cell.parameters().users().get(u).meanSessionSeconds().getAsDouble();
        walkers[u].beginSession(mean, seconds, placementRandom);
        drawPlace(u, seconds, placementRandom);
        evaluateGain(u);
        Fading.start(fadingRandom, fading, ROW * u);
        fading[ROW * u + SECONDS] = seconds;
    }

    LargeScaleGain gain(int u) {
        return gains[u];
    }

    double fadingReal(int u) {
        return fading[ROW * u];
    }

    double fadingImaginary(int u) {
        return fading[ROW * u + 1];
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
            out.writeDouble(fading[ROW * u]);
            out.writeDouble(fading[ROW * u + 1]);
            out.writeDouble(fading[ROW * u + SECONDS]);
        }
    }

    void load(DataInput in) throws IOException {
        int users = in.readInt();
        if (users != walkers.length) {
            throw new IOException("saved world has " + users + " users, this one " + walkers.length);
        }
        for (int u = 0; u < walkers.length; u++) {
            walkers[u].load(in);
            if (walkers[u].hasSession() != cell.parameters().users().get(u).meanSessionSeconds().isPresent()) {
                throw new IOException("it is damaged: the session of user " + u + " does not fit the scenario");
            }
            fading[ROW * u] = Declared.finite(in, "the fading of a user");
            fading[ROW * u + 1] = Declared.finite(in, "the fading of a user");
            fading[ROW * u + SECONDS] = Declared.within(in, "the time of a user's fading", 0, Walker.LARGEST_SECONDS);
            evaluateGain(u);
        }
    }
}
