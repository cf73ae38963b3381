package aolo.carbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import aolo.quantity.Assumptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbodiedCarbonTest {
    private static final double YEAR = 365 * 86_400.0;
    private final Assumptions standard = Assumptions.standard();

    @Test
    void reproducesUsageAndEmbodiedOfEcoLogits() throws IOException {
        Path directory = Path.of(System.getProperty("aolo.vectors", "src/test/resources/vectors"));
        JsonNode vectors =
                new ObjectMapper().readTree(directory.resolve("ecologits.json").toFile());
        double share = 1 / vectors.get("batch").doubleValue();
        assertThat(vectors.get("cases")).hasSize(4);
        for (JsonNode c : vectors.get("cases")) {
            EmbodiedCarbon embodied = new EmbodiedCarbon(c.get("gpus").intValue(), "micro", standard);
            assertThat(embodied.serverGrams(c.get("latency_s").doubleValue(), share))
                    .isCloseTo(1000 * c.get("embodied_kg").doubleValue(), withinPercentage(1e-3));
            assertThat(OperationalCarbon.grams(
                            3.6e6 * c.get("request_kwh").doubleValue(),
                            1,
                            vectors.get("g_per_kwh").doubleValue()))
                    .isCloseTo(1000 * c.get("usage_kg").doubleValue(), withinPercentage(1e-3));
        }
    }

    @Test
    void aWholeLifeCarriesTheWholeMaking() {
        EmbodiedCarbon embodied = new EmbodiedCarbon(4, "macro", standard);
        assertThat(embodied.serverGrams(3 * YEAR, 1)).isCloseTo(1000 * (0.5 * 5700 + 4 * 164), within(1e-6));
        assertThat(embodied.stationGrams(10 * YEAR, 0.25)).isCloseTo(1000 * 833 * 0.25, within(1e-6));
        assertThat(embodied.deviceGrams(3 * YEAR, 1)).isCloseTo(60_000, within(1e-6));
        assertThatThrownBy(() -> new EmbodiedCarbon(0, "macro", standard)).hasMessageContaining("gpuCount 0");
    }

    @Test
    void electricityCountsWithPueAndIntensity() {
        assertThat(OperationalCarbon.grams(1.8e6, 1.2, 400)).isCloseTo(240, within(1e-12));
    }

    @Test
    void theLedgersPartsSumToTheWhole() {
        CarbonLedger ledger = new CarbonLedger(1, 2, 4, 8, 16, 32);
        assertThat(ledger.inference()).isEqualTo(3);
        assertThat(ledger.communication()).isEqualTo(60);
        assertThat(ledger.plus(ledger).total()).isEqualTo(126);
    }
}
