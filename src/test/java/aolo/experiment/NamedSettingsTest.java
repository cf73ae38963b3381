package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.rl.ConstraintRisk;
import aolo.rl.LearnerParameters;
import aolo.scenario.Scenario;
import aolo.scenario.SettingKey;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings by name reach the records they name, and nothing else is taken. */
class NamedSettingsTest {
    private static final Assumptions STANDARD = Assumptions.standard();
    private final NamedSettings settings = new NamedSettings(STANDARD);

    private static Scenario sample(String name) throws Exception {
        return Samples.read(name, STANDARD);
    }

    @Test
    void everySettingCanBeReadAndSetToTheValueItHas() throws Exception {
        Scenario scenario = sample("campus-microcell");
        LearnerParameters learner = settings.learner(Algorithm.SDRL, scenario, Map.of());
        for (SettingKey key : settings.all()) {
            String text = settings.text(scenario, Optional.of(learner), key.name());
            if (!text.isEmpty() && !text.contains(" | ")) {
                Map<String, String> same = Map.of(key.name(), text);
                assertThat(settings.applied(scenario, same)).as(key.name()).isEqualTo(scenario);
                assertThat(settings.learner(Algorithm.SDRL, scenario, same)).as(key.name()).isEqualTo(learner);
            }
            assertThat(key.meaning()).as(key.name()).isNotBlank();
            assertThat(key.allowed()).as(key.name()).isNotBlank();
        }
        assertThat(settings.all()).hasSizeGreaterThan(100);
    }

    @Test
    void aKeyBelowAListSetsAllItsItems() throws Exception {
        Scenario changed = settings.applied(sample("campus-microcell"), Map.of("traffic.minQoe", "0.81", "seed", "5"));
        assertThat(changed.traffic()).isNotEmpty().allSatisfy(profile -> assertThat(profile.minQoe()).isEqualTo(0.81));
        assertThat(changed.seed()).isEqualTo(5);
    }

    @Test
    void whatIsSetHasTheLastWordWhereTheScenarioAsksForAChanceConstraint() throws Exception {
        LearnerParameters learner = settings.learner(
                Algorithm.SDRL, sample("unknown-length"),
                Map.of("learner.constraints.margin", "0.07", "learner.discount", "0.9"));
        assertThat(learner.constraints().risk()).isEqualTo(ConstraintRisk.CHANCE);
        assertThat(learner.constraints().margin()).isEqualTo(0.07);
        assertThat(learner.discount()).isEqualTo(0.9);
    }

    @Test
    void whoForgetsTheSectionIsToldIt() {
        assertThatThrownBy(() -> settings.key("minQoe")).hasMessageContaining("did you mean \"traffic.minQoe\"?");
        assertThatThrownBy(() -> settings.key("name")).hasMessageContaining("there is no setting");
        assertThatThrownBy(() -> settings.key("learner.discont")).hasMessageContaining("did you mean \"learner.discount\"?");
    }

    @Test
    void aPlaceInAListIsRead() throws Exception {
        Scenario changed = settings.applied(sample("campus-microcell"), Map.of("users.1.speedKmh", "7"));
        assertThat(settings.text(changed, Optional.empty(), "users.1.speedKmh")).isEqualTo("7");
        assertThat(settings.text(changed, Optional.empty(), "users.speedKmh")).contains("7").contains(" | ");
        assertThat(settings.key("users.1.speedKmh").name()).isEqualTo("users.1.speedKmh");
    }
}
