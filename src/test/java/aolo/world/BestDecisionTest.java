package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import aolo.scenario.Records;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact search is never worse than a fine grid, keeps the constraints, and calls infeasible only what is. */
class BestDecisionTest {
    private final BestDecision best = new BestDecision();
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();

    /** Compares on one request and returns whether it is feasible. */
    private boolean compare(RequestContext c, int points, String what) {
        GridSearch grid = new GridSearch(points);
        boolean gridFeasible = grid.find(c);
        boolean feasible = best.find(c, decision);
        RequestModel.evaluate(c, decision.answerTokens, decision.txPowerWatts, outcome);
        if (feasible) {
            assertThat(outcome.qoe).as(what).isGreaterThanOrEqualTo(c.minQoe * (1 - 1e-12));
            assertThat(outcome.latencySeconds).as(what).isLessThanOrEqualTo(c.maxLatencySeconds * (1 + 1e-12));
            assertThat(outcome.objectiveGrams()).as(what).isLessThanOrEqualTo(grid.objectiveGrams * (1 + 1e-9));
        } else {
            assertThat(gridFeasible).as(what + ": the grid serves it").isFalse();
            double violation = outcome.qoeShortfall + outcome.latencyExcess;
            assertThat(violation).as(what).isPositive();
            assertThat(violation)
                    .as(what)
                    .isLessThanOrEqualTo(new GridSearch(Math.min(points, 60)).leastViolation(c) + 1e-7);
        }
        return feasible;
    }

    private static Stream<String> samples() {
        return Samples.files().stream().map(file -> Samples.read(file).name());
    }

    /** The scenario as it is, under {@code caused}, and without the making. */
    private static List<Scenario> objectives(Scenario scenario) {
        return List.of(
                scenario,
                Records.with(scenario, "accounting", Accounting.CAUSED),
                Records.with(scenario, "makingCounts", false));
    }

    private void compareSample(Scenario scenario, int requests, int points) {
        String name = scenario.name() + " " + scenario.accounting() + " " + scenario.makingCounts();
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        RandomRequests source = new RandomRequests(scenario, cell);
        int feasible = 0;
        for (int i = 0; i < requests; i++) {
            feasible += compare(source.next(), points, name + " " + i) ? 1 : 0;
        }
        assertThat(feasible).isGreaterThan(requests / 2);
    }

    private void compareHard(Scenario scenario, int requests, int points) {
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        RandomRequests source = new RandomRequests(scenario, cell);
        int feasible = 0;
        for (int i = 0; i < requests; i++) {
            feasible += compare(source.nextHard(), points, "hard " + scenario.accounting() + " " + i) ? 1 : 0;
        }
        assertThat(feasible).isBetween(requests / 10, requests - requests / 10);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverWorseThanAGrid(String sample) {
        for (Scenario scenario : objectives(Samples.named(sample))) {
            compareSample(scenario, 20, 100);
        }
    }

    @Test
    void neverWorseThanAGridOnHardRequests() {
        for (Scenario scenario : objectives(Samples.named("campus-microcell"))) {
            compareHard(scenario, 250, 120);
        }
    }

    @Test
    void neverWorseThanAGridWhateverTheSpeedOfTheUser() {
        for (Scenario scenario : objectives(Samples.named("campus-microcell"))) {
            compareFading(scenario, 400, 120);
        }
    }

    private void compareFading(Scenario scenario, int requests, int points) {
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        RandomRequests source = new RandomRequests(scenario, cell);
        int feasible = 0;
        int beyond = 0;
        for (int i = 0; i < requests; i++) {
            RequestContext c = source.nextFading();
            feasible += compare(c, points, "fading " + scenario.accounting() + " " + i) ? 1 : 0;
            beyond += outcome.airSeconds > 1.1 * c.coherenceSeconds ? 1 : 0;
        }
        assertThat(feasible).isBetween(requests / 10, requests - requests / 10);
        assertThat(beyond).isGreaterThan(requests / 5);
    }

    /** 25 to 35 minutes of one core in all; {@code -Daolo.sample=NAME} takes one sample alone. */
    @ParameterizedTest
    @MethodSource("samples")
    @Tag("nightly")
    void neverWorseThanAFineGridOnThousandsOfRequests(String sample) {
        assumeThat(System.getProperty("aolo.sample", sample)).isEqualTo(sample);
        for (Scenario scenario : objectives(Samples.named(sample))) {
            compareSample(scenario, 4000, 400);
        }
    }

    @Test
    @Tag("nightly")
    void neverWorseThanAFineGridOnThousandsOfHardRequests() {
        for (Scenario scenario : objectives(Samples.named("campus-microcell"))) {
            compareHard(scenario, 4000, 400);
        }
    }

    @Test
    @Tag("nightly")
    void neverWorseThanAFineGridOnThousandsOfSpeeds() {
        for (Scenario scenario : objectives(Samples.named("campus-microcell"))) {
            compareFading(scenario, 4000, 400);
        }
    }

    @Test
    void morePowerIsNeverWorseForQualityOrLatency() {
        Scenario scenario = Samples.named("campus-microcell");
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        RandomRequests source = new RandomRequests(scenario, cell);
        for (int i = 0; i < 2000; i++) {
            RequestContext c = i % 2 == 0 ? source.nextHard() : source.nextFading();
            double less = c.minPowerWatts;
            for (int step = 1; step <= 10; step++) {
                double more = c.minPowerWatts * Math.pow(c.maxPowerWatts / c.minPowerWatts, step / 10.0);
                more = Math.min(more, c.maxPowerWatts);
                assertThat(bestQoe(c, more)).as("request " + i).isGreaterThanOrEqualTo(bestQoe(c, less) * (1 - 1e-12));
                assertThat(latency(c, more)).isLessThanOrEqualTo(latency(c, less) * (1 + 1e-12));
                less = more;
            }
        }
    }

    @Test
    void whatOnlyTheHighestPowerKeepsIsFound() {
        RequestContext c = typical();
        c.queueWaitSeconds = 1.9;
        c.fullAnswerTokens = 60;
        c.minAnswerTokens = 3;
        c.bitsPerToken = 50_000;
        c.snrPerWatt = 0.005 / (c.fadingQuantile * c.minPowerWatts);
        double most = bestQoe(c, c.maxPowerWatts);
        c.minQoe = most * (1 - 1e-6);
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.txPowerWatts).isGreaterThan(0.999 * c.maxPowerWatts);
        c.minQoe = most * (1 + 1e-6);
        assertThat(best.find(c, decision)).isFalse();
    }

