package aolo.carbon;

import aolo.quantity.Assumptions;

/**
 * Embodied carbon by use (SCI, ISO/IEC 21031: M = TE TS RS): the making of a thing, times the part of its life used,
 * times the share of it used. A year is 365 days, as in EcoLogits. Immutable; any thread.
 */
public final class EmbodiedCarbon {
    private static final double SECONDS_PER_YEAR = 365.0 * 24 * 3600;
    private static final double GRAMS_PER_KG = 1000;

    private final double serverGramsPerSecond;
    private final double stationGramsPerSecond;
    private final double deviceGramsPerSecond;

    /**
     * @param gpuCount accelerators of the server, at least one
     * @param stationClass class of the station, as the constants name it: macro, rrh, micro, pico or femto
     */
    public EmbodiedCarbon(int gpuCount, String stationClass, Assumptions assumptions) {
        if (gpuCount < 1) {
            throw new IllegalArgumentException("gpuCount " + gpuCount + " must be at least 1");
        }
        double serverKg = gpuCount / 8.0 * assumptions.value("carbon.embodied.serverKgPerEightGpus")
                + gpuCount * assumptions.value("carbon.embodied.gpuKg");
        serverGramsPerSecond = perSecond(serverKg, assumptions.value("carbon.embodied.serverLifetimeYears"));
        stationGramsPerSecond = perSecond(
                assumptions.value("carbon.embodied." + stationClass + ".stationKg"),
                assumptions.value("carbon.embodied.stationLifetimeYears"));
        deviceGramsPerSecond = perSecond(
                assumptions.value("carbon.embodied.deviceKg"), assumptions.value("carbon.embodied.deviceLifetimeYears"));
    }

    private static double perSecond(double kg, double years) {
        return kg * GRAMS_PER_KG / (years * SECONDS_PER_YEAR);
    }

    /** Grams of the server for {@code seconds} (T_inf) with share {@code share} (1/B). */
    public double serverGrams(double seconds, double share) {
        return serverGramsPerSecond * seconds * share;
    }

    /** Grams of the base station for {@code seconds} of air time with share {@code share} of its resources. */
    public double stationGrams(double seconds, double share) {
        return stationGramsPerSecond * seconds * share;
    }

    /** Grams of the user's device for {@code seconds} (T) of a share {@code share} of its life, usually 1. */
    public double deviceGrams(double seconds, double share) {
        return deviceGramsPerSecond * seconds * share;
    }

    /** Grams per second of a whole server. */
    public double serverGramsPerSecond() {
        return serverGramsPerSecond;
    }

    /** Grams per second of a whole base station. */
    public double stationGramsPerSecond() {
        return stationGramsPerSecond;
    }

    /** Grams per second of a device. */
    public double deviceGramsPerSecond() {
        return deviceGramsPerSecond;
    }
}
