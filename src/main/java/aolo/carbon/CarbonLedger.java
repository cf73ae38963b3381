package aolo.carbon;

/**
 * The parts of a footprint [g CO2e]; {@code inference} and {@code communication} split the total as the paper does.
 * Immutable; any thread.
 *
 * @param serverOperational electricity of the server, PUE applied
 * @param serverEmbodied share of the making of the server
 * @param stationOperational electricity of the base station
 * @param stationEmbodied share of the making of the base station
 * @param deviceOperational electricity of the user's device
 * @param deviceEmbodied share of the making of the device
 */
public record CarbonLedger(
        double serverOperational,
        double serverEmbodied,
        double stationOperational,
        double stationEmbodied,
        double deviceOperational,
        double deviceEmbodied) {

    /** Nothing emitted. */
    public static final CarbonLedger ZERO = new CarbonLedger(0, 0, 0, 0, 0, 0);

    /** C_I: the server's parts [g]. */
    public double inference() {
        return serverOperational + serverEmbodied;
    }

    /** C_C: station and device [g]. */
    public double communication() {
        return stationOperational + stationEmbodied + deviceOperational + deviceEmbodied;
    }

    /** C = C_I + C_C [g]. */
    public double total() {
        return inference() + communication();
    }

    /** The sum of two footprints, part by part. */
    public CarbonLedger plus(CarbonLedger other) {
        return new CarbonLedger(
                serverOperational + other.serverOperational,
                serverEmbodied + other.serverEmbodied,
                stationOperational + other.stationOperational,
                stationEmbodied + other.stationEmbodied,
                deviceOperational + other.deviceOperational,
                deviceEmbodied + other.deviceEmbodied);
    }
}
