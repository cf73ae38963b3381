package aolo.radio;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import java.util.Optional;

/** Small-scale fading, knowledge of it, link adaptation, and what of the carrier carries answers. Immutable; any thread. */
public record ChannelParameters(
        @Quantity(min = -20, max = 40, unit = "dB", meaning = "Rician factor in line of sight", source = "assumption")
                double ricianKDb,
        @Quantity(min = 0, max = 1, unit = "s", meaning = "age of the scheduler's channel knowledge")
                double csiDelaySeconds,
        @Quantity(min = 1e-5, max = 0.9, unit = "1", meaning = "block error target of the rate choice")
                double blockErrorTarget,
        @Quantity(min = 1, max = 16, unit = "1", meaning = "transmission attempts before a block is lost") int maxAttempts,
        @Quantity(min = 0, max = 30, unit = "dB", meaning = "noise figure of the user") double userNoiseFigureDb,
        @Quantity(min = 0, max = 30, unit = "dB", meaning = "noise figure of the station") double stationNoiseFigureDb,
        @Meaning("whether shadowing applies (false: path loss and LOS only)") boolean shadowing,
        @Quantity(min = 0.01, max = 1, unit = "1", meaning = "share of the time that is downlink slots; 1 with FDD")
                double downlinkTimeShare,
        @Quantity(min = 0.01, max = 1, unit = "1", meaning = "share of the time that is uplink slots; 1 with FDD")
                double uplinkTimeShare,
        @Quantity(min = 1, max = 2, unit = "1", meaning = "spatial layers sent at once, each way") int layers,
        @Meaning("channel model of a plug-in, by its name; absent: TR 38.901") Optional<String> model) {

    /** With the built-in model. */
    public ChannelParameters(
            double ricianKDb,
            double csiDelaySeconds,
            double blockErrorTarget,
            int maxAttempts,
            double userNoiseFigureDb,
            double stationNoiseFigureDb,
            boolean shadowing,
            double downlinkTimeShare,
            double uplinkTimeShare,
            int layers) {
        this(
                ricianKDb, csiDelaySeconds, blockErrorTarget, maxAttempts, userNoiseFigureDb, stationNoiseFigureDb, shadowing,
                downlinkTimeShare, uplinkTimeShare, layers, Optional.empty());
    }

    /** Whether both directions fit into the time: at most all of it together, or all of it each (FDD, two carriers). */
    public boolean timeSharesFit() {
        boolean twoCarriers = downlinkTimeShare == 1 && uplinkTimeShare == 1;
        return twoCarriers || downlinkTimeShare + uplinkTimeShare <= 1;
    }
}
