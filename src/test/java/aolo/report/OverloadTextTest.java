package aolo.report;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.Samples;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverloadTextTest {
    private static final Assumptions ASSUMPTIONS = Assumptions.standard();

    private static Optional<String> told(Scenario scenario, int requests) {
        Cell cell = Cell.of(scenario.world(), scenario.seed(), ASSUMPTIONS);
        CarbonReport report = PolicyRun.report(cell, new RandomStreams(1), Policies.fullService(), requests);
        return OverloadText.of(report);
    }

    private static Scenario askedTimes(Scenario scenario, double factor) {
        return scenario.withUsers(scenario.users().stream()
                .map(user -> Records.with(user, "requestsPerSecond", user.requestsPerSecond() * factor))
                .toList());
    }

    @Test
    void aQueueThatGrowsIsToldWithHowFastAndWhatToDo() throws Exception {
        Scenario campus = Samples.read("campus-microcell", ASSUMPTIONS);
        assertThat(told(campus, 1000)).isEmpty();
        assertThat(told(askedTimes(campus, 100), 3000).orElseThrow())
                .matches("requests come \\d+\\.\\d times as fast as the server takes them, the newest waits \\d+ s for its turn.*"
                        + "; give the server a larger maxBatch or a faster accelerator, or lower requestsPerSecond");
    }

    @Test
    void noSampleIsOverloaded() throws Exception {
        for (String name : Samples.NAMES) {
            assertThat(told(Samples.read(name, ASSUMPTIONS), 300)).as(name).isEmpty();
        }
    }

    @Test
    void mostRequestsInfeasibleIsToldWithTheirShare() {
        assertThat(OverloadText.of(96.84, Double.NaN, Double.NaN).orElseThrow())
                .startsWith("97 % of the requests cannot be kept within maxLatencySeconds and minQoe by any decision; ease");
        assertThat(OverloadText.of(96.84, 80, 40).orElseThrow())
                .startsWith("requests come 3.0 times as fast as the server takes them, the newest waits 80 s for its turn and 97 % of");
        assertThat(OverloadText.of(49.9, 5, 10)).isEmpty();
        assertThat(OverloadText.of(Double.NaN, Double.NaN, Double.NaN)).isEmpty();
    }
}
