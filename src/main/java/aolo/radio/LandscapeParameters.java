package aolo.radio;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import java.util.OptionalDouble;

/**
 * A path-gain grid that was measured or traced, in place of path loss, line of sight and shadowing of TR 38.901. It holds for
 * one place of the station, one carrier and one height of users, which are said here and checked. Immutable; any thread.
 */
public record LandscapeParameters(
        @Meaning(value = "path-gain grid beside the scenario, NumPy .npy or .csv", text = TextKind.FILE) String gainFile,
        @Meaning("what its numbers are: path gain in dB, or as a power ratio") GainUnit unit,
        @Meaning("whether its numbers include the station's antenna gain") boolean includesAntennaGain,
        @Quantity(min = 0.01, max = 5000, unit = "m", meaning = "width of a cell; .npy only, a .csv has its own")
                OptionalDouble cellXMeters,
        @Quantity(min = 0.01, max = 5000, unit = "m", meaning = "depth of a cell; .npy only")
                OptionalDouble cellYMeters,
        @Quantity(min = -50_000, max = 50_000, unit = "m", meaning = "east coordinate of the grid's west edge; .npy only")
                OptionalDouble westMeters,
        @Quantity(min = -50_000, max = 50_000, unit = "m", meaning = "north coordinate of its south edge; .npy only")
                OptionalDouble southMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "east coordinate of the station it holds for")
                double stationXMeters,
        @Quantity(min = 0, max = 50_000, unit = "m", meaning = "north coordinate of the station it holds for")
                double stationYMeters,
        @Quantity(min = 1, max = 150, unit = "m", meaning = "antenna height of the station it holds for")
                double stationHeightMeters,
        @Quantity(min = 0.5, max = 100, unit = "GHz", meaning = "carrier it holds for") double carrierGhz,
        @Quantity(min = 1, max = 22.5, unit = "m", meaning = "antenna height of users it holds for")
                double userHeightMeters,
        @Quantity(min = 0, max = 60, unit = "dB",
                        meaning = "a place counts as in line of sight that is at most this below free space (fading)")
                double lineOfSightMarginDb,
        @Quantity(min = -300, max = 0, unit = "dB",
                        meaning = "gain where the grid has no value; absent: nobody may stand or walk there")
                OptionalDouble outsideGainDb) {}
