package aolo.lab;

/**
 * A place of a user in a cell. Immutable; any thread.
 *
 * @param xMeters east
 * @param yMeters north
 * @param distanceMeters to the station on the ground
 * @param lineOfSight of the place
 * @param pathLossDb of the place
 * @param shadowingDb of the place, positive = more loss
 * @param gainDb antenna gain - path loss - shadowing
 */
public record PlaceView(
        double xMeters,
        double yMeters,
        double distanceMeters,
        boolean lineOfSight,
        double pathLossDb,
        double shadowingDb,
        double gainDb) {}
