package aolo.radio;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.quantity.Units;

/**
 * Mean gain between one station and any place: distance, line of sight, path loss and shadowing. Continuous in the
 * place but for the border of line of sight and, under RMa, the break point. Immutable; any thread; {@link #evaluate} allocates nothing.
 */
public final class LargeScaleChannel implements ChannelModel {
    private final StationParameters station;
    private final LargeScaleFields fields;
    private final PathLoss pathLoss;
    private final boolean shadowing;

    /** The channel of this station in the landscape of the seed. */
    public LargeScaleChannel(
            StationParameters station, ChannelParameters channel, Assumptions assumptions, RandomStreams streams) {
        this(station, channel, assumptions, new LargeScaleFields(station.deployment(), assumptions, streams));
    }

    /** The same in a landscape already built, e.g. after the station was dragged; of the station's deployment. */
    public LargeScaleChannel(
            StationParameters station, ChannelParameters channel, Assumptions assumptions, LargeScaleFields fields) {
        if (fields.deployment() != station.deployment()) {
            throw new IllegalArgumentException(
                    "landscape of " + fields.deployment() + " for a station in " + station.deployment());
        }
        this.station = station;
        this.fields = fields;
        this.shadowing = channel.shadowing();
        pathLoss = new PathLoss(
                station.deployment(), station.carrierGhz(), station.antennaHeightMeters(), assumptions);
    }

    public LargeScaleFields fields() {
        return fields;
    }

    /**
     * Everything about one place.
     *
     * @param userHeightMeters antenna height of the user, positive [m]
     * @param out modified
     */
    @Override
    public void evaluate(double xMeters, double yMeters, double userHeightMeters, LargeScaleGain out) {
        double d2 = distance2d(xMeters, yMeters);
        out.distance2dMeters = d2;
        out.distance3dMeters = pathLoss.distance3d(d2, userHeightMeters);
        out.losProbability = LosProbability.at(station.deployment(), d2);
        out.lineOfSight = seen(out.losProbability, fields.losState().value(xMeters, yMeters, out.scratch));
        out.pathLossDb = out.lineOfSight
                ? pathLoss.losDb(d2, userHeightMeters)
                : pathLoss.nlosDb(d2, userHeightMeters);
        out.shadowingDb = shadowing
                ? sigmaDb(out.lineOfSight, d2, userHeightMeters)
                        * fields.shadow(out.lineOfSight).value(xMeters, yMeters, out.scratch)
                : 0;
        out.gainDb = station.antennaGainDbi() - out.pathLossDb - out.shadowingDb;
        out.gain = Units.dbToRatio(out.gainDb);
    }

    /**
     * Mean gain [dB] on a grid, for a heat map; equal to {@link #evaluate} within 1e-8 dB but on the border of line of
     * sight. To draw again after the station moved, keep a {@link CoverageMap}.
     *
     * @param gainDb modified, length at least {@code grid.size()}, row-major
     */
    @Override
    public void fillGainMap(MapGrid grid, double userHeightMeters, double[] gainDb) {
        new CoverageMap(fields, grid).fillGain(this, userHeightMeters, gainDb);
    }

    double distance2d(double xMeters, double yMeters) {
        double dx = xMeters - station.xMeters();
        double dy = yMeters - station.yMeters();
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Gain from the raw fields at a place [dB]. */
    double gainDb(double d2, double userHeightMeters, double losState, double losShadow, double nlosShadow) {
        boolean los = seen(LosProbability.at(station.deployment(), d2), losState);
        double loss = los ? pathLoss.losDb(d2, userHeightMeters) : pathLoss.nlosDb(d2, userHeightMeters);
        double shadow = shadowing ? sigmaDb(los, d2, userHeightMeters) * (los ? losShadow : nlosShadow) : 0;
        return station.antennaGainDbi() - loss - shadow;
    }

    private double sigmaDb(boolean los, double d2, double userHeightMeters) {
        return fields.sigmaDb(los, pathLoss.beyondRuralBreakPoint(d2, userHeightMeters));
    }

    private static boolean seen(double probability, double field) {
        return NormalDistributionFunction.value(field) < probability;
    }
}
