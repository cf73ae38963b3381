package aolo.scenario;

import aolo.radio.GainGrid;
import aolo.radio.LandscapeParameters;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The path-gain grid read last, so that an edit at the window is checked against it without the disk. Any thread. */
final class GridMemory {
    private record Read(LandscapeParameters parameters, GainGrid grid) {}

    private final AtomicReference<Read> last = new AtomicReference<>();

    /** Reads the grid; throws {@link IllegalArgumentException} with what is wrong. */
    GainGrid read(LandscapeParameters parameters) {
        GainGrid grid = GainGrid.read(parameters);
        last.set(new Read(parameters, grid));
        return grid;
    }

    /** The grid, if it was the last one read, of the same file and with its cells where they were. */
    Optional<GainGrid> known(LandscapeParameters wanted) {
        return Optional.ofNullable(last.get())
                .filter(read -> laidAlike(read.parameters(), wanted))
                .map(Read::grid);
    }

    private static boolean laidAlike(LandscapeParameters one, LandscapeParameters other) {
        return one.gainFile().equals(other.gainFile())
                && one.unit() == other.unit()
                && one.cellXMeters().equals(other.cellXMeters())
                && one.cellYMeters().equals(other.cellYMeters())
                && one.westMeters().equals(other.westMeters())
                && one.southMeters().equals(other.southMeters());
    }
}
