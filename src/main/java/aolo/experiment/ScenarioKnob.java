package aolo.experiment;

import aolo.llm.TrafficProfile;
import aolo.quantity.Assumption;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
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

    /** Ends of what a profile may have. */
    private static final double LEAST_ANSWER = 32;

    private static final double MOST_ANSWER = 4096;
    private static final double LEAST_SCALE = 0.1;
    private static final double MOST_SCALE = 10_000;
    private static final double LEAST_LATENCY = 0.01;
    private static final double MOST_LATENCY = 3600;

    /** All there are in a scenario. */
    static List<ScenarioKnob> of(Scenario scenario) {
        double least = scenario.traffic().stream().mapToDouble(TrafficProfile::minQoe).min().orElse(LEAST_QOE);
        return List.of(
                new ScenarioKnob(
                        new Assumption(
                                "traffic.minQoe", least, Math.min(LEAST_QOE, least), Math.max(MOST_QOE, least), "1", SOURCE, false,
                                "lowest quality of experience allowed Q_min, in all profiles"),
                        (s, value) -> every(s, profile -> Records.with(profile, "minQoe", value))),
                factor("traffic.maxLatencySeconds", "longest latency allowed T_max",
                        (profile, factor) -> scaled(profile, "maxLatencySeconds", profile.maxLatencySeconds() * factor, LEAST_LATENCY, MOST_LATENCY)),
                factor("traffic.valueScaleTokens", "value scale k0 of an answer",
                        (profile, factor) -> scaled(
                                scaled(profile, "valueScaleMinTokens", profile.valueScaleMinTokens() * factor, LEAST_SCALE, MOST_SCALE),
                                "valueScaleMaxTokens", profile.valueScaleMaxTokens() * factor, LEAST_SCALE, MOST_SCALE)),
                factor("traffic.answerMedianTokens", "length of full answers",
                        (profile, factor) -> scaled(profile, "answerMedianTokens", profile.answerMedianTokens() * factor, LEAST_ANSWER, MOST_ANSWER)));
    }

    private static ScenarioKnob factor(String key, String meaning, BiFunction<TrafficProfile, Double, TrafficProfile> scale) {
        return new ScenarioKnob(
                new Assumption(key, 1, 1 / FACTOR, FACTOR, "times", SOURCE, false, meaning + ", in all profiles"),
                (s, value) -> every(s, profile -> scale.apply(profile, value)));
    }

    private static TrafficProfile scaled(TrafficProfile profile, String key, double value, double least, double most) {
        return (TrafficProfile) Records.with(profile, key, Math.max(least, Math.min(most, value)));
    }

    private static Scenario every(Scenario scenario, java.util.function.Function<TrafficProfile, ? extends Record> change) {
        List<Object> profiles = new ArrayList<>();
        scenario.traffic().forEach(profile -> profiles.add(change.apply(profile)));
        return Records.with(scenario, "traffic", List.copyOf(profiles));
    }
}
