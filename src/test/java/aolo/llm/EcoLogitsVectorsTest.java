package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** EcoLogits against its own numbers, 1e-5 relative; its embodied carbon is tested in {@code aolo.carbon}. */
class EcoLogitsVectorsTest {
    private static final double PERCENT = 1e-3;

    @Test
    void reproducesEveryCase() {
        JsonNode vectors = Vectors.read("ecologits.json");
        int batch = vectors.get("batch").intValue();
        assertThat(vectors.get("cases")).hasSize(4);
        for (JsonNode c : vectors.get("cases")) {
            double tokens = c.get("tokens").doubleValue();
            EcoLogitsCosts costs = new EcoLogitsCosts(
                    1e9 * c.get("active_b").doubleValue(), 1e9 * c.get("total_b").doubleValue(), Servers.STANDARD);
            ServerModel server = new ServerModel(
                    costs,
                    new Catalogue(Servers.STANDARD).model("Llama-3.1-8B"),
                    new Catalogue(Servers.STANDARD).accelerator("H100 SXM"),
                    Servers.parameters("Llama-3.1-8B", "H100 SXM", 1, ServerEnergyModel.ECOLOGITS, batch),
                    Servers.STANDARD);
            double seconds = server.serviceSeconds(77, tokens, batch);
            double gpuKwh = server.tokenEnergyJoules(batch) * tokens / server.gpuCount() / 3.6e6;
            double requestKwh = server.requestEnergyJoules(77, tokens, batch, seconds) / 3.6e6;

            assertThat(server.gpuCount()).isEqualTo(c.get("gpus").intValue());
            close(seconds, c.get("latency_s"));
            close(gpuKwh, c.get("gpu_kwh"));
            close(requestKwh - server.gpuCount() * gpuKwh, c.get("server_kwh"));
            close(vectors.get("pue").doubleValue() * requestKwh, c.get("request_kwh"));
        }
    }

    @Test
    void countsGpusInPowersOfTwo() {
        assertThat(EcoLogitsCosts.gpuCount(1e9, Servers.STANDARD)).isEqualTo(1);
        assertThat(EcoLogitsCosts.gpuCount(33.3e9, Servers.STANDARD)).isEqualTo(1);
        assertThat(EcoLogitsCosts.gpuCount(33.4e9, Servers.STANDARD)).isEqualTo(2);
        assertThat(EcoLogitsCosts.gpuCount(405e9, Servers.STANDARD)).isEqualTo(16);
    }

    private static void close(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.doubleValue(), withinPercentage(PERCENT));
    }
}
