package aolo.radio;

import aolo.quantity.Assumptions;
import aolo.quantity.Units;

/**
 * From power to rate: noise, signal-to-noise ratio, rate of the attenuated Shannon bound, attempts. Immutable; any
 * thread; no allocation after construction.
 */
public final class Link {
    private static final double LN2 = Math.log(2);

    private final double shannonPerNat;
    private final double maxEfficiency;
    private final double userNoiseWattsPerHz;
    private final double stationNoiseWattsPerHz;
    private final double expectedAttempts;
    private final double residualLoss;

    public Link(ChannelParameters channel, Assumptions assumptions) {
        shannonPerNat = assumptions.value("radio.link.shannonFraction") / LN2;
        maxEfficiency = assumptions.value("radio.link.maxBitsPerSecondPerHz");
        double thermal = assumptions.value("radio.link.thermalNoiseDbmPerHz");
        userNoiseWattsPerHz = Units.dbmToWatts(thermal + channel.userNoiseFigureDb());
        stationNoiseWattsPerHz = Units.dbmToWatts(thermal + channel.stationNoiseFigureDb());
        double error = channel.blockErrorTarget();
        residualLoss = Math.pow(error, channel.maxAttempts());
        expectedAttempts = (1 - residualLoss) / (1 - error);
    }

    /** Noise at the user in a bandwidth [W]. */
    public double userNoiseWatts(double bandwidthHz) {
        return userNoiseWattsPerHz * bandwidthHz;
    }

    /** Noise at the station in a bandwidth [W]. */
    public double stationNoiseWatts(double bandwidthHz) {
        return stationNoiseWattsPerHz * bandwidthHz;
    }

    /**
     * Bits per second per hertz at a signal-to-noise ratio: min(cap, fraction log2(1 + snr)).
     *
     * @param snr power ratio, at least 0
     */
    public double spectralEfficiency(double snr) {
        // log(1 + x) loses digits where x is small; log1p is slower
        double nats = snr < 1e-3 ? Math.log1p(snr) : Math.log(1 + snr);
        return Math.min(maxEfficiency, shannonPerNat * nats);
    }

    /** Rate [bit/s] on a bandwidth [Hz] at a signal-to-noise ratio at least 0. */
    public double rateBitsPerSecond(double bandwidthHz, double snr) {
        return bandwidthHz * spectralEfficiency(snr);
    }

    /** The signal-to-noise ratio that reaches a spectral efficiency [bit/s/Hz]; infinite beyond the cap. */
    public double snrFor(double spectralEfficiency) {
        return spectralEfficiency > maxEfficiency
                ? Double.POSITIVE_INFINITY
                : Math.expm1(spectralEfficiency / shannonPerNat);
    }

    /** Ratio beyond which more power buys no rate. */
    public double snrAtCap() {
        return snrFor(maxEfficiency);
    }

    /** Bits per second per hertz for each natural unit of ln(1 + snr). */
    double bitsPerNat() {
        return shannonPerNat;
    }

    /** Mean number of attempts per block, (1 - eps^M)/(1 - eps). */
    public double expectedAttempts() {
        return expectedAttempts;
    }

    /** Share of blocks lost after all attempts, eps^M. */
    public double residualLoss() {
        return residualLoss;
    }
}
