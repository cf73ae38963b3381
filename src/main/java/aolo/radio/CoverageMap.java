package aolo.radio;

/**
 * The landscape sampled on a grid once, so that a heat map under a dragged station costs only path loss. Immutable; any
 * thread.
 */
public final class CoverageMap {
    private final MapGrid grid;
    private final double[] losState;
    private final double[] losShadow;
    private final double[] nlosShadow;

    /** Samples the three fields. */
    public CoverageMap(LargeScaleFields fields, MapGrid grid) {
        this.grid = grid;
        losState = sampled(fields.losState(), grid);
        losShadow = sampled(fields.shadow(true), grid);
        nlosShadow = sampled(fields.shadow(false), grid);
    }

    private static double[] sampled(SpatialField field, MapGrid grid) {
        double[] values = new double[grid.size()];
        field.fill(grid, values);
        return values;
    }

    public MapGrid grid() {
        return grid;
    }

    /**
     * Mean gain [dB] of a station in this landscape.
     *
     * @param gainDb modified, length at least {@code grid().size()}, row-major
     */
    public void fillGain(LargeScaleChannel channel, double userHeightMeters, double[] gainDb) {
        int at = 0;
        for (int row = 0; row < grid.rows(); row++) {
            double y = grid.yOf(row);
            for (int column = 0; column < grid.columns(); column++, at++) {
                double d2 = channel.distance2d(grid.xOf(column), y);
                gainDb[at] = channel.gainDb(d2, userHeightMeters, losState[at], losShadow[at], nlosShadow[at]);
            }
        }
    }
}
