package aolo.ui.map;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.radio.ChannelModels;
import aolo.radio.ChannelParameters;
import aolo.radio.CoverageMap;
import aolo.radio.GainGrid;
import aolo.radio.GridChannel;
import aolo.radio.LargeScaleChannel;
import aolo.radio.LargeScaleFields;
import aolo.radio.LandscapeParameters;
import aolo.radio.MapGrid;
import aolo.radio.StationParameters;
import aolo.scenario.Scenario;
import aolo.world.AreaParameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Mean gain over the area, sampled in the background. At most one computation waits: the newest request replaces it, so a
 * drag of the station cannot pile up work. {@link #request} and {@link #newest} on any thread.
 */
final class HeatMap {
    /** Samples along the longer side. */
    static final int SAMPLES = 200;

    private static final double USER_HEIGHT_METERS = 1.5;

    /**
     * Gains at cell centres, row 0 in the south, with the span that most of them lie in.
     *
     * @param gainsDb not to be modified; NaN where there is none
     */
    record Field(AreaParameters area, int columns, int rows, double[] gainsDb, double lowDb, double highDb) {}

    /** What the field depends on. */
    private record Key(
            long seed,
            AreaParameters area,
            StationParameters station,
            ChannelParameters channel,
            Optional<LandscapeParameters> landscape) {
        boolean sameLandscape(Key other) {
            return seed == other.seed
                    && area.equals(other.area)
                    && station.deployment() == other.station.deployment();
        }
    }

    private final Executor background;
    private final Assumptions assumptions = Assumptions.standard();
    private final AtomicReference<Key> wanted = new AtomicReference<>();
    private final AtomicReference<Field> field = new AtomicReference<>();
    private Key requested;
    private Key landscapeKey;
    private LargeScaleFields fields;
    private CoverageMap landscape;
    private LandscapeParameters gridParameters;
    private GainGrid gainGrid;

    HeatMap(Executor background) {
        this.background = background;
    }

    /** The newest field, or null while none is ready or it has no value. */
    Field newest() {
        return field.get();
    }

    /** Asks for the field of a scenario; a scenario that would give the same field costs nothing. FX thread. */
    void request(Scenario scenario) {
        Key key = new Key(scenario.seed(), scenario.area(), scenario.station(), scenario.channel(), scenario.landscape());
        if (!key.equals(requested)) {
            requested = key;
            if (wanted.getAndSet(key) == null) {
                background.execute(this::compute);
            }
        }
    }

    private synchronized void compute() {
        Key key = wanted.getAndSet(null);
        AreaParameters area = key.area();
        double longer = Math.max(area.widthMeters(), area.heightMeters());
        int columns = (int) Math.max(2, Math.round(SAMPLES * area.widthMeters() / longer));
        int rows = (int) Math.max(2, Math.round(SAMPLES * area.heightMeters() / longer));
        MapGrid grid = MapGrid.covering(area.widthMeters(), area.heightMeters(), columns, rows);
        double[] gains = new double[columns * rows];
        if (key.channel().model().isPresent()) {
            fillPlugged(key, grid, gains);
        } else if (key.landscape().isPresent()) {
            fillOwn(key, key.landscape().get(), grid, gains);
        } else {
            fillModelled(key, grid, gains);
        }
        double[] sorted = Arrays.stream(gains).filter(Double::isFinite).sorted().toArray();
        int tail = sorted.length / 50;
        field.set(sorted.length == 0
                ? null
                : new Field(area, columns, rows, gains, sorted[tail], sorted[sorted.length - 1 - tail]));
    }

    private void fillModelled(Key key, MapGrid grid, double[] gains) {
        if (landscapeKey == null || !landscapeKey.sameLandscape(key)) {
            fields = new LargeScaleFields(
                    key.station().deployment(), assumptions, new RandomStreams(key.seed()).within("landscape"));
            landscape = new CoverageMap(fields, grid);
            landscapeKey = key;
        }
        landscape.fillGain(
                new LargeScaleChannel(key.station(), key.channel(), assumptions, fields), USER_HEIGHT_METERS, gains);
    }

    /** Of a plug-in that fails nothing is drawn, for the same reason as below. */
    private void fillPlugged(Key key, MapGrid grid, double[] gains) {
        try {
            ChannelModels.create(
                            key.channel().model().orElseThrow(), key.station(), key.channel(), assumptions,
                            new RandomStreams(key.seed()).within("landscape"))
                    .fillGainMap(grid, USER_HEIGHT_METERS, gains);
        } catch (RuntimeException e) {
            Arrays.fill(gains, Double.NaN);
        }
    }

    /** Of a grid that can no longer be read nothing is drawn: whoever simulates with it says why. */
    private void fillOwn(Key key, LandscapeParameters own, MapGrid grid, double[] gains) {
        try {
            gainGrid = own.equals(gridParameters) ? gainGrid : GainGrid.read(own);
            gridParameters = own;
            new GridChannel(key.station(), own, gainGrid).fillGainMap(grid, USER_HEIGHT_METERS, gains);
        } catch (IllegalArgumentException e) {
            Arrays.fill(gains, Double.NaN);
        }
    }
}
