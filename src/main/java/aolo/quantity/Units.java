package aolo.quantity;

/** The only place where units are converted. Pure functions, any thread. */
public final class Units {
    /** Joules in one kilowatt hour. */
    public static final double JOULES_PER_KWH = 3.6e6;

    /** Seconds in one year of 365.25 days. */
    public static final double SECONDS_PER_YEAR = 365.25 * 24 * 3600;

    private static final double LN10_OVER_10 = Math.log(10) / 10;

    private Units() {}

    /** Decibels to a power ratio. */
    public static double dbToRatio(double decibels) {
        return Math.exp(decibels * LN10_OVER_10);
    }

    /** Power ratio (positive) to decibels. */
    public static double ratioToDb(double ratio) {
        return 10 * Math.log10(ratio);
    }

    /** Power level in dBm to watts. */
    public static double dbmToWatts(double dbm) {
        return 1e-3 * dbToRatio(dbm);
    }

    /** Power in watts (positive) to dBm. */
    public static double wattsToDbm(double watts) {
        return ratioToDb(watts) + 30;
    }

    /** Energy in joules to kilowatt hours. */
    public static double joulesToKwh(double joules) {
        return joules / JOULES_PER_KWH;
    }

    /** Speed in km/h to m/s. */
    public static double kmhToMetersPerSecond(double kmh) {
        return kmh / 3.6;
    }
}
