package aolo.scenario;

import aolo.radio.ChannelParameters;
import aolo.radio.GainGrid;
import aolo.radio.LandscapeParameters;
import aolo.world.Mobility;
import aolo.world.UserParameters;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a scenario stays where its path-gain grid holds: the station at its place and carrier, users at its height and on its
 * cells. One use, after everything was bound.
 */
final class LandscapeChecks {
    /** How far place and height may be from what the grid holds for. */
    private static final double LEEWAY_METERS = 0.5;

    private static final double CARRIER_LEEWAY = 0.01;

    private final RecordBinder bound;
    private final Violations violations;
    private final LandscapeParameters landscape;

    LandscapeChecks(RecordBinder bound, Violations violations, LandscapeParameters landscape) {
        this.bound = bound;
        this.violations = violations;
        this.landscape = landscape;
    }

    /** @param grid empty where it cannot be read */
    void check(Optional<GainGrid> grid) {
        near("station.xMeters", landscape.stationXMeters(), LEEWAY_METERS, "m");
        near("station.yMeters", landscape.stationYMeters(), LEEWAY_METERS, "m");
        near("station.antennaHeightMeters", landscape.stationHeightMeters(), LEEWAY_METERS, "m");
        near("station.carrierGhz", landscape.carrierGhz(), CARRIER_LEEWAY * landscape.carrierGhz(), "GHz");
        bound.value("channel", ChannelParameters.class)
                .filter(ChannelParameters::shadowing)
                .ifPresent(channel -> refuse(
                        "channel.shadowing", "true, but the path-gain grid has its shadowing in it; set it to false"));
        for (int u = 0; u < bound.size("users"); u++) {
            near("users[" + u + "].heightMeters", landscape.userHeightMeters(), LEEWAY_METERS, "m");
        }
        if (landscape.outsideGainDb().isEmpty()) {
            grid.ifPresent(this::places);
        }
    }

    private void near(String path, double wanted, double leeway, String unit) {
        double value = bound.value(path, Double.class).orElse(wanted);
        if (Math.abs(value - wanted) > leeway) {
            refuse(path, String.format(
                    Locale.ROOT,
                    "%s %s, but the path-gain grid holds for %s %s: allowed %s ... %s %s; or name a grid made for it",
                    Ranges.number(value), unit, Ranges.number(wanted), unit,
                    Ranges.number(wanted - leeway), Ranges.number(wanted + leeway), unit));
        }
    }

    private void places(GainGrid grid) {
        Optional<String> hole = grid.holeIn(size("area.widthMeters"), size("area.heightMeters"));
        for (int u = 0; u < bound.size("users"); u++) {
            String path = "users[" + u + "]";
            bound.value(path, UserParameters.class).ifPresent(user -> place(grid, hole, path, user));
        }
    }

    private void place(GainGrid grid, Optional<String> hole, String path, UserParameters user) {
        boolean anywhere = user.mobility() == Mobility.WAYPOINT && user.speedKmh() > 0
                || user.meanSessionSeconds().isPresent();
        if (anywhere && hole.isPresent()) {
            refuse(path, "goes anywhere in the area, but the path-gain grid " + hole.get()
                    + "; fill it, let the user stay, or give landscape.outsideGainDb [dB], e.g. -150");
        } else if (!grid.covers(user.xMeters(), user.yMeters())) {
            refuse(path + ".xMeters", String.format(
                    Locale.ROOT,
                    "at %s m east, %s m north the path-gain grid has no value (it covers %s, NaN cells left out); move the"
                            + " user, or give landscape.outsideGainDb [dB], e.g. -150",
                    Ranges.number(user.xMeters()), Ranges.number(user.yMeters()), grid.span()));
        }
    }

    private double size(String path) {
        return bound.value(path, Double.class).orElse(0.0);
    }

    private void refuse(String path, String problem) {
        violations.add(bound.lineOf(path), path, problem);
    }
}
