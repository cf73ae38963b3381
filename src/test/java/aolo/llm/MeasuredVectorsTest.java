package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fits against the measured points of ML.ENERGY; the largest relative error of each model is pinned. */
class MeasuredVectorsTest {
    /** Largest errors [%] of energy and latency, as printed in model.md, B2. */
    @ParameterizedTest
    @CsvSource({
        "Llama-3.1-8B, 1, 4.5, 2.1",
        "Qwen3-14B, 1, 1.6, 4.9",
        "Gemma-3-27B, 2, 0.6, 1.1",
        "Llama-3.1-70B, 4, 2.8, 4.0",
        "Llama-3.1-405B-FP8, 8, 3.2, 3.1"
    })
    void fitsTheMeasurement(String name, int gpus, double energyPercent, double latencyPercent) {
        ServerModel server = Servers.measured(name, gpus);
        double energy = 0;
        double latency = 0;
        for (JsonNode point : Vectors.read("mlenergy.json").get(name)) {
            int batch = point.get(0).intValue();
            energy = Math.max(energy, Math.abs(server.tokenEnergyJoules(batch) / point.get(1).doubleValue() - 1));
            latency = Math.max(
                    latency,
                    Math.abs(1e3 * server.interTokenLatencySeconds(batch) / point.get(2).doubleValue() - 1));
        }
        assertThat(100 * energy).isBetween(energyPercent - 0.15, energyPercent + 0.05);
        assertThat(100 * latency).isBetween(latencyPercent - 0.15, latencyPercent + 0.05);
        assertThat(server.notes()).isEmpty();
    }
}
