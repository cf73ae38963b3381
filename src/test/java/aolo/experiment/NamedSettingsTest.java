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
import java.util.List;
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
        LearnerParameters learner = LearnerParameters.defaults(Algorithm.SDRL);
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
        Scenario changed = settings.applied(sample("campus-microcell"), Map.of("traffic.minQoe", "0.81", "scenario.seed", "5"));
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
    void whatCannotBeSetIsRefusedInWords() {
        refused("learner.discont=0.9", "did you mean \"learner.discount\"?");
        refused("minQoe=0.9", "did you mean \"traffic.minQoe\"?");
        refused("name=x", "there is no setting");
        refused("learner.algorithm=SAC", "there is no setting");
        refused("learner.discount", "is not of the form key=value");
        refused("learner.discount=", "is not of the form key=value");
        refused("learner.discount=1", "1 is out of range: allowed 0 ... 0.9999");
        refused("learner.discount=NaN", "\"NaN\" is not a number");
        refused("learner.discount=0x1p-1", "is not a number");
        refused("learner.batchSize=64.5", "not a whole number");
        refused("learner.rewardScale=SYMLOK", "did you mean \"SYMLOG\"?");
        refused("station.bandwidthMhz=-3", "out of range");
        refused("server.model=GPT", "campus-microcell with server.model=GPT");
        refused("channel.downlinkTimeShare=1", "more than all the time");
        assertThatThrownBy(() -> settings.split(List.of("station.bandwidthMhz=10", "station.bandwidthMhz=20")))
                .hasMessageContaining("given twice");
    }

    private void refused(String word, String because) {
        assertThatThrownBy(() -> {
            Map<String, String> wanted = settings.split(List.of(word));
            Scenario scenario = sample("campus-microcell");
            settings.learner(Algorithm.SDRL, settings.applied(scenario, wanted), wanted);
        }).as(word).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(because);
    }
}
