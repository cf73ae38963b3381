package aolo.world;

/** How a user moves on the map. The Doppler spread follows the user's speed in either case. */
public enum Mobility {
    /** Stays in place; the speed stands for movement around it. */
    STATIC,
    /** Random waypoints in the area at the user's speed. */
    WAYPOINT
}
