package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStreams;
import aolo.scenario.Records;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What meters count less event by event is what requests are said to cause less, within 5 %, on every sample. */
class CausedCheckTest {
    private static Stream<String> samples() {
        return Samples.files().stream().map(file -> Samples.read(file).name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theMetersConfirmWhatIsCaused(String sample) {
        check(Samples.named(sample), sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void alsoWhereTheStationSleeps(String sample) {
        Scenario scenario = Samples.named(sample);
        Record station = Records.with(scenario.station(), "sleepsBetweenAnswers", true);
        check(Records.with(scenario, "station", station), sample + ", sleeping");
    }

    private static void check(Scenario scenario, String what) {
        Cell cell = Worlds.cell(scenario);
        RandomStreams streams = new RandomStreams(1).within("caused");
        // where own answers alone keep the server awake a request's part in that is a chance: more of them are needed
        int requests = scenario.server().backgroundAnswers() < 5 ? 20_000 : 2000;
        CausedCheck check = CausedCheck.of(cell, streams, Policies.rule(cell), requests);
        assertThat(check.meterSavedJoules()).as(what).isPositive();
        assertThat(check.errorPercent()).as("%s %s", what, check).isBetween(-5.0, 5.0);
        assertThat(check.serverErrorPercent()).as("%s %s", what, check).isBetween(-5.0, 5.0);
    }
}