    private static double latency(RequestContext c, double power) {
        double rate = RequestModel.rateBitPerSecond(c, power);
        return RequestModel.latencySeconds(
                c, c.fullAnswerTokens, rate, RequestModel.meanRateBitPerSecond(c, power));
    }

    private static double bestQoe(RequestContext c, double power) {
        double rate = RequestModel.rateBitPerSecond(c, power);
        return RequestModel.qoe(c, c.fullAnswerTokens, rate, RequestModel.meanRateBitPerSecond(c, power));
    }

    @Test
    void nothingIsEnoughWithoutAnyLimits() {
        RequestContext c = typical();
        c.minQoe = 0;
        c.maxLatencySeconds = 1e6;
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.answerTokens).isEqualTo(c.minAnswerTokens);
    }

    @Test
    void aPerfectQualityIsOutOfReachBecauseSomeAnswersAreLost() {
        RequestContext c = typical();
        c.minQoe = 1;
        assertThat(best.find(c, decision)).isFalse();
        RequestModel.evaluate(c, decision.answerTokens, decision.txPowerWatts, outcome);
        assertThat(outcome.qoeShortfall).isCloseTo(c.residualLoss, within(1e-6));
    }

    @Test
    void whereTheRateIsCappedNoFurtherPowerIsSpent() {
        RequestContext c = typical();
        c.coherenceSeconds = Double.POSITIVE_INFINITY;
        double middle = Math.sqrt(c.minPowerWatts * c.maxPowerWatts);
        c.snrPerWatt = c.link.snrAtCap() / (middle * c.fadingQuantile);
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.txPowerWatts).isCloseTo(middle, within(1e-9 * middle));
        c.snrPerWatt *= 1e6;
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.txPowerWatts).isEqualTo(c.minPowerWatts);
    }

    @Test
    void ofAMovingUserMorePowerThanTheKnownFadingNeedsMayPay() {
        RequestContext c = typical();
        double middle = Math.sqrt(c.minPowerWatts * c.maxPowerWatts);
        c.snrPerWatt = c.link.snrAtCap() / (middle * c.fadingQuantile);
        c.fadingQuantile *= 4; // better than it will be
        c.stationFixedWatts *= 10; // racing pays
        c.coherenceSeconds = 1e-4;
        double atCap = c.link.snrAtCap() / (c.snrPerWatt * c.fadingQuantile);
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.txPowerWatts).isGreaterThan(1.1 * atCap);
        c.coherenceSeconds = 1;
        assertThat(best.find(c, decision)).isTrue();
        assertThat(decision.txPowerWatts).isCloseTo(atCap, within(1e-9 * atCap));
    }

    private static RequestContext typical() {
        Scenario scenario = Samples.named("campus-microcell");
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        RequestContext c = new RequestContext();
        cell.fill(0, cell.typicalRequest(0), 30, 0, 0, c);
        return c;
    }
}
