package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class ServerModelTest {
    private static ServerModel server(String model, String accelerator, int gpus, ServerEnergyModel energyModel) {
        return ServerModel.of(Servers.parameters(model, accelerator, gpus, energyModel), Servers.STANDARD);
    }

    @Test
    void chargesOneRequestTermByTerm() {
        ServerModel server = Servers.measured("Llama-3.1-70B", 4);
        double prefill = 2 * 70.6e9 * 300 / (4 * 989.5e12 * 0.5);
        double itl = (16.289 + 0.1383 * 64) * 1e-3;
        double perContext = 47e-9 * 64 * 327680 / 147456 / 4;
        double joulesPerContext = 4.1e-5 * 327680 / 147456;
        assertThat(server.prefillSeconds(300, 64)).isCloseTo(prefill, within(1e-15));
        assertThat(server.prefillJoules(300)).isCloseTo(prefill * 200 / 300 * 4 * 700, within(1e-9));
        assertThat(server.prefillJoules(100)).isZero();
        assertThat(server.serviceSeconds(300, 201, 64)).isCloseTo(
                        prefill + 200 * (itl - 25 * perContext) + perContext * (201 * 201 - 1) / 2, within(1e-12));
        assertThat(server.requestEnergyJoules(300, 201, 64, 5))
                .isCloseTo(
                        201 * (0.3667 + 27.118 / 64 - 25 * joulesPerContext) + joulesPerContext * 201 * 201 / 2 + prefill * 200 / 300 * 2800 + 600 * 5.0 / 64, within(1e-9));
        assertThat(server.hostWatts()).isEqualTo(600);
        assertThat(server.idleWatts()).isCloseTo(600 + 0.155 * 2800, within(1e-9));
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
        double itl = (2 * 8.03e9 + 10 * 1300 * 131072.0) / (3350e9 * 0.65);
        double utilisation = 0.65 + 2 * 8.03e9 * 10 / (itl * 989.5e12 * 0.5);
        assertThat(server.interTokenLatencySeconds(10)).isCloseTo(itl, within(1e-15));
        assertThat(server.tokenEnergyJoules(10))
                .isCloseTo((108.5 + 591.5 * utilisation) * itl / 10, within(1e-12));
        assertThat(server.prefillJoules(100)).isCloseTo(2 * 8.03e9 * 100 / (989.5e12 * 0.5) * 700, within(1e-9));
    }

    @Test
    void rooflineIsBoundByArithmeticWhereThatIsSlower() {
        ServerModel server = ServerModel.of(
                Servers.parameters("Llama-3.1-405B-FP8", "H100 SXM", 8, ServerEnergyModel.ROOFLINE, 256),
                Servers.STANDARD);
        double memory64 = (405e9 + 64 * 1300 * 516096.0) / (8 * 3350e9 * 0.65);
        assertThat(server.interTokenLatencySeconds(64)).isCloseTo(memory64, within(1e-12));
        assertThat(server.interTokenLatencySeconds(256))
                .isCloseTo(2 * 405e9 * 256 / (8 * 989.5e12 * 0.5), within(1e-12));
        assertThat(server.meterWatts(256)).isCloseTo(8 * 700 + 1200, within(1e-9));
    }

    /** A long answer costs what its tokens cost one by one, each with its own context. */
    @Test
    void contextIsPaidTokenByToken() {
        for (ServerEnergyModel energyModel : ServerEnergyModel.values()) {
            ServerModel server = server("Llama-3.1-8B", "H100 SXM", 1, energyModel);
            double joules = 0;
            double seconds = 0;
            for (int token = 0; token < 3000; token++) {
                double context = 2000 + token + 0.5 - server.contextTokens();
                joules += server.tokenEnergyJoules(24) + server.contextJoules(24) * context;
                seconds += token == 0
                        ? 0
                        : server.interTokenLatencySeconds(24) + server.contextSeconds(24) * context;
            }
            assertThat(server.tokensJoules(2000, 3000, 24)).isCloseTo(joules, withinPercentage(1e-9));
            assertThat(server.writingSeconds(2000, 3000, 24)).isCloseTo(seconds, withinPercentage(1e-9));
        }
    }

    /** Qwen3-8B is not in the catalogue; the 8B of Llama, whose cache is 0.89 of it, is near what was measured at 8 000. */
    @Test
    void longReasoningCostsWhatWasMeasured() {
        ServerModel server = Servers.measured("Llama-3.1-8B", 1);
        double joules = server.tokensJoules(0, 8000, 64) / 8000;
        double milliseconds = 1e3 * server.writingSeconds(0, 8000, 64) / 8000;
        double cacheRatio = 131072.0 / 147456;
        assertThat(joules - server.tokenEnergyJoules(64)).isCloseTo(cacheRatio * (0.267 - 0.119), withinPercentage(5));
        assertThat(milliseconds - 1e3 * server.interTokenLatencySeconds(64))
                .isCloseTo(cacheRatio * (25.2 - 14.8), withinPercentage(8));
    }

    /** The slope of what the meters count over the tokens a second, by differences over a fraction of a request. */
    @Test
    void aTokenMoreCausesTheSlopeOfTheMeter() {
        double[] meter = new double[2];
        for (double context : new double[] {0, 1200}) {
            // Llama-3.1-8B: E = e0 + e1/B, t = l0 + l1 B, each with its context
            double cache = 131072.0 / 147456;
            double e0 = 0.0678 + 4.1e-5 * cache * (context - 325);
            double l1 = 86.6e-6 + 47e-9 * cache * (context - 325);
            for (int end = 0; end < 2; end++) {
                double batch = 30 + (end == 0 ? -1e-4 : 1e-4);
                double seconds = 6.781e-3 + l1 * batch;
                meter[end] = (e0 * batch + 3.126) / seconds;
            }
            double more = (30 + 1e-4) / (6.781e-3 + l1 * (30 + 1e-4)) - (30 - 1e-4) / (6.781e-3 + l1 * (30 - 1e-4));
            ServerModel server = Servers.measured("Llama-3.1-8B", 1);
            double marginal = server.marginalTokenJoules(30) + server.marginalContextJoules(30) * (context - 325);
            assertThat(marginal).isCloseTo((meter[1] - meter[0]) / more, withinPercentage(1e-3));
        }
        assertThat(Servers.measured("Llama-3.1-8B", 1).marginalTokenJoules(30)).isCloseTo(0.0279, within(1e-4));
    }

    /** The same slope for every model, by differences of the tables, at every batch where they are smooth. */
    @Test
    void everyModelsMarginalIsTheSlopeOfItsTables() {
        for (String model : new Catalogue(Servers.STANDARD).modelNames()) {
            for (ServerEnergyModel energyModel : ServerEnergyModel.values()) {
                ServerModel server = server(model, "H100 SXM", 16, energyModel);
                for (int b = 2; b <= 60; b++) {
                    if (server.marginalTokenJoules(b + 1) == 0 && server.marginalTokenJoules(b - 1) > 0) {
                        continue; // the roofline reaches the TDP here: an edge, no slope
                    }
                    double watts = server.meterWatts(b + 1) - server.meterWatts(b - 1);
                    double tokensPerSecond = (b + 1) / server.interTokenLatencySeconds(b + 1)
                            - (b - 1) / server.interTokenLatencySeconds(b - 1);
                    assertThat(server.marginalTokenJoules(b))
                            .as(model + " " + energyModel + " at " + b)
                            .isCloseTo(watts / tokensPerSecond, within(0.02 * server.tokenEnergyJoules(b)));
                }
            }
        }
    }

    @Test
    void whereCopiesFollowTheLoadATokenCausesWhatItCostsAtTheTarget() {
        ServerParameters p = Servers.parameters("Llama-3.1-8B", "H100 SXM", 1, ServerEnergyModel.MEASURED);
        ServerModel server = ServerModel.of(
                new ServerParameters(
                        p.id(), p.xMeters(), p.yMeters(), p.model(), p.accelerator(), p.gpuCount(), p.energyModel(),
                        p.maxBatch(), p.backgroundAnswers(), p.backgroundHoldingSeconds(), p.pue(), p.backhaulSeconds(),
                        Replicas.FOLLOW_LOAD, 40),
                Servers.STANDARD);
        for (int batch : new int[] {1, 30, 256}) {
            assertThat(server.marginalTokenJoules(batch)).isCloseTo(0.0678 + 3.126 / 40, within(1e-12));
            assertThat(server.causedTokensJoules(700, 250, batch)).isCloseTo(server.tokensJoules(700, 250, 40), within(1e-9));
        }
    }

    @Test
    void picturesCostWhatWasMeasured() {
        assertThat(PictureModel.NONE.joules(Servers.STANDARD)).isZero();
        assertThat(PictureModel.SANA_1_6B.joules(Servers.STANDARD)).isEqualTo(417);
        assertThat(PictureModel.SD35_MEDIUM.joules(Servers.STANDARD)).isEqualTo(1581);
        assertThat(PictureModel.FLUX_1_DEV.joules(Servers.STANDARD)).isEqualTo(7949);
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
                .hasMessageContaining("weights 141.2 GB, cache of 64 requests, one of 12288 tokens and the others of 1300, 30.9 GB")
                .hasMessageContaining("92.1 GB too few; take at least 3");
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
