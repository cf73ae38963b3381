package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Samples;
import aolo.llm.TrafficProfile;
import aolo.quantity.Assumption;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import aolo.world.Bill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users want moves the result too. */
class ScenarioKnobTest {
    private final Assumptions assumptions = Assumptions.standard();

    static List<String> samples() {
        return Samples.NAMES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySettingGoesToBothItsEndsInEverySampleAndNothingElseMoves(String name) throws Exception {
        Scenario scenario = Samples.read(name, assumptions);
        List<ScenarioKnob> knobs = ScenarioKnob.of(scenario);
        List<String> keys = new ArrayList<>(List.of("traffic.minQoe", "traffic.maxLatencySeconds", "traffic.valueScaleTokens"));
        if (scenario.traffic().stream().anyMatch(profile -> profile.trace().isEmpty())) { // lengths that are replayed do not move
            keys.add("traffic.answerMedianTokens");
        }
        assertThat(knobs).extracting(knob -> knob.setting().key()).containsExactlyElementsOf(keys);
        for (ScenarioKnob knob : knobs) {
            for (double end : new double[] {knob.setting().low(), knob.setting().high()}) {
                Scenario moved = knob.at().apply(scenario, end);
                assertThat(moved.users()).isEqualTo(scenario.users());
                assertThat(moved.traffic()).hasSameSizeAs(scenario.traffic());
            }
            if (knob.setting().unit().equals("times")) {
                assertThat(knob.at().apply(scenario, 1.0)).isEqualTo(scenario);
            }
        }
        TrafficProfile strict = knobs.get(0).at().apply(scenario, 0.9).traffic().get(0);
        assertThat(strict.minQoe()).isEqualTo(Math.max(0.9, scenario.traffic().get(0).minQoe())); // never less strict than it was
        TrafficProfile patient = knobs.get(1).at().apply(scenario, 2.0).traffic().get(0);
        assertThat(patient.maxLatencySeconds()).isEqualTo(Math.min(3600, 2 * scenario.traffic().get(0).maxLatencySeconds()));
    }

    /** Found in the review: Q_min from .5 to .9 moves the saving more than any constant. */
    @Test
    void theTornadoCoversThemAndTheDemandForQualityMovesTheSavingMost() throws Exception {
        Scenario scenario = Samples.read(Samples.DEFAULT, assumptions);
        List<Double> parts = new ArrayList<>();
        Tornado.Result result = Tornado.of(
                scenario, assumptions, (cell, streams) -> NamedPolicy.RULE.in(cell, streams), Bill.BILLED, 6, 1, parts::add);
        assertThat(result.bars()).extracting(bar -> bar.assumption().key()).contains("traffic.minQoe", "traffic.answerMedianTokens");
        Tornado.Bar most = result.bars().stream().max(java.util.Comparator.comparingDouble(Tornado.Bar::savedSwingPercent)).orElseThrow();
        assertThat(most.assumption().key()).isEqualTo("traffic.minQoe");
        Assumption quality = most.assumption();
        assertThat(quality.low()).isEqualTo(0.5);
        assertThat(quality.high()).isEqualTo(0.9);
        assertThat(parts).hasSize(result.bars().size()).isSorted().last().isEqualTo(1.0);
    }
}
