package aolo.world;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.quantity.Units;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a user is: in place, or walking straight to one random waypoint after another; and until when, if sessions end. One
 * owner thread.
 */
final class Walker {
    /** Beyond it a second is too short to move the clock. */
    static final double LARGEST_SECONDS = 1e12;

    private static final double LARGEST_METERS = 1e6;

    private final boolean moves;
    private final double metersPerSecond;
    private final AreaParameters area;
    private double legStartSeconds;
    private double legSeconds;
    private double startX;
    private double startY;
    private double targetX;
    private double targetY;
    private double x;
    private double y;
    private double sessionEndSeconds = Double.POSITIVE_INFINITY;

    Walker(UserParameters user, AreaParameters area, double nowSeconds) {
        this.area = area;
        metersPerSecond = Units.kmhToMetersPerSecond(user.speedKmh());
        moves = user.mobility() == Mobility.WAYPOINT && metersPerSecond > 0;
        legStartSeconds = nowSeconds;
        startX = targetX = x = user.xMeters();
        startY = targetY = y = user.yMeters();
    }

    /** Begins the session that is under way at a time: without memory, its rest is as long as a whole one. */
    void beginSession(double meanSeconds, double nowSeconds, RandomStream random) {
        sessionEndSeconds = nowSeconds + meanSeconds * random.nextExponential();
    }

    /** Whether the user is there for a time only. */
    boolean hasSession() {
        return sessionEndSeconds < Double.POSITIVE_INFINITY;
    }

    /** Whether the session has ended by a time. */
    boolean sessionOver(double seconds) {
        return seconds >= sessionEndSeconds;
    }

    /** Goes on from another place. */
    void jumpTo(double newX, double newY, double nowSeconds) {
        legStartSeconds = nowSeconds;
        legSeconds = 0;
        startX = targetX = x = newX;
        startY = targetY = y = newY;
    }

    boolean moves() {
        return moves;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** Walks on to a time not before the last one. */
    void moveTo(double seconds, RandomStream random) {
        if (!moves) {
            return;
        }
        while (seconds >= legStartSeconds + legSeconds) {
            legStartSeconds += legSeconds;
            startX = targetX;
            startY = targetY;
            targetX = random.nextDouble() * area.widthMeters();
            targetY = random.nextDouble() * area.heightMeters();
            legSeconds = Math.max(1e-3, Math.hypot(targetX - startX, targetY - startY) / metersPerSecond);
        }
        double way = (seconds - legStartSeconds) / legSeconds;
        x = startX + way * (targetX - startX);
        y = startY + way * (targetY - startY);
    }

    private static double place(DataInput in) throws IOException {
        return Declared.within(in, "a place in metres", -LARGEST_METERS, LARGEST_METERS);
    }

    void save(DataOutput out) throws IOException {
        double[] values = {legStartSeconds, legSeconds, startX, startY, targetX, targetY, x, y, sessionEndSeconds};
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    void load(DataInput in) throws IOException {
        legStartSeconds = Declared.within(in, "the start of a walk", 0, LARGEST_SECONDS);
        legSeconds = Declared.within(in, "the time of a walk", 0, LARGEST_SECONDS);
        startX = place(in);
        startY = place(in);
        targetX = place(in);
        targetY = place(in);
        x = place(in);
        y = place(in);
        sessionEndSeconds = Declared.within(in, "the end of a session", 0, Double.POSITIVE_INFINITY);
    }
}
