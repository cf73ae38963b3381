package aolo.radio;

/**
 * Propagation scenario of 3GPP TR 38.901, clause 7.2: it fixes path loss, LOS probability and shadowing, and how high a
 * user's antenna may be (table 7.4.1-1, h_UT of each row; InH table 7.2-2 names 1 m, a standing user is 2.5 m at most).
 */
public enum Deployment {
    UMA(1.5, 22.5),
    UMI(1.5, 22.5),
    RMA(1, 10),
    INH(1, 2.5);

    private final double leastUserHeightMeters;
    private final double mostUserHeightMeters;

    Deployment(double leastUserHeightMeters, double mostUserHeightMeters) {
        this.leastUserHeightMeters = leastUserHeightMeters;
        this.mostUserHeightMeters = mostUserHeightMeters;
    }

    /** Lowest antenna of a user that the path loss holds for [m]. */
    public double leastUserHeightMeters() {
        return leastUserHeightMeters;
    }

    /** Highest antenna of a user that the path loss holds for [m]. */
    public double mostUserHeightMeters() {
        return mostUserHeightMeters;
    }
}
