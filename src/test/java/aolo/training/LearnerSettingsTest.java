package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.lab.Samples;
import aolo.neural.DirectCode;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.rl.ConstraintRisk;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnerSettingsTest {
    private static final LearnerParameters SDRL = LearnerParameters.defaults(Algorithm.SDRL);

    @Test
    void eachKindOfSettingIsSetAndNothingElse() {
        LearnerParameters changed = SDRL;
        changed = LearnerSettings.with(changed, "learner.discount", "0.25");
        assertThat(changed).isEqualTo(SDRL.edit().discount(0.25).build());
        changed = LearnerSettings.with(changed, "learner.constraints.multiplier", "7");
        changed = LearnerSettings.with(changed, "learner.spiking.directPath", "NONE");
        changed = LearnerSettings.with(changed, "learner.hiddenUnits", "32");
        changed = LearnerSettings.with(changed, "learner.temperature.automatic", "false");
        assertThat(changed.constraints().multiplier()).isEqualTo(7);
        assertThat(changed.spiking().directPath()).isEqualTo(DirectCode.NONE);
        assertThat(changed.hiddenUnits()).isEqualTo(32);
        assertThat(changed.temperature().automatic()).isFalse();
        assertThat(changed.ppo()).isEqualTo(SDRL.ppo());
    }

    @Test
    void everyKeyTakesTheValueItHas() {
        for (String key : LearnerSettings.keys()) {
            Object value = SDRL;
            for (String part : key.substring(LearnerSettings.PREFIX.length()).split("\\.")) {
                value = aolo.scenario.Records.get((Record) value, part);
            }
            assertThat(LearnerSettings.with(SDRL, key, value.toString())).as(key).isEqualTo(SDRL);
        }
        assertThat(LearnerSettings.keys()).contains("learner.td3.policyDelay").doesNotContain("learner.algorithm");
    }

    @Test
    void refusalsNameKeyValueRangeAndASuggestion() {
        refused("learner.discont", "0.9", "\"learner.discont\"", "did you mean \"learner.discount\"?");
        refused("learner.discount", "1.5", "learner.discount: 1.5 is out of range", "0 ... 0.9999");
        refused("learner.discount", "NaN", "learner.discount: NaN is out of range");
        refused("learner.discount", "much", "\"much\" is no number");
        refused("learner.hiddenUnits", "1.5", "1.5 is not a whole number", "1 ... 2048 neurons");
        refused("learner.spiking.directPath", "SPIKE", "is not one of", "did you mean \"SPIKES\"?");
        refused("learner.temperature.automatic", "yes", "is not one of true, false");
        refused("learner.algorithm", "SAC", "the learner is chosen by its name");
        refused("learner.spiking", "1", "\"learner.spiking\" is no setting");
    }

    private static void refused(String key, String value, String... words) {
        assertThatThrownBy(() -> LearnerSettings.with(SDRL, key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void settingsAreKeptWhereLengthsArePredicted() throws Exception {
        Scenario predicted = Samples.read("unknown-length", Assumptions.standard());
        TrainingPlan plan = TrainingPlan.of(Algorithm.SDRL, 100, 1)
                .with(Map.of("learner.constraints.margin", "0.07"), predicted);
        assertThat(plan.learner().constraints().margin()).isEqualTo(0.07);
        assertThat(plan.learner().constraints().risk()).isEqualTo(ConstraintRisk.CHANCE);
        assertThat(plan.facing(predicted)).isEqualTo(plan);
        assertThatThrownBy(() -> TrainingPlan.of(Algorithm.SDRL, 100, 1)
                        .with(Map.of("learner.constraints.risk", "CERTAIN"), predicted))
                .hasMessageContaining("learner.constraints.risk");
    }
}
