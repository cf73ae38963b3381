package aolo.ui.map;

import aolo.lab.AnswerField;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an answer would be like all over the area, asked in the background; at most one scenario waits, the newest.
 * {@link #request} and {@link #newest} on the FX thread.
 */
final class AnswerHeat {
    /** Samples along the longer side: a sample takes some tenths of a millisecond. */
    private static final int SAMPLES = 56;

    private final Executor background;
    private final Assumptions assumptions = Assumptions.standard();
    private final AtomicReference<Scenario> wanted = new AtomicReference<>();
    private final AtomicReference<Map<HeatKind, HeatMap.Field>> fields = new AtomicReference<>(Map.of());
    private Scenario requested;

    AnswerHeat(Executor background) {
        this.background = background;
    }

    /** The newest field of a kind, or null while none is ready. */
    HeatMap.Field newest(HeatKind kind) {
        return fields.get().get(kind);
    }

    /** Asks for the fields of a scenario; the same once more costs nothing. */
    void request(Scenario scenario) {
        if (scenario != requested) {
            requested = scenario;
            if (wanted.getAndSet(scenario) == null) {
                background.execute(this::compute);
            }
        }
    }

    private synchronized void compute() {
        Scenario scenario = wanted.getAndSet(null);
        Optional<AnswerField> answers = AnswerField.of(scenario, assumptions, SAMPLES);
        Map<HeatKind, HeatMap.Field> made = new EnumMap<>(HeatKind.class);
        answers.ifPresent(field -> {
            put(made, HeatKind.SNR, scenario, field, field.snrDb());
            put(made, HeatKind.RATE, scenario, field, field.megabitsPerSecond());
            put(made, HeatKind.CARBON, scenario, field, field.milligrams());
        });
        fields.set(made);
    }

    private static void put(
            Map<HeatKind, HeatMap.Field> made, HeatKind kind, Scenario scenario, AnswerField field, double[] values) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (sorted.length > 0) {
            int tail = sorted.length / 50;
            made.put(kind, new HeatMap.Field(
                    scenario.area(), field.columns(), field.rows(), values, sorted[tail], sorted[sorted.length - 1 - tail]));
        }
    }
}
