package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.scenario.ScenarioException;
import aolo.world.Accounting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies are read strictly and written back to the same value. */
class StudyReaderTest {
    private static final Assumptions STANDARD = Assumptions.standard();
    private static final String WHOLE = """
            {
              "formatVersion": 1,
              "name": "bandwidth",
              "question": "What does bandwidth change?",
              "scenarios": ["campus-microcell", "unknown-share"],
              "learners": ["sdrl", "rule", {"name": "sac-g0.2", "learner": "sac", "set": {"learner.discount": 0.2}}],
              "seeds": "1-3,7",
              "sweep": {
                "station.bandwidthMhz": [10, 20],
                "traffic.minQoe": "0.6:0.8:0.1",
                "learner.batchSize": 32
              },
              "budgets": [100, 200],
              "evaluate": 50
            }
            """;

    @TempDir
    Path folder;

    private final NamedSettings settings = new NamedSettings(STANDARD);

    private Study read(String text) throws Exception {
        Path file = folder.resolve("study.json");
        Files.writeString(file, text);
        return new StudyReader(settings, (name, above) -> Samples.read(name, STANDARD)).read(file);
    }

    @Test
    void theTrialsAreAllCombinationsAndPoliciesMeetEachWorldOnce() throws Exception {
        Study study = read(WHOLE);
        List<StudyTrial> trials = study.trials(settings);
        assertThat(study.seeds()).containsExactly(1L, 2L, 3L, 7L);
        assertThat(study.keys())
                .containsExactly("station.bandwidthMhz", "traffic.minQoe", "learner.batchSize", "learner.discount");
        assertThat(trials).hasSize(2 * 2 * 3 * (2 * 4 + 1)).doesNotHaveDuplicates();
        assertThat(study.trialCount()).isEqualTo(trials.size());
        StudyTrial last = trials.get(trials.size() - 1);
        assertThat(last.values()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "station.bandwidthMhz", "20", "traffic.minQoe", "0.8", "learner.batchSize", "32", "learner.discount", "0.2"));
        assertThat(last.scenario().station().bandwidthMhz()).isEqualTo(20);
        assertThat(last.learner().orElseThrow().discount()).isEqualTo(0.2);
        assertThat(trials.stream().filter(trial -> !trial.contender().learns()))
                .allSatisfy(trial -> assertThat(trial.values().get("learner.discount")).isEmpty());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Study study = read(WHOLE);
        assertThat(read(StudyWriter.text(study, List.of("campus-microcell", "unknown-share")))).isEqualTo(study);
        Study drawn = read(WHOLE.replace("\"0.6:0.8:0.1\"", "\"6e-1:0.8\"").replace("\"evaluate\"", "\"draw\": {\"points\": 5, \"seed\": 3}, \"evaluate\""));
        assertThat(read(StudyWriter.text(drawn, List.of("campus-microcell", "unknown-share")))).isEqualTo(drawn);
        assertThat(drawn.sweep().points()).hasSize(5).allSatisfy(point ->
                assertThat(Double.parseDouble(point.get("traffic.minQoe"))).isBetween(0.6, 0.8));
    }

    @Test
    void moreDrawnPointsLeaveTheFirstOnes() throws Exception {
        String form = WHOLE.replace("\"0.6:0.8:0.1\"", "\"0.6:0.8\"").replace("\"evaluate\"", "\"draw\": {\"points\": %d, \"seed\": 3}, \"evaluate\"");
        assertThat(read(form.formatted(9)).sweep().points().subList(0, 4)).isEqualTo(read(form.formatted(4)).sweep().points());
    }

    @Test
    void billsAreASweepOfWhatIsMinimised() throws Exception {
        String bills = WHOLE.replace("\"evaluate\"", "\"bills\": [\"billed\", \"caused\"], \"evaluate\"");
        Study study = read(bills);
        assertThat(study.keys()).startsWith("accounting", "station.bandwidthMhz");
        assertThat(study.trials(settings)).hasSize(2 * 2 * 2 * 3 * (2 * 4 + 1));
        assertThat(study.trials(settings).stream().map(trial -> trial.scenario().accounting()).distinct())
                .containsExactly(Accounting.BILLED, Accounting.CAUSED);
        assertThat(read(StudyWriter.text(study, List.of("campus-microcell", "unknown-share")))).isEqualTo(study);
        for (String[] slip : new String[][] {
            {"[\"cell\"]", "cannot be minimised request by request: billed or caused"},
            {"[\"biled\"]", "did you mean \"billed\"?"},
            {"[]", "no values"},
            {"[\"billed\", \"billed\"]", "given twice"}
        }) {
            assertThatThrownBy(() -> read(bills.replace("[\"billed\", \"caused\"]", slip[0])))
                    .isInstanceOf(ScenarioException.class).hasMessageContaining("study.json:").hasMessageContaining(slip[1]);
        }
        assertThatThrownBy(() -> read(bills.replace("\"station.bandwidthMhz\": [10, 20]", "\"accounting\": [\"BILLED\"]")))
                .hasMessageContaining("do one of the two");
    }

    @Test
    void settingsThatDoNotFitTogetherAreToldBeforeAnythingRuns() throws Exception {
        Study direct = read(WHOLE.replace(
                "{\"name\": \"sac-g0.2\", \"learner\": \"sac\", \"set\": {\"learner.discount\": 0.2}}",
                "{\"name\": \"odd\", \"learner\": \"ppo\", \"set\": {\"learner.ppo.rolloutSteps\": 100}}"));
        assertThatThrownBy(() -> direct.trials(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("learner \"odd\" on campus-microcell")
                .hasMessageContaining("rolloutSteps 100 with batchSize 32 (a multiple of it)");
        Study rate = read(WHOLE.replace("\"learner.discount\": 0.2", "\"learner.spiking.directPath\": \"SPIKES\"")
                .replace("\"learner\": \"sac\"", "\"learner\": \"sdrl-paper\""));
        assertThatThrownBy(() -> rate.trials(settings)).hasMessageContaining("PHASE: the skip synapses decode a phase code");
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsLine() {
        String wrong = WHOLE.replace("\"seeds\": \"1-3,7\"", "\"seeds\": \"\"")
                .replace("station.bandwidthMhz", "station.bandwithMhz")
                .replace("\"sdrl\"", "\"sdlr\"")
                .replace("\"evaluate\"", "\"evalute\"");
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("study.json:6: learners[0]: \"sdlr\" is neither a learner nor a policy")
                .hasMessageContaining("did you mean \"sdrl\"?")
                .hasMessageContaining("study.json:7: seeds: seeds are empty")
                .hasMessageContaining("study.json:9: sweep: there is no setting \"station.bandwithMhz\"; did you mean \"station.bandwidthMhz\"?")
                .hasMessageContaining("evalute: unknown key; did you mean \"evaluate\"?")
                .hasMessageContaining("study.json:1: evaluate: missing");
    }

    @Test
    void eachSlipIsRefused() {
        refused("\"1-3,7\"", "[]", "seeds are empty");
        refused("\"1-3,7\"", "\"3-1\"", "the last is below the first");
        refused("\"1-3,7\"", "\"1,1\"", "given twice");
        refused("\"1-3,7\"", "\"1-9999999\"", "more than 100000 seeds");
        refused("[10, 20]", "[]", "no values");
        refused("[10, 20]", "[10, 10]", "given twice");
        refused("[10, 20]", "[10, -20]", "-20 is out of range");
        refused("0.6:0.8:0.1", "0.6:0.8:0", "leads nowhere");
        refused("0.6:0.8:0.1", "0.6:0.8", "has no step");
        refused("0.6:0.8:0.1", "0.8:0.6:0.1", "must rise");
        refused("learner.batchSize\": 32", "learner.discount\": [0.1]", "sets it for itself");
        refused("\"learner.discount\": 0.2", "\"station.bandwidthMhz\": 5", "begin with learner.");
        refused("\"rule\"", "\"sdrl\"", "another learner is called \"sdrl\" too");
        refused("\"unknown-share\"", "\"campus-microcell\"", "another scenario is called");
        refused("[100, 200]", "[]", "is empty; name at least one");
        refused("[100, 200]", "[100, 1.5]", "expected a whole number");
    }

    private void refused(String good, String bad, String because) {
        assertThat(WHOLE).contains(good);
        assertThatThrownBy(() -> read(WHOLE.replace(good, bad)))
                .as(bad)
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(because);
    }

    @Test
    void millionsOfTrialsAreCountedWithoutMakingThem() throws Exception {
        Study study = read(WHOLE.replace("\"1-3,7\"", "\"1-90000\"").replace("\"0.6:0.8:0.1\"", "\"0.1:0.9:0.0001\""));
        assertThat(study.trialCount()).isGreaterThan(3_000_000_000L);
    }
}
