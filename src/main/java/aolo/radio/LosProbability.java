package aolo.radio;

/**
 * Probability of line of sight by horizontal distance, 3GPP TR 38.901 table 7.4.2-1 (UMa for users up to 13 m; InH for
 * the mixed office). Pure functions; any thread.
 */
public final class LosProbability {
    private LosProbability() {}

    /** Probability in [0, 1] at a horizontal distance of at least 0 [m]. */
    public static double at(Deployment deployment, double distance2dMeters) {
        double d = distance2dMeters;
        switch (deployment) {
            case UMA:
                return street(d, 63);
            case UMI:
                return street(d, 36);
            case RMA:
                return d <= 10 ? 1 : Math.exp(-(d - 10) / 1000);
            default:
                return office(d);
        }
    }

    private static double street(double d, double decayMeters) {
        return d <= 18 ? 1 : 18 / d + Math.exp(-d / decayMeters) * (1 - 18 / d);
    }

    private static double office(double d) {
        if (d <= 1.2) {
            return 1;
        }
        return d < 6.5 ? Math.exp(-(d - 1.2) / 4.7) : 0.32 * Math.exp(-(d - 6.5) / 32.6);
    }
}
