package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.quantity.Assumptions;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchingSimulationTest {
    /** Without a context term tokens are all alike, and what is expected can be written down. */
    private static final Assumptions ALIKE =
            Servers.STANDARD.with("llm.context.joulesPerToken", 0).with("llm.context.nanosecondsPerToken", 0);

    private final ServerModel server = Servers.measured("Llama-3.1-8B", 1);

    @Test
    void aLoneRequestCostsWhatTheQuasiStaticFormulaSays() {
        BatchingResult result =
                BatchingSimulation.run(server, new double[] {3}, new double[] {400}, new double[] {250.5});
        double seconds = server.serviceSeconds(400, 250.5, 1);
        assertThat(result.waitSeconds[0]).isZero();
        assertThat(result.serviceSeconds[0]).isCloseTo(seconds, within(1e-12));
        assertThat(result.energyJoules[0])
                .isCloseTo(server.requestEnergyJoules(400, 250.5, 1, seconds), within(1e-9));
        assertThat(result.idleJoules).isZero();
    }

    private static ServerModel alike(int maxBatch) {
        return ServerModel.of(
                Servers.parameters("Llama-3.1-8B", "H100 SXM", 1, ServerEnergyModel.MEASURED, maxBatch), ALIKE);
    }

    /** Two that write side by side read each other's context: each token waits for both. */
    @Test
    void theContextOfOneSlowsTheOther() {
        BatchingResult result = BatchingSimulation.run(
                server, new double[] {0, 0}, new double[] {2000, 2000}, new double[] {401, 401});
        double expected = server.serviceSeconds(2000, 401, 2);
        assertThat(result.serviceSeconds).containsExactly(new double[] {expected, expected}, within(1e-9));
        BatchingResult beside = BatchingSimulation.run(
                server, new double[] {0, 0}, new double[] {2000, 6000}, new double[] {401, 401});
        assertThat(beside.serviceSeconds[0]).isGreaterThan(expected * 1.01);
    }

    /** Two requests without prompt: the first decodes 100 tokens alone, then both run together until it has 301. */
    @Test
    void aSecondRequestSlowsTheFirstFromItsArrivalOn() {
        ServerModel server = alike(64);
        double alone = server.interTokenLatencySeconds(1);
        double both = server.interTokenLatencySeconds(2);
        BatchingResult result = BatchingSimulation.run(
                server, new double[] {0, 100 * alone}, new double[] {0, 0}, new double[] {301, 1001});
        assertThat(result.serviceSeconds[0]).isCloseTo(100 * alone + 200 * both, within(1e-9));
        assertThat(result.serviceSeconds[1]).isCloseTo(200 * both + 800 * alone, within(1e-9));
        double host = server.hostWatts();
        // its own first token, 100 alone, 200 shared; half the host while both run
        assertThat(result.energyJoules[0])
                .isCloseTo(
                        101 * server.tokenEnergyJoules(1)
                                + 200 * server.tokenEnergyJoules(2)
                                + host * (100 * alone + 100 * both),
                        within(1e-8));
        // its first token at a batch of two
        assertThat(result.energyJoules[1])
                .isCloseTo(
                        201 * server.tokenEnergyJoules(2)
                                + 800 * server.tokenEnergyJoules(1)
                                + host * (100 * both + 800 * alone),
                        within(1e-8));
    }

    @Test
    void aFullServerLetsThemWaitInOrder() {
        ServerModel narrow = alike(2);
        double itl = narrow.interTokenLatencySeconds(2);
        BatchingResult result = BatchingSimulation.run(
                narrow, new double[4], new double[4], new double[] {101, 201, 301, 401});
        assertThat(result.waitSeconds[2]).isCloseTo(100 * itl, within(1e-9));
        assertThat(result.waitSeconds[3]).isCloseTo(200 * itl, within(1e-9));
        assertThat(result.batchAtAdmission).containsExactly(1, 2, 2, 2);

        BatchingResult fixed = QuasiStaticServer.run(
                narrow, new double[4], new double[4], new double[] {101, 201, 301, 401});
        double first = 100 * narrow.interTokenLatencySeconds(1);
        assertThat(fixed.waitSeconds).containsExactly(new double[] {0, 0, first, 200 * itl}, within(1e-9));
        assertThat(fixed.batchAtAdmission).containsExactly(1, 2, 2, 2);
        assertThat(fixed.endSeconds).isCloseTo(600 * itl, within(1e-9));
    }

    @Test
    void requestsAndIdleSumToTheMeter() {
        for (ServerEnergyModel energyModel : ServerEnergyModel.values()) {
            ServerModel each =
                    ServerModel.of(Servers.parameters("Qwen3-14B", "H100 SXM", 1, energyModel, 16), Servers.STANDARD);
            for (double rate : new double[] {0.05, 1, 4}) {
                int n = 3000;
                double[] arrivals = new double[n];
                double[] prompts = new double[n];
                double[] answers = new double[n];
                draw(rate, arrivals, prompts, answers);
                BatchingResult result = BatchingSimulation.run(each, arrivals, prompts, answers);
                double sum = Arrays.stream(result.energyJoules).sum() + result.idleJoules;
                assertThat(sum).isCloseTo(result.meterJoules, within(1e-9 * result.meterJoules));
                double busy = 0;
                for (int i = 0; i < n; i++) {
                    busy += result.serviceSeconds[i];
                }
                assertThat(busy).isCloseTo(result.batchSeconds, within(1e-9 * busy));
                if (rate < 1) {
                    assertThat(result.idleJoules).isGreaterThan(0.1 * result.meterJoules);
                }
            }
        }
    }

    private static void draw(double rate, double[] arrivals, double[] prompts, double[] answers) {
        RequestSource source = new RequestSource(Servers.chat(), Servers.STANDARD);
        RandomStream random = new RandomStreams(3).stream("traffic");
        RequestDraw row = new RequestDraw();
        double time = 0;
        for (int i = 0; i < arrivals.length; i++) {
            time += random.nextExponential() / rate;
            source.draw(random, row);
            arrivals[i] = time;
            prompts[i] = row.promptTokens;
            answers[i] = row.fullAnswerTokens;
        }
    }

    @Test
    void theQuasiStaticErrorStaysWithinWhatTheDocumentationReports() {
        List<QuasiStaticError> rows = QuasiStaticError.byLoad(
                server, new RequestSource(Servers.chat(), Servers.STANDARD), new RandomStreams(1), 5000, 0.1, 0.5, 0.9);
        for (QuasiStaticError row : rows) {
            assertThat(Math.abs(row.pairedEnergy())).isLessThan(0.06);
            assertThat(Math.abs(row.ownLatency())).isLessThan(0.06);
            assertThat(row.pairedEnergyAbsolute()).isBetween(0.001, 0.25);
        }
        assertThat(rows.get(0).meanBatch()).isLessThan(rows.get(2).meanBatch());
        assertThat(QuasiStaticError.markdown(rows).lines()).hasSize(5);
    }

    @Test
    void refusesArraysOfDifferentLength() {
        assertThatThrownBy(() -> BatchingSimulation.run(server, new double[2], new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
