package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ServerModelTest {
    private static ServerModel server(String model, String accelerator, int gpus, ServerEnergyModel energyModel) {
        return ServerModel.of(Servers.parameters(model, accelerator, gpus, energyModel), Servers.STANDARD);
    }

    @Test
    void chargesOneRequestTermByTerm() {
        ServerModel server = Servers.measured("Llama-3.1-70B", 4);
        double prefill = 2 * 70.6e9 * 300 / (4 * 989.5e12 * 0.5);
        double itl = (16.321 + 0.0923 * 64) * 1e-3;
        assertThat(server.prefillSeconds(300, 64)).isCloseTo(prefill, within(1e-15));
        assertThat(server.prefillJoules(300)).isCloseTo(prefill * 200 / 300 * 4 * 700, within(1e-9));
        assertThat(server.prefillJoules(100)).isZero();
        assertThat(server.serviceSeconds(300, 201, 64)).isCloseTo(prefill + 200 * itl, within(1e-12));
        assertThat(server.requestEnergyJoules(300, 201, 64, 5))
                .isCloseTo(
                        201 * (0.3667 + 27.118 / 64) + prefill * 200 / 300 * 2800 + 600 * 5.0 / 64, within(1e-9));
        assertThat(server.hostWatts()).isEqualTo(600);
        assertThat(server.idleWatts()).isCloseTo(600 + 0.1 * 2800, within(1e-9));
        assertThat(server.meterWatts(0)).isEqualTo(server.idleWatts());
        assertThat(server.meterWatts(64)).isCloseTo(64 * (0.3667 + 27.118 / 64) / itl + 600, within(1e-9));
    }

    @Test
    void scalesTheMeasurementToAnotherAcceleratorAndSaysSo() {
        ServerModel h100 = Servers.measured("Llama-3.1-8B", 1);
        ServerModel h200 = server("Llama-3.1-8B", "H200", 2, ServerEnergyModel.MEASURED);
        assertThat(h200.interTokenLatencySeconds(32))
                .isCloseTo(h100.interTokenLatencySeconds(32) * 3350 / (2 * 4800), within(1e-12));
        assertThat(h200.tokenEnergyJoules(32)).isCloseTo(h100.tokenEnergyJoules(32) * 3350 / 4800, within(1e-12));
        assertThat(h200.notes()).hasSize(2).allMatch(note -> note.startsWith("estimate: "));
    }

    @Test
    void rooflineFollowsTheDataSheet() {
        ServerModel server = server("Llama-3.1-8B", "H100 SXM", 1, ServerEnergyModel.ROOFLINE);
        double itl = (2 * 8.03e9 + 10 * 500 * 131072.0) / (3350e9 * 0.65);
        double utilisation = 0.65 + 2 * 8.03e9 * 10 / (itl * 989.5e12 * 0.5);
        assertThat(server.interTokenLatencySeconds(10)).isCloseTo(itl, within(1e-15));
        assertThat(server.tokenEnergyJoules(10))
                .isCloseTo((70 + 630 * utilisation) * itl / 10, within(1e-12));
        assertThat(server.prefillJoules(100)).isCloseTo(2 * 8.03e9 * 100 / (989.5e12 * 0.5) * 700, within(1e-9));
    }

    @Test
    void rooflineIsBoundByArithmeticWhereThatIsSlower() {
        ServerModel server = ServerModel.of(
                Servers.parameters("Llama-3.1-405B-FP8", "H100 SXM", 8, ServerEnergyModel.ROOFLINE, 256),
                Servers.STANDARD);
        double memory64 = (405e9 + 64 * 500 * 516096.0) / (8 * 3350e9 * 0.65);
        assertThat(server.interTokenLatencySeconds(64)).isCloseTo(memory64, within(1e-12));
        assertThat(server.interTokenLatencySeconds(256))
                .isCloseTo(2 * 405e9 * 256 / (8 * 989.5e12 * 0.5), within(1e-12));
        assertThat(server.meterWatts(256)).isCloseTo(8 * 700 + 1200, within(1e-9));
    }

    @Test
    void everyModelIsMonotoneInTheBatchOnEveryAcceleratorThatHoldsIt() {
        Catalogue catalogue = new Catalogue(Servers.STANDARD);
        assertThat(catalogue.modelNames()).hasSize(5);
        assertThat(catalogue.acceleratorNames()).hasSize(8);
        for (String model : catalogue.modelNames()) {
            for (String accelerator : catalogue.acceleratorNames()) {
                for (ServerEnergyModel energyModel : ServerEnergyModel.values()) {
                    ServerModel server = server(model, accelerator, 64, energyModel);
                    for (int b = 2; b <= ServerModel.MAX_BATCH; b++) {
                        assertThat(server.interTokenLatencySeconds(b)).isGreaterThan(server.interTokenLatencySeconds(b - 1));
                        assertThat(server.tokenEnergyJoules(b))
                                .isPositive()
                                .isLessThan(server.tokenEnergyJoules(b - 1) * (1 + 1e-12));
                        // what EcoLogits implies for the largest models sinks again: its two fits are independent
                        assertThat(server.meterWatts(b))
                                .isGreaterThan(energyModel == ServerEnergyModel.ECOLOGITS
                                        ? server.hostWatts()
                                        : server.meterWatts(b - 1) * (1 - 1e-12));
                    }
                }
            }
        }
    }

    @Test
    void refusesAModelThatDoesNotFitAndSaysByHowMuch() {
        assertThatThrownBy(() -> Servers.measured("Llama-3.1-70B", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Llama-3.1-70B does not fit 1 x H100 SXM")
                .hasMessageContaining("weights 141.2 GB, cache of 64 requests 10.5 GB")
                .hasMessageContaining("71.7 GB too few; take at least 2");
        assertThatThrownBy(() -> ServerModel.of(
                        Servers.parameters("Llama-3.1-8B", "L4", 1, ServerEnergyModel.ROOFLINE, 256),
                        Servers.STANDARD))
                .hasMessageContaining("or a smaller maxBatch");
    }

    @Test
    void namesWhatWasMeant() {
        assertThatThrownBy(() -> Servers.measured("Llama-3.1-8b", 1))
                .hasMessageContaining("unknown model \"Llama-3.1-8b\"")
                .hasMessageContaining("did you mean \"Llama-3.1-8B\"?")
                .hasMessageContaining("Qwen3-14B");
        assertThatThrownBy(() -> server("Llama-3.1-8B", "H100-SXM", 1, ServerEnergyModel.MEASURED))
                .hasMessageContaining("did you mean \"H100 SXM\"?")
                .hasMessageContaining("Jetson AGX Orin");
    }

    @Test
    void refusesABatchOutsideItsTables() {
        ServerModel server = Servers.measured("Llama-3.1-8B", 1);
        for (int batch : new int[] {-1, 0, 257}) {
            assertThatThrownBy(() -> server.tokenEnergyJoules(batch)).hasMessageContaining("1..256");
            assertThatThrownBy(() -> server.interTokenLatencySeconds(batch)).hasMessageContaining("1..256");
        }
    }

    @Test
    void everyMediumHasItsBitsAndPace() {
        MediumTraits traits = new MediumTraits(Servers.STANDARD);
        assertThat(traits.bitsPerToken(Medium.TEXT)).isEqualTo(2400);
        assertThat(traits.bitsPerToken(Medium.SPEECH)).isEqualTo(8000);
        assertThat(traits.bitsPerToken(Medium.RICH)).isEqualTo(50_000);
        assertThat(traits.expectedTokensPerSecond(Medium.TEXT)).isEqualTo(4.8);
        assertThat(traits.expectedTokensPerSecond(Medium.SPEECH)).isEqualTo(3.3);
        assertThat(traits.expectedTokensPerSecond(Medium.RICH)).isEqualTo(4.8);
        assertThat(traits.expectedTtftSeconds()).isEqualTo(1);
    }
}
