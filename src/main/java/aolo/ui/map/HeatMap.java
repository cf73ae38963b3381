package aolo.ui.map;

import aolo.scenario.Scenario;
import aolo.world.AreaParameters;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Mean gain over the area, sampled in the background. A newer request makes an older one stop; the newest finished field
 * is kept for the painter. {@link #request} and {@link #newest} on any thread.
 */
final class HeatMap {
    /** Samples along the longer side. */
    static final int SAMPLES = 160;

    /**
     * Gains at cell centres, row 0 in the north, with the span that most of them lie in.
     *
     * @param gainsDb not to be modified
     */
    record Field(AreaParameters area, int columns, int rows, float[] gainsDb, double lowDb, double highDb) {}

    private final Executor background;
    private final AtomicLong newestRequest = new AtomicLong();
    private final AtomicReference<Field> field = new AtomicReference<>();

    HeatMap(Executor background) {
        this.background = background;
    }

    /** The newest field, or null while none is ready. */
    Field newest() {
        return field.get();
    }

    void request(GainField.Factory factory, Scenario scenario) {
        long request = newestRequest.incrementAndGet();
        background.execute(() -> compute(request, factory.of(scenario), scenario.area()));
    }

    private void compute(long request, GainField gain, AreaParameters area) {
        double longer = Math.max(area.widthMeters(), area.heightMeters());
        int columns = (int) Math.max(2, Math.round(SAMPLES * area.widthMeters() / longer));
        int rows = (int) Math.max(2, Math.round(SAMPLES * area.heightMeters() / longer));
        float[] gains = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            if (newestRequest.get() != request) {
                return;
            }
            double y = area.heightMeters() * (1 - (row + 0.5) / rows);
            for (int column = 0; column < columns; column++) {
                gains[row * columns + column] =
                        (float) gain.gainDb(area.widthMeters() * (column + 0.5) / columns, y);
            }
        }
        float[] sorted = gains.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 50];
        double high = sorted[sorted.length - 1 - sorted.length / 50];
        if (newestRequest.get() == request) {
            field.set(new Field(area, columns, rows, gains, low, high));
        }
    }
}
