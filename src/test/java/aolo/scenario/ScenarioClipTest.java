package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Assumptions;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioClipTest {
    private final Scenario scenario = sample();

    private static Scenario sample() {
        try {
            return aolo.lab.Samples.read(aolo.lab.Samples.DEFAULT, Assumptions.standard());
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsCopiedComesBackEqualWithItsTrafficAlone() throws Exception {
        ScenarioClip clip = ScenarioClip.of(scenario, Set.of("cleo", "ada", scenario.station().id()));
        assertThat(clip.users()).extracting("id").containsExactly("ada", "cleo");
        assertThat(clip.traffic()).allMatch(
                profile -> clip.users().stream().anyMatch(user -> user.traffic().equals(profile.id())));
        assertThat(ScenarioClip.read("clipboard", clip.text())).isEqualTo(clip);
    }

    @Test
    void aWholeScenarioGivesItsUsers() throws Exception {
        assertThat(ScenarioClip.read("clipboard", ScenarioWriter.text(scenario)).users()).isEqualTo(scenario.users());
    }

    @Test
    void whatIsWrongIsToldByLineAndKey() {
        String text = ScenarioClip.of(scenario, Set.of("cleo")).text();
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", text.replace("\"xMeters\": ", "\"xMeters\": -")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("users[0].xMeters")
                .hasMessageContaining("out of range");
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", text.replace("speedKmh", "speedKm")))
                .hasMessageContaining("did you mean");
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", "{")).hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", "[]")).hasMessageContaining("expected an object");
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", "{\"a\": \"\ud800\"}")).isInstanceOf(ScenarioException.class);
    }

    @Test
    void aProfileThatNamesAFileIsRefused() {
        String text = ScenarioClip.of(scenario, Set.of("cleo")).text();
        String traced = text.replaceFirst("\"arrivalCv\": ([0-9.]+)", "\"arrivalCv\": $1, \"trace\": \"/etc/passwd\"");
        assertThat(traced).isNotEqualTo(text);
        assertThatThrownBy(() -> ScenarioClip.read("clipboard", traced))
                .hasMessageContaining("traffic[0].trace")
                .hasMessageContaining("names a file");
    }
}
