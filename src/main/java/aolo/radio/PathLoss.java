package aolo.radio;

import aolo.quantity.Assumptions;

/**
 * Path loss of 3GPP TR 38.901 table 7.4.1-1 for one station: UMa, UMi street canyon, RMa and InH office, with and
 * without line of sight. Immutable; any thread; allocates nothing after construction.
 */
public final class PathLoss {
    private static final double LIGHT_SPEED = 3e8; // as table 7.4.1-1, note 1, rounds it

    /** TR 38.901 starts at users of 1.5 m, 0.5 m above the effective environment; lower antennas count as that. */
    private static final double LEAST_EFFECTIVE_HEIGHT_METERS = 0.5;

    private static final double LEAST_DISTANCE_METERS = 1;

    private final Deployment deployment;
    private final double carrierHz;
    private final double lgCarrier20;
    private final double stationHeightMeters;
    private final double ruralDistanceFactor;
    private final double ruralSlope;
    private final double ruralOffsetDb;
    private final double ruralPerMeterDb;
    private final double ruralNlosOffsetDb;
    private final double ruralNlosSlope;

    /**
     * @param carrierGhz carrier frequency, positive [GHz]
     * @param stationHeightMeters antenna height of the station, positive [m]
     */
    public PathLoss(Deployment deployment, double carrierGhz, double stationHeightMeters, Assumptions assumptions) {
        this.deployment = deployment;
        this.carrierHz = 1e9 * Require.positive("carrierGhz", carrierGhz, "GHz");
        this.lgCarrier20 = 20 * Math.log10(carrierGhz);
        this.stationHeightMeters = Require.positive("stationHeightMeters", stationHeightMeters, "m");
        double h = assumptions.value("radio.rma.buildingHeightMeters");
        double street = assumptions.value("radio.rma.streetWidthMeters");
        double rise = Math.pow(h, 1.72);
        ruralDistanceFactor = 40 * Math.PI * carrierGhz / 3;
        ruralSlope = Math.min(0.03 * rise, 10);
        ruralOffsetDb = -Math.min(0.044 * rise, 14.77);
        ruralPerMeterDb = 0.002 * Math.log10(h);
        double lgStation = Math.log10(stationHeightMeters);
        double ratio = h / stationHeightMeters;
        ruralNlosSlope = 43.42 - 3.1 * lgStation;
        ruralNlosOffsetDb = 161.04 - 7.1 * Math.log10(street) + 7.5 * Math.log10(h)
                - (24.37 - 3.7 * ratio * ratio) * lgStation + lgCarrier20;
    }

    /**
     * Loss with line of sight [dB].
     *
     * @param distance2dMeters horizontal distance, at least 0 [m]; the slant distance counts as at least 1 m
     * @param userHeightMeters antenna height of the user [m]
     */
    public double losDb(double distance2dMeters, double userHeightMeters) {
        return losDb(distance2dMeters, userHeightMeters, Math.log10(distance3d(distance2dMeters, userHeightMeters)));
    }

    /** Loss without line of sight [dB], never below {@link #losDb}; arguments as there. */
    public double nlosDb(double distance2dMeters, double userHeightMeters) {
        double lgD = Math.log10(distance3d(distance2dMeters, userHeightMeters));
        return Math.max(losDb(distance2dMeters, userHeightMeters, lgD), blockedDb(userHeightMeters, lgD));
    }

    /** Slant distance [m], at least 1 m. */
    public double distance3d(double distance2dMeters, double userHeightMeters) {
        double rise = stationHeightMeters - userHeightMeters;
        return Math.max(LEAST_DISTANCE_METERS, Math.sqrt(distance2dMeters * distance2dMeters + rise * rise));
    }

    /** Whether a place lies beyond the rural break point, where shadowing in line of sight is wider (table 7.4.1-1). */
    boolean beyondRuralBreakPoint(double distance2dMeters, double userHeightMeters) {
        return deployment == Deployment.RMA && distance2dMeters > ruralBreakPoint(userHeightMeters);
    }

    private double losDb(double d2, double userHeight, double lgD) {
        switch (deployment) {
            case UMA:
                return d2 <= urbanBreakPoint(userHeight)
                        ? 28 + 22 * lgD + lgCarrier20
                        : 28 + 40 * lgD + lgCarrier20 - 9 * lgBreakPointSlant(userHeight);
            case UMI:
                return d2 <= urbanBreakPoint(userHeight)
                        ? 32.4 + 21 * lgD + lgCarrier20
                        : 32.4 + 40 * lgD + lgCarrier20 - 9.5 * lgBreakPointSlant(userHeight);
            case RMA:
                return ruralLosDb(d2, userHeight, lgD);
            default:
                return 32.4 + 17.3 * lgD + lgCarrier20;
        }
    }

    private double blockedDb(double userHeight, double lgD) {
        switch (deployment) {
            case UMA:
                return 13.54 + 39.08 * lgD + lgCarrier20 - 0.6 * (userHeight - 1.5);
            case UMI:
                return 35.3 * lgD + 22.4 + 1.065 * lgCarrier20 - 0.3 * (userHeight - 1.5);
            case RMA:
                double lgUser = Math.log10(11.75 * userHeight);
                return ruralNlosOffsetDb + ruralNlosSlope * (lgD - 3) - (3.2 * lgUser * lgUser - 4.97);
            default:
                return 38.3 * lgD + 17.3 + 1.245 * lgCarrier20;
        }
    }

    private double ruralLosDb(double d2, double userHeight, double lgD) {
        double breakPoint = ruralBreakPoint(userHeight);
        if (d2 <= breakPoint) {
            return ruralNearDb(Math.pow(10, lgD), lgD);
        }
        double lgBreak = Math.log10(breakPoint);
        return ruralNearDb(breakPoint, lgBreak) + 40 * (lgD - lgBreak);
    }

    private double ruralNearDb(double d3, double lgD) {
        return 20 * (Math.log10(ruralDistanceFactor) + lgD) + ruralSlope * lgD + ruralOffsetDb + ruralPerMeterDb * d3;
    }

    private double ruralBreakPoint(double userHeight) {
        return 2 * Math.PI * stationHeightMeters * userHeight * carrierHz / LIGHT_SPEED;
    }

    private double urbanBreakPoint(double userHeight) {
        double station = Math.max(stationHeightMeters - 1, LEAST_EFFECTIVE_HEIGHT_METERS);
        double user = Math.max(userHeight - 1, LEAST_EFFECTIVE_HEIGHT_METERS);
        return 4 * station * user * carrierHz / LIGHT_SPEED;
    }

    private double lgBreakPointSlant(double userHeight) {
        double breakPoint = urbanBreakPoint(userHeight);
        double rise = stationHeightMeters - userHeight;
        return Math.log10(breakPoint * breakPoint + rise * rise);
    }
}
