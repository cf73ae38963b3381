package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fits against the measured points of ML.ENERGY; the largest relative error of each model is pinned. */
class MeasuredVectorsTest {
    /** Largest errors [%] of energy and mean time per token and of the power they imply, as printed in model.md, B2. */
    @ParameterizedTest
    @CsvSource({
        "Llama-3.1-8B, 1, 4.5, 2.3, 2.5",
        "Qwen3-14B, 1, 1.6, 2.7, 3.2",
        "Gemma-3-27B, 2, 0.6, 0.9, 0.7",
        "Llama-3.1-70B, 4, 2.7, 3.4, 4.6",
        "Llama-3.1-405B-FP8, 8, 3.2, 4.8, 2.6"
    })
    void fitsTheMeasurement(String name, int gpus, double energyPercent, double timePercent, double powerPercent) {
        ServerModel server = Servers.measured(name, gpus);
        double energy = 0;
        double time = 0;
        double power = 0;
        for (JsonNode point : Vectors.read("mlenergy.json").get(name)) {
            int batch = point.get(0).intValue();
            double watts = server.meterWatts(batch) - server.hostWatts();
            energy = Math.max(energy, Math.abs(server.tokenEnergyJoules(batch) / point.get(1).doubleValue() - 1));
            time = Math.max(time, Math.abs(1e3 * server.interTokenLatencySeconds(batch) / point.get(2).doubleValue() - 1));
            power = Math.max(power, Math.abs(watts / point.get(3).doubleValue() - 1));
        }
        assertThat(100 * energy).as("energy").isBetween(energyPercent - 0.15, energyPercent + 0.05);
        assertThat(100 * time).as("time").isBetween(timePercent - 0.15, timePercent + 0.05);
        assertThat(100 * power).as("power").isBetween(powerPercent - 0.15, powerPercent + 0.05);
        assertThat(server.notes()).isEmpty();
    }

    /** What was measured agrees with itself: energy a token times throughput is the power, batch over throughput the time. */
    @ParameterizedTest
    @ValueSource(strings = {"Llama-3.1-8B", "Qwen3-14B", "Gemma-3-27B", "Llama-3.1-70B", "Llama-3.1-405B-FP8"})
    void theMeasuredPowerIsEnergyOverTime(String name) {
        for (JsonNode point : Vectors.read("mlenergy.json").get(name)) {
            double watts = point.get(1).doubleValue() * point.get(4).doubleValue() / (1e-3 * point.get(2).doubleValue());
            assertThat(watts).isCloseTo(point.get(3).doubleValue(), withinPercentage(0.2));
        }
    }
}
