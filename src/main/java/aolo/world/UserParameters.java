package aolo.world;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import java.util.OptionalDouble;

/**
 * One user. With sessions it stands for one person after another with the same habits: the place is drawn anew over the area
 * when a world starts and whenever a session ends, and the one given here holds only where it is put by hand, until then.
 * Immutable; any thread.
 */
public record UserParameters(
        @Meaning("name, unique among all things of the scenario") String id,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "east coordinate on the map") double xMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "north coordinate on the map") double yMeters,
        @Quantity(
                        min = 1,
                        max = 22.5,
                        unit = "m",
                        meaning = "antenna height; UMA and UMI from 1.5 m, RMA to 10 m, INH to 2.5 m",
                        source = "TR 38.901 table 7.4.1-1")
                double heightMeters,
        @Quantity(min = 0, max = 500, unit = "km/h", meaning = "speed: Doppler spread, and movement by waypoints")
                double speedKmh,
        @Meaning("how the user moves") Mobility mobility,
        @Quantity(min = 0.0001, max = 100, unit = "1/s", meaning = "mean rate of requests (Poisson)")
                double requestsPerSecond,
        @Meaning("id of the traffic profile") String traffic,
        @Quantity(
                        min = 10,
                        max = 86_400,
                        unit = "s",
                        meaning = "mean session: others take the user's turn at places drawn anew; absent: always the same")
                OptionalDouble meanSessionSeconds) {

    /** A user that stays the same. */
    public UserParameters(
            String id,
            double xMeters,
            double yMeters,
            double heightMeters,
            double speedKmh,
            Mobility mobility,
            double requestsPerSecond,
            String traffic) {
        this(id, xMeters, yMeters, heightMeters, speedKmh, mobility, requestsPerSecond, traffic, OptionalDouble.empty());
    }

    /** The same user at another place. */
    public UserParameters at(double newXMeters, double newYMeters) {
        return new UserParameters(
                id,
                newXMeters,
                newYMeters,
                heightMeters,
                speedKmh,
                mobility,
                requestsPerSecond,
                traffic,
                meanSessionSeconds);
    }

    /** Whether the world moves the user away from the place in its parameters. */
    public boolean wanders() {
        return mobility == Mobility.WAYPOINT || meanSessionSeconds.isPresent();
    }
}
