package aolo.experiment;

import aolo.llm.TrafficProfile;
import aolo.quantity.Assumption;
import aolo.quantity.Quantity;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A setting of the scenario that a result rests on as it does on a constant: what users want and how much they ask for. Moved in all
 * traffic profiles alike. The ranges are the tornado's own (A, model.md section 10). Immutable; any thread.
 *
 * @param setting its value and ends, as the sheet would have it; where it is a factor, 1 is the scenario's own
 * @param at the scenario with the setting at a value
 */
record ScenarioKnob(Assumption setting, BiFunction<Scenario, Double, Scenario> at) {
    private static final String SOURCE = "this scenario; range assumed for the tornado";

    /** Lowest and highest quality of experience that is asked for. */
    private static final double LEAST_QOE = 0.5;

    private static final double MOST_QOE = 0.9;

    /** Half and double. */
    private static final double FACTOR = 2;

    /** All there are in a scenario: lengths that a trace replays are measured and do not move. */
    static List<ScenarioKnob> of(Scenario scenario) {
        double least = scenario.traffic().stream().mapToDouble(TrafficProfile::minQoe).min().orElse(LEAST_QOE);
        List<ScenarioKnob> knobs = new ArrayList<>(List.of(
                new ScenarioKnob(
                        new Assumption(
                                "traffic.minQoe", least, Math.min(LEAST_QOE, least), Math.max(MOST_QOE, least), "1", SOURCE, false,
                                "lowest quality of experience allowed Q_min, in every profile that asks for less (more)"),
                        (s, value) -> every(s, profile -> Records.with(
                                profile, "minQoe", value > least ? Math.max(value, profile.minQoe()) : Math.min(value, profile.minQoe())))),
                factor("traffic.maxLatencySeconds", "longest latency allowed T_max", "maxLatencySeconds"),
                factor("traffic.valueScaleTokens", "value scale k0 of an answer", "valueScaleMinTokens", "valueScaleMaxTokens")));
        if (scenario.traffic().stream().anyMatch(profile -> profile.trace().isEmpty())) {
            knobs.add(factor("traffic.answerMedianTokens", "length of full answers", "answerMedianTokens"));
        }
        return knobs;
    }

    /** @param components of a traffic profile that are multiplied, inside the range each may have */
    private static ScenarioKnob factor(String key, String meaning, String... components) {
        return new ScenarioKnob(
                new Assumption(key, 1, 1 / FACTOR, FACTOR, "times", SOURCE, false, meaning + ", in all profiles"),
                (s, value) -> every(s, profile -> {
                    TrafficProfile scaled = profile;
                    for (String component : components) {
                        scaled = Records.with(scaled, component, within(component, value * (double) Records.get(profile, component)));
                    }
                    return scaled;
                }));
    }

    private static double within(String component, double value) {
        for (RecordComponent one : TrafficProfile.class.getRecordComponents()) {
            if (one.getName().equals(component)) {
                Quantity range = one.getAnnotation(Quantity.class);
                return Math.max(range.min(), Math.min(range.max(), value));
            }
        }
        throw new IllegalArgumentException("a traffic profile has no " + component);
    }

    private static Scenario every(Scenario scenario, java.util.function.Function<TrafficProfile, ? extends Record> change) {
        List<Object> profiles = new ArrayList<>();
        scenario.traffic().forEach(profile -> profiles.add(change.apply(profile)));
        return Records.with(scenario, "traffic", List.copyOf(profiles));
    }
}
