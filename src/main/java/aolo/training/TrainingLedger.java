package aolo.training;

import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What learning a policy cost, what the policy saves, and after how many requests the one has paid for the other (model,
 * section 8):
 *
 * <pre>
 * energy     = CPU seconds of the training thread · watts of a busy core       (an assumption with a wide range)
 * carbon     = energy / 3.6e6 · mean of the scenario's grid
 * break-even = carbon / (carbon of full service on its own trajectory - carbon of the policy)
 * </pre>
 *
 * The ranges are those of the watts alone: another grid moves carbon and most of the saving alike. Requests are feasible
 * requests, as in the evaluation. The energy of the actor itself enters nothing here. All numbers are finite; what does not
 * exist is empty, not 0. CPU time differs from run to run, so no number of this may enter a file that is compared byte for
 * byte. Immutable; any thread.
 *
 * @param actor what one decision costs
 * @param cpuSeconds of the training thread from the first step to the last; empty where not all of them were measured
 * @param gridGramsPerKwh mean of the scenario's grid, gCO2e/kWh
 * @param watts of one busy core
 * @param joules spent on learning; empty without CPU time
 * @param grams emitted by learning, gCO2e; empty without CPU time
 * @param savedGrams per feasible request against full service on its own trajectory, negative where it is worse; empty
 *     where no request was feasible
 * @param breakEvenRequests feasible requests after which learning has paid; empty when nothing is saved or learning was
 *     not measured
 */
public record TrainingLedger(
        ActorLedger actor,
        OptionalDouble cpuSeconds,
        double gridGramsPerKwh,
        Range watts,
        Optional<Range> joules,
        Optional<Range> grams,
        OptionalDouble savedGrams,
        Optional<Range> breakEvenRequests) {
    private static final double JOULES_PER_KWH = 3.6e6;

    /** A number and its plausible ends. */
    public record Range(double low, double value, double high) {
        Range times(double factor) {
            return new Range(low * factor, value * factor, high * factor);
        }

        boolean finite() {
            return Double.isFinite(low) && Double.isFinite(value) && Double.isFinite(high);
        }
    }

    /**
     * The ledger of a training.
     *
     * @param evaluation of its policy, with counted operations
     * @param cpuSeconds of the whole training, finite and not negative; empty where unknown
     * @param gridGramsPerKwh finite and not negative
     * @throws IllegalArgumentException for a number outside its range, or if no operations were counted
     */
    public static TrainingLedger of(
            EvaluationSummary evaluation, OptionalDouble cpuSeconds, double gridGramsPerKwh, Assumptions assumptions) {
        DecisionCounts counts = evaluation.operations()
                .orElseThrow(() -> new IllegalArgumentException("the evaluation has no counted operations"));
        cpuSeconds.ifPresent(seconds -> requireSize("CPU time", seconds, "s"));
        requireSize("grid mean", gridGramsPerKwh, "gCO2e/kWh");
        Assumption core = assumptions.get("learning.training.coreWatts");
        Range watts = new Range(core.low(), core.value(), core.high());
        Optional<Range> joules =
                cpuSeconds.isPresent() ? Optional.of(watts.times(cpuSeconds.getAsDouble())) : Optional.empty();
        Optional<Range> grams = joules.map(range -> range.times(gridGramsPerKwh / JOULES_PER_KWH));
        double saved = evaluation.fullServiceGrams() - evaluation.carbonGrams();
        return new TrainingLedger(
                ActorLedger.of(counts, assumptions),
                cpuSeconds,
                gridGramsPerKwh,
                watts,
                joules,
                grams,
                Double.isFinite(saved) ? OptionalDouble.of(saved) : OptionalDouble.empty(),
                grams.flatMap(range -> breakEven(range, saved)));
    }

    private static void requireSize(String name, double value, String unit) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " " + unit + " must be finite and not negative");
        }
    }

    /** Requests that save as much as learning emitted; empty where nothing (or too little to count) is saved. */
    private static Optional<Range> breakEven(Range grams, double savedGrams) {
        return savedGrams > 0 ? Optional.of(grams.times(1 / savedGrams)).filter(Range::finite) : Optional.empty();
    }

    /** Names and numbers in the order of the summary file; null where there is no number. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("decisions", actor.decisions());
        map.put("spikes_per_decision", orNull(actor.spikes()));
        map.put("accumulates_per_decision", actor.accumulates());
        map.put("multiply_accumulates_per_decision", actor.multiplyAccumulates());
        map.put("joules_per_decision", actor.joules());
        map.put("memory_joules_per_decision", actor.memoryJoules());
        map.put("dense_multiply_accumulates_per_decision", orNull(actor.denseMultiplyAccumulates()));
        map.put("dense_joules_per_decision", orNull(actor.denseJoules()));
        map.put("dense_memory_joules_per_decision", orNull(actor.denseMemoryJoules()));
        map.put("training_cpu_seconds", orNull(cpuSeconds));
        map.put("training_watts", asMap(watts));
        map.put("training_joules", joules.map(TrainingLedger::asMap).orElse(null));
        map.put("grid_mean_g_per_kwh", gridGramsPerKwh);
        map.put("training_carbon_g", grams.map(TrainingLedger::asMap).orElse(null));
        map.put("saved_g_per_request", orNull(savedGrams));
        map.put("break_even_requests", breakEvenRequests.map(TrainingLedger::asMap).orElse(null));
        return map;
    }

    private static Map<String, Object> asMap(Range range) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("low", range.low());
        map.put("value", range.value());
        map.put("high", range.high());
        return map;
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
