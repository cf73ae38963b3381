package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.quantity.Assumptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PathLossTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    @ParameterizedTest
    @CsvSource({"UMa", "UMi", "RMa", "InH"})
    void agreesWithPublicValues(String name) {
        JsonNode file = Vectors.read("pathloss-38901.json");
        JsonNode rows = file.get(name);
        double user = file.get("h_ut_m").asDouble();
        PathLoss loss = new PathLoss(
                Deployment.valueOf(name.toUpperCase(Locale.ROOT)),
                file.get("frequency_ghz").asDouble(),
                rows.get("h_bs_m").asDouble(),
                STANDARD);
        assertThat(rows.get("LOS").size() + rows.get("NLOS").size()).isEqualTo(8);
        for (JsonNode row : rows.get("LOS")) {
            assertThat(loss.losDb(row.get(0).asDouble(), user)).isCloseTo(row.get(1).asDouble(), within(1e-3));
        }
        for (JsonNode row : rows.get("NLOS")) {
            assertThat(loss.nlosDb(row.get(0).asDouble(), user)).isCloseTo(row.get(1).asDouble(), within(1e-3));
        }
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void growsWithDistanceWithoutJumpsAndIsWorseWithoutLineOfSight(Deployment deployment) {
        PathLoss loss = new PathLoss(deployment, 3.5, 20, STANDARD);
        double losBefore = loss.losDb(1, 1.5);
        double nlosBefore = loss.nlosDb(1, 1.5);
        for (double d = 1; d < 20_000; d *= 1.001) {
            double los = loss.losDb(d, 1.5);
            double nlos = loss.nlosDb(d, 1.5);
            // 40 dB a decade is 0.0174 dB a step; RMa adds 0.0014 dB a metre, 0.028 dB a step at 20 km
            assertThat(los - losBefore).isBetween(0.0, 0.06);
            assertThat(nlos - nlosBefore).isBetween(0.0, 0.06);
            assertThat(nlos).isGreaterThanOrEqualTo(los);
            losBefore = los;
            nlosBefore = nlos;
        }
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void isFiniteUnderTheMastAndForLowUsers(Deployment deployment) {
        for (double station : new double[] {1, 1.5, 35, 150}) {
            for (double user : new double[] {0.5, 1, 1.5, 13}) {
                PathLoss loss = new PathLoss(deployment, 3.5, station, STANDARD);
                assertThat(loss.losDb(0, user)).isFinite();
                assertThat(loss.nlosDb(0, user)).isFinite();
                assertThat(loss.nlosDb(50_000, user)).isFinite().isGreaterThan(loss.losDb(10, user));
            }
        }
    }

    @Test
    void refusesNonsenseByName() {
        assertThatThrownBy(() -> new PathLoss(Deployment.UMI, Double.NaN, 10, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("carrierGhz is NaN GHz");
    }
}
