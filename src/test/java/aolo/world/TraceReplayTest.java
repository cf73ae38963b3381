package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import aolo.llm.RequestTrace;
import aolo.llm.TrafficProfile;
import aolo.math.RandomStreams;
import aolo.scenario.Records;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Requests of a trace, and requests of other than Poisson users, reach every policy alike. */
class TraceReplayTest {
    private static final String TRACE = "sample-scenarios/traces/azure-2023-conversation.csv";

    private static World world(Scenario scenario, long seed) {
        return new World(Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD), new RandomStreams(seed));
    }

    private static Scenario with(Scenario scenario, String key, Object value) {
        List<TrafficProfile> traffic = new ArrayList<>();
        scenario.traffic().forEach(profile -> traffic.add(Records.with(profile, key, value)));
        return Records.with(scenario, "traffic", List.copyOf(traffic));
    }

    private static List<double[]> serve(World world, DecisionPolicy policy, int requests) {
        List<double[]> seen = new ArrayList<>();
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        for (int i = 0; i < requests; i++) {
            world.advance();
            RequestContext r = world.request();
            policy.decide(r, decision);
            seen.add(new double[] {
                r.arrivalSeconds, r.userIndex, r.promptTokens, r.fullAnswerTokens, r.valueScaleTokens, r.predictedAnswerTokens
            });
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
        return seen;
    }

    @Test
    void everyPolicyMeetsTheSameRequestsInTheOrderOfTheTrace() {
        Scenario scenario = Samples.named("azure-replay");
        List<double[]> full = serve(world(scenario, 5), Policies.fullService(), 2500);
        List<double[]> bound = serve(world(scenario, 5), Policies.bound(), 2500);
        RequestTrace trace = RequestTrace.read(TRACE, Samples.STANDARD);
        int row = 0;
        while (trace.promptTokens(row) != full.get(0)[2] || trace.answerTokens(row) != full.get(0)[3]
                || trace.promptTokens((row + 1) % 2000) != full.get(1)[2]) {
            row++;
        }
        double speed = 1.5 / trace.requestsPerSecond();
        for (int i = 0; i < full.size(); i++) {
            assertThat(bound.get(i)).containsExactly(full.get(i));
            int at = (row + i) % 2000;
            assertThat(full.get(i)[2]).isEqualTo(trace.promptTokens(at));
            assertThat(full.get(i)[3]).isEqualTo(trace.answerTokens(at));
            double laps = (row + i) / 2000 * trace.periodSeconds();
            assertThat(full.get(i)[0]).isCloseTo((laps + trace.seconds(at) - trace.seconds(row)) / speed, within(1e-6));
        }
        assertThat(serve(world(scenario, 6), Policies.fullService(), 1).get(0)[2]).isNotEqualTo(full.get(0)[2]);
    }

    @Test
    void usersAskInProportionToTheirRatesAndTheSpeedIsTheirsOrTheScenarios() {
        Scenario scenario = Samples.named("azure-replay");
        List<double[]> own = serve(world(scenario, 1), Policies.fullService(), 4000);
        assertThat(4000 / own.get(3999)[0]).isCloseTo(1.5, withinPercentage(2));
        long alma = own.stream().filter(r -> r[1] == 0).count();
        long henri = own.stream().filter(r -> r[1] == 7).count();
        assertThat(alma / 4000.0).isCloseTo(0.2 / 1.5, within(0.025));
        assertThat(henri / 4000.0).isCloseTo(0.15 / 1.5, within(0.025));
        Scenario recorded = with(scenario, "traceRate", OptionalDouble.of(1));
        List<double[]> fast = serve(world(recorded, 1), Policies.fullService(), 2000);
        assertThat(fast.get(1999)[0]).isCloseTo(424.5, withinPercentage(2));
        Cell cell = Cell.of(recorded.world(), 1, Samples.STANDARD);
        assertThat(cell.requestsPerSecond(0)).isCloseTo(2000 / 424.47 * 0.2 / 1.5, withinPercentage(0.5));
        assertThat(cell.notes()).anyMatch(note -> note.contains("2000 requests"));
    }

    @Test
    void burstyUsersKeepTheirRate() {
        Scenario bursty = with(Samples.named("campus-microcell"), "arrivalCv", 4.0);
        List<double[]> seen = serve(world(bursty, 3), Policies.fullService(), 40_000);
        assertThat(40_000 / seen.get(39_999)[0]).isCloseTo(2.1, withinPercentage(8));
        double before = Double.NaN;
        List<Double> gaps = new ArrayList<>();
        for (double[] request : seen) {
            if (request[1] == 0) {
                if (!Double.isNaN(before)) {
                    gaps.add(request[0] - before);
                }
                before = request[0];
            }
        }
        double mean = gaps.stream().mapToDouble(g -> g).average().orElseThrow();
        double square = gaps.stream().mapToDouble(g -> g * g).average().orElseThrow();
        assertThat(Math.sqrt(square - mean * mean) / mean).isCloseTo(4, withinPercentage(20));
        assertThat(seen).isSortedAccordingTo((a, b) -> Double.compare(a[0], b[0]));
    }

    @Test
    void savedAndLoadedItGoesOnWhereItStood() throws IOException {
        for (Scenario scenario : List.of(
                Samples.named("azure-replay"), with(Samples.named("campus-microcell"), "arrivalCv", 2.0))) {
            World first = world(scenario, 9);
            serve(first, Policies.fullService(), 300);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            first.save(new DataOutputStream(saved));
            World second = world(scenario, 77);
            second.load(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
            List<double[]> on = serve(first, Policies.fullService(), 300);
            List<double[]> loaded = serve(second, Policies.fullService(), 300);
            for (int i = 0; i < 300; i++) {
                assertThat(loaded.get(i)).containsExactly(on.get(i));
            }
        }
    }

    @Test
    void aChangeOfThePlaceLeavesTheTraceWhereItStands() {
        Scenario scenario = Samples.named("azure-replay");
        World still = world(scenario, 4);
        World dragged = world(scenario, 4);
        serve(still, Policies.fullService(), 50);
        serve(dragged, Policies.fullService(), 50);
        dragged.change(dragged.cell().with(
                Records.with(scenario, "server", Records.with(scenario.server(), "backhaulSeconds", 0.01)).world()));
        List<double[]> a = serve(still, Policies.fullService(), 50);
        List<double[]> b = serve(dragged, Policies.fullService(), 50);
        for (int i = 0; i < 50; i++) {
            assertThat(b.get(i)[0]).isCloseTo(a.get(i)[0], within(1e-9));
            assertThat(b.get(i)[2]).isEqualTo(a.get(i)[2]);
        }
    }
}
