package aolo.radio;

import aolo.quantity.Units;
import java.util.List;

/**
 * Mean gain from a path-gain grid. A place counts as in line of sight, which decides its fading, where its gain is not far below
 * that of free space. Immutable; any thread; {@link #evaluate} allocates nothing.
 */
public final class GridChannel implements ChannelModel {
    private static final double LIGHT_SPEED = 299_792_458;
    private static final double LEAST_DISTANCE_METERS = 1;

    private final StationParameters station;
    private final LandscapeParameters parameters;
    private final GainGrid grid;
    private final double antennaDb;
    private final double freeSpaceAtOneMeterDb;

    public GridChannel(StationParameters station, LandscapeParameters parameters, GainGrid grid) {
        this.station = station;
        this.parameters = parameters;
        this.grid = grid;
        antennaDb = parameters.includesAntennaGain() ? 0 : station.antennaGainDbi();
        freeSpaceAtOneMeterDb = 20 * Math.log10(4e9 * Math.PI * station.carrierGhz() / LIGHT_SPEED);
    }

    /** Where the grid has no value and none is declared, no signal arrives: the least gain a grid may have. */
    @Override
    public void evaluate(double xMeters, double yMeters, double userHeightMeters, LargeScaleGain out) {
        double rise = station.antennaHeightMeters() - userHeightMeters;
        double d2 = Math.hypot(xMeters - station.xMeters(), yMeters - station.yMeters());
        out.distance2dMeters = d2;
        out.distance3dMeters = Math.max(LEAST_DISTANCE_METERS, Math.sqrt(d2 * d2 + rise * rise));
        double gainDb = gainDb(xMeters, yMeters);
        out.gainDb = gainDb == gainDb ? gainDb : GainGrid.LEAST_DB;
        out.gain = Units.dbToRatio(out.gainDb);
        double freeSpaceDb = freeSpaceAtOneMeterDb + 20 * Math.log10(out.distance3dMeters);
        out.lineOfSight = out.gainDb >= station.antennaGainDbi() - freeSpaceDb - parameters.lineOfSightMarginDb();
        out.losProbability = out.lineOfSight ? 1 : 0;
        out.pathLossDb = station.antennaGainDbi() - out.gainDb;
        out.shadowingDb = 0;
    }

    @Override
    public void fillGainMap(MapGrid places, double userHeightMeters, double[] gainDb) {
        for (int row = 0, at = 0; row < places.rows(); row++) {
            for (int column = 0; column < places.columns(); column++, at++) {
                gainDb[at] = gainDb(places.xOf(column), places.yOf(row));
            }
        }
    }

    private double gainDb(double xMeters, double yMeters) {
        return antennaDb + grid.gainDb(xMeters, yMeters, missingDb());
    }

    /** The declared gain is one of the channel; the antenna is added to what the grid says. */
    private double missingDb() {
        return parameters.outsideGainDb().orElse(Double.NaN) - antennaDb;
    }

    @Override
    public List<String> notes() {
        return grid.notes();
    }
}
