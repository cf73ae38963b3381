package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LosProbabilityTest {
    @ParameterizedTest
    @CsvSource({"UMi,UMI", "UMa,UMA", "RMa,RMA", "InH_mixed,INH"})
    void agreesWithTable(String key, Deployment deployment) {
        JsonNode rows = Vectors.read("fading.json").get("los_probability").get(key);
        assertThat(rows.size()).isGreaterThan(1);
        for (JsonNode row : rows) {
            assertThat(LosProbability.at(deployment, row.get(0).asDouble()))
                    .isCloseTo(row.get(1).asDouble(), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void isCertainNearAndFallsWithDistance(Deployment deployment) {
        assertThat(LosProbability.at(deployment, 0)).isEqualTo(1);
        double before = 1;
        for (double d = 0; d < 5000; d += 0.25) {
            double p = LosProbability.at(deployment, d);
            assertThat(p).isBetween(0.0, before);
            before = p;
        }
    }

    @Test
    void isContinuousAtTheBordersOfThePieces() {
        assertThat(LosProbability.at(Deployment.UMI, 18.000001)).isCloseTo(1, within(1e-6));
        assertThat(LosProbability.at(Deployment.RMA, 10.000001)).isCloseTo(1, within(1e-6));
        // the office's table itself jumps at 6.5 m: exp(-5.3/4.7) = 0.32379 against 0.32
        assertThat(LosProbability.at(Deployment.INH, 6.4999999)).isCloseTo(0.32379, within(1e-6));
        assertThat(LosProbability.at(Deployment.INH, 6.5)).isCloseTo(0.32, within(1e-12));
    }
}
