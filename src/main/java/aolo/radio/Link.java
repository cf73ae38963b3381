package aolo.radio;

import aolo.quantity.Assumptions;
import aolo.quantity.Units;
import java.util.Locale;

/**
 * From power to rate: noise, signal-to-noise ratio, rate of the attenuated Shannon bound on the resources that are left
 * for answers, attempts. Immutable; any thread; no allocation after construction.
 */
public final class Link {
    private static final double LN2 = Math.log(2);

    private final double shannonPerNat;
    private final double maxEfficiency;
    private final double downlinkUsable;
    private final double uplinkUsable;
    private final double downlinkTimeShare;
    private final double uplinkTimeShare;
    private final int layers;
    private final double userNoiseWattsPerHz;
    private final double stationNoiseWattsPerHz;
    private final double expectedAttempts;
    private final double residualLoss;

    /**
     * The link of these parameters.
     *
     * @throws IllegalArgumentException if the time shares of both directions do not fit into the time
     */
    public Link(ChannelParameters channel, Assumptions assumptions) {
        refuseTimeShares(channel);
        double occupied = assumptions.value("radio.link.occupiedBandwidth");
        downlinkUsable = (1 - assumptions.value("radio.link.downlinkOverhead")) * occupied;
        uplinkUsable = (1 - assumptions.value("radio.link.uplinkOverhead")) * occupied;
        downlinkTimeShare = channel.downlinkTimeShare();
        uplinkTimeShare = channel.uplinkTimeShare();
        layers = channel.layers();
        shannonPerNat = assumptions.value("radio.link.shannonFraction") / LN2;
        maxEfficiency = assumptions.value("radio.link.maxBitsPerSecondPerHz");
        double thermal = assumptions.value("radio.link.thermalNoiseDbmPerHz");
        userNoiseWattsPerHz = Units.dbmToWatts(thermal + channel.userNoiseFigureDb());
        stationNoiseWattsPerHz = Units.dbmToWatts(thermal + channel.stationNoiseFigureDb());
        double error = channel.blockErrorTarget();
        residualLoss = Math.pow(error, channel.maxAttempts());
        expectedAttempts = (1 - residualLoss) / (1 - error);
    }

    private static void refuseTimeShares(ChannelParameters channel) {
        if (!channel.timeSharesFit()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "downlinkTimeShare %s and uplinkTimeShare %s are more than all the time together",
                    channel.downlinkTimeShare(), channel.uplinkTimeShare()));
        }
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
     * Bits per second per hertz that carries data, one layer: min(cap, fraction log2(1 + snr)).
     *
     * @param snr power ratio, at least 0
     */
    public double spectralEfficiency(double snr) {
        // log(1 + x) loses digits where x is small; log1p is slower
        double nats = snr < 1e-3 ? Math.log1p(snr) : Math.log(1 + snr);
        return Math.min(maxEfficiency, shannonPerNat * nats);
    }

    /** Mean rate [bit/s] to the user on a bandwidth [Hz] at a signal-to-noise ratio at least 0 in the downlink's slots. */
    public double downlinkBitsPerSecond(double bandwidthHz, double snr) {
        return downlinkDataHz(bandwidthHz) * spectralEfficiency(snr);
    }

    /** Mean rate [bit/s] from the user on a bandwidth [Hz] at a signal-to-noise ratio at least 0 in the uplink's slots. */
    public double uplinkBitsPerSecond(double bandwidthHz, double snr) {
        return uplinkDataHz(bandwidthHz) * spectralEfficiency(snr);
    }

    /** The signal-to-noise ratio that reaches a rate [bit/s] to the user on a bandwidth [Hz]; infinite beyond the cap. */
    public double snrForDownlink(double bandwidthHz, double bitsPerSecond) {
        return snrFor(bitsPerSecond / downlinkDataHz(bandwidthHz));
    }

    /** What a spectral efficiency is multiplied by: usable share of the resources x share of the time x layers x bandwidth [Hz]. */
    public double downlinkDataHz(double bandwidthHz) {
        return downlinkUsable * downlinkTimeShare * layers * bandwidthHz;
    }

    /** The same of the uplink [Hz]. */
    public double uplinkDataHz(double bandwidthHz) {
        return uplinkUsable * uplinkTimeShare * layers * bandwidthHz;
    }

    /** Share of a downlink slot's resources that carries data: without guard bands, control and reference signals. */
    public double downlinkUsable() {
        return downlinkUsable;
    }

    /** Share of an uplink slot's resources that carries data. */
    public double uplinkUsable() {
        return uplinkUsable;
    }

    /** Share of the time that is downlink slots, in (0, 1]. */
    public double downlinkTimeShare() {
        return downlinkTimeShare;
    }

    /** Share of the time that is uplink slots, in (0, 1]. */
    public double uplinkTimeShare() {
        return uplinkTimeShare;
    }

    /** Spatial layers sent at once. */
    public int layers() {
        return layers;
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
