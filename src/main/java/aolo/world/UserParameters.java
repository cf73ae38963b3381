package aolo.world;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;

/** One user. Immutable; any thread. */
public record UserParameters(
        @Meaning("name, unique among all things of the scenario") String id,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "east coordinate on the map") double xMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "north coordinate on the map") double yMeters,
        @Quantity(min = 0.5, max = 13, unit = "m", meaning = "antenna height") double heightMeters,
        @Quantity(min = 0, max = 500, unit = "km/h", meaning = "speed: Doppler spread, and movement by waypoints")
                double speedKmh,
        @Meaning("how the user moves") Mobility mobility,
        @Quantity(min = 0.0001, max = 100, unit = "1/s", meaning = "mean rate of requests (Poisson)")
                double requestsPerSecond,
        @Meaning("id of the traffic profile") String traffic) {

    /** The same user at another place. */
    public UserParameters at(double newXMeters, double newYMeters) {
        return new UserParameters(
                id, newXMeters, newYMeters, heightMeters, speedKmh, mobility, requestsPerSecond, traffic);
    }
}
