package aolo.radio;

import java.util.List;

/**
 * What decides the mean gain between the station and any place of the map: models of path loss and shadowing, or a grid that
 * was measured or traced. Immutable; any thread; {@link #evaluate} allocates nothing.
 */
public interface ChannelModel {
    /**
     * Everything about one place.
     *
     * @param userHeightMeters antenna height of the user, positive [m]
     * @param out modified: all its public fields
     */
    void evaluate(double xMeters, double yMeters, double userHeightMeters, LargeScaleGain out);

    /**
     * Mean gain [dB] on a grid, for a heat map; NaN where there is none.
     *
     * @param gainDb modified, length at least {@code grid.size()}, row-major
     */
    default void fillGainMap(MapGrid grid, double userHeightMeters, double[] gainDb) {
        LargeScaleGain gain = new LargeScaleGain();
        for (int row = 0, at = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++, at++) {
                evaluate(grid.xOf(column), grid.yOf(row), userHeightMeters, gain);
                gainDb[at] = gain.gainDb;
            }
        }
    }

    /** What a reader of results must know of it; empty for the built-in model. */
    default List<String> notes() {
        return List.of();
    }
}
