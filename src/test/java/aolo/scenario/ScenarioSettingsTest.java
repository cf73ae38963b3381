package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Assumptions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioSettingsTest {
    private final ScenarioReader reader = new ScenarioReader(Assumptions.standard());
    private final Scenario campus = campus();

    private static Scenario campus() {
        try {
            return aolo.lab.Samples.read("campus-microcell", Assumptions.standard());
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKeySetsOneParameterEveryItemOrOneItem() throws Exception {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("station.bandwidthMhz", "10");
        values.put("traffic.minQoe", "0.5");
        values.put("users.1.speedKmh", "4");
        values.put("makingCounts", "false");
        values.put("accounting", "CAUSED");
        Scenario changed = ScenarioSettings.with(campus, values, reader);
        assertThat(changed.station().bandwidthMhz()).isEqualTo(10);
        assertThat(changed.traffic()).allMatch(profile -> profile.minQoe() == 0.5);
        assertThat(changed.users().get(1).speedKmh()).isEqualTo(4);
        assertThat(changed.users().get(0)).isEqualTo(campus.users().get(0));
        assertThat(changed.makingCounts()).isFalse();
        assertThat(changed.channel()).isEqualTo(campus.channel());
        assertThat(ScenarioSettings.with(campus, Map.of(), reader)).isSameAs(campus);
    }

    @Test
    void whatTheStrictReaderRefusesIsRefusedWithItsRange() {
        refused("traffic.minQoe", "1.5", "minQoe=1.5", "traffic[0].minQoe: 1.5 is out of range", "0 ... 1");
        refused("station.bandwidthMhz", "wide", "station.bandwidthMhz: expected a number", "got \"wide\"");
        refused("station.bandwithMhz", "10", "is no parameter", "did you mean \"station.bandwidthMhz\"?");
        refused("users.99.speedKmh", "3", "users.99.speedKmh: there are");
        refused("server.model", "gpt", "server");
        refused("grid.intensityCsv", "a.csv", "is no parameter");
        refused("formatVersion", "1", "is no parameter");
        refused("traffic", "1", "is no parameter");
    }

    private void refused(String key, String value, String... words) {
        assertThatThrownBy(() -> ScenarioSettings.with(campus, Map.of(key, value), reader))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(":0:");
    }
}
