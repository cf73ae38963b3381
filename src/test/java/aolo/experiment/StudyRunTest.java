package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.WriteFailedException;
import aolo.training.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study comes to the same bytes however it is run. */
class StudyRunTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    @TempDir
    Path home;

    private final NamedSettings settings = new NamedSettings(STANDARD);

    private Study study(String seeds, String learners) throws Exception {
        String json = """
                {"formatVersion": 1, "name": "small", "scenarios": ["campus-microcell"], "learners": [%s], "seeds": "%s",
                 "sweep": {"station.bandwidthMhz": [20, 40]}, "budgets": [110, 220], "evaluate": 30}
                """.formatted(learners, seeds);
        return new StudyReader(settings, (name, folder) -> Samples.read(name, STANDARD)).readOptions(json.getBytes(), home);
    }

    private static final String LEARNERS =
            "\"sdrl\", {\"name\": \"sac-0.2\", \"learner\": \"sac\", \"set\": {\"learner.discount\": 0.2}}, \"rule\", \"bound\"";

    private StudyRun.Outcome run(Study study, String folder, int workers, StudyShard shard, BooleanSupplier stop) throws Exception {
        try (StudyFolder open = StudyFolder.open(home.resolve(folder), settings)) {
            Study all = open.claim(study, STANDARD);
            StudyRun.Outcome outcome = new StudyRun(study, open, STANDARD, progress -> {}, stop)
                    .run(study.trials(settings), shard, workers);
            open.writeResults(all);
            return outcome;
        }
    }

    private String results(String folder) throws IOException {
        return Files.readString(home.resolve(folder).resolve(StudyFolder.RESULTS));
    }

    @Test
    void interruptedShardedAndWithAnyNumberOfWorkersItComesToTheSameBytes() throws Exception {
        Study study = study("1", LEARNERS);
        AtomicInteger stepsOfWhole = new AtomicInteger();
        StudyRun.Outcome whole = run(study, "whole", 1, StudyShard.WHOLE, () -> stepsOfWhole.incrementAndGet() < 0);
        assertThat(whole.finished()).isEqualTo(whole.wanted()).isEqualTo(2 * (2 + 2));
        String expected = results("whole");
        assertThat(expected.lines()).hasSize(1 + 2 * (2 * 2 + 2));
        assertThat(expected).contains("scenario,variant,learner,station.bandwidthMhz,learner.discount,seed,budget,")
                .contains("sac-0.2,sac,20,0.2,1,110,").contains(",answer_tokens_mean,actor_energy_j,");

        AtomicInteger left = new AtomicInteger();
        for (int stopAfter : new int[] {70, 333}) {
            left.set(stopAfter);
            StudyRun.Outcome part = run(study, "interrupted", 2, StudyShard.WHOLE, () -> left.decrementAndGet() < 0);
            assertThat(part.finished()).isLessThan(part.wanted());
        }
        assertThat(home.resolve("interrupted/checkpoints")).isNotEmptyDirectory();
        AtomicInteger stepsAtLast = new AtomicInteger();
        run(study, "interrupted", 2, StudyShard.WHOLE, () -> stepsAtLast.incrementAndGet() < 0);
        // what was done before is not done again, inside trials too (some questions are asked between trials)
        assertThat(stepsAtLast.get()).isLessThan(stepsOfWhole.get() - 70 - 333 + 20);
        assertThat(results("interrupted")).isEqualTo(expected);
        assertThat(home.resolve("interrupted/checkpoints")).isEmptyDirectory();

        run(study, "first", 2, StudyShard.parse("1/2"), () -> false);
        run(study, "second", 1, StudyShard.parse("2/2"), () -> false);
        assertThat(results("first").lines().count() + results("second").lines().count()).isEqualTo(expected.lines().count() + 1);
        try (StudyFolder merged = StudyFolder.open(home.resolve("merged"), settings)) {
            Study all = study;
            for (String shard : List.of("first", "second")) {
                all = merged.claim(StudyFolder.study(home.resolve(shard), settings, STANDARD), STANDARD);
                merged.copyRows(home.resolve(shard), damaged -> {
                    throw new AssertionError(damaged);
                });
            }
            merged.writeResults(all);
        }
        assertThat(results("merged")).isEqualTo(expected);
        assertThat(Files.readAllBytes(home.resolve("merged/study.json"))).isEqualTo(Files.readAllBytes(home.resolve("whole/study.json")));
    }

    @Test
    void fewerLearnersLaterHideNothingAndSeedsAreAdded() throws Exception {
        run(study("1", "\"rule\", \"sac\""), "grown", 1, StudyShard.WHOLE, () -> false);
        String before = results("grown");
        assertThat(run(study("1", "\"sac\""), "grown", 1, StudyShard.WHOLE, () -> false).wanted()).isZero();
        assertThat(results("grown")).isEqualTo(before);
        assertThat(run(study("2", "\"sac\""), "grown", 1, StudyShard.WHOLE, () -> false).wanted()).isEqualTo(2);
        assertThat(results("grown").lines()).containsAll(before.lines().toList()).hasSize((int) before.lines().count() + 4);
    }

    @Test
    void aRowIsKnownByWhatTrainGivesTheSameRun() throws Exception {
        Study study = study("5", "\"sac\"");
        StudyTrial trial = study.trials(settings).get(0);
        run(study, "known", 1, StudyShard.WHOLE, () -> false);
        var session = new aolo.training.TrainingSession(trial.scenario(), trial.plan(110), STANDARD);
        while (session.steps() < 110) {
            session.step();
        }
        String identity = session.identity(30).shortHex();
        String carbon = Double.toString(session.evaluate(30).carbonGrams());
        assertThat(results("known").lines()).anySatisfy(line -> assertThat(line).contains(carbon).endsWith(identity));
    }

    @Test
    void settingsAreChosenOnOtherRequestsThanAreReported() throws Exception {
        Study reported = study("1", "\"rule\"");
        Study chosen = new Study(
                "chosen", "", reported.scenarios(), reported.contenders(), List.of(), reported.sweep(), List.of(),
                new EvaluationPlan(30, Evaluation.Purpose.SETTINGS));
        run(reported, "reported", 1, StudyShard.WHOLE, () -> false);
        run(chosen, "chosen", 1, StudyShard.WHOLE, () -> false);
        assertThat(results("chosen").lines().skip(1)).hasSize(2).doesNotContainAnyElementsOf(results("reported").lines().toList());
        assertThat(results("chosen")).contains(",0,30,settings,billed,");
    }

    @Test
    void anotherStudyOrAnotherProcessIsKeptOut() throws Exception {
        Study study = study("1", "\"rule\"");
        run(study, "taken", 1, StudyShard.WHOLE, () -> false);
        Study other = new Study("small", "", study.scenarios(), study.contenders(), study.seeds(), study.sweep(), study.budgets(),
                new EvaluationPlan(31, Evaluation.Purpose.REPORT));
        try (StudyFolder open = StudyFolder.open(home.resolve("taken"), settings)) {
            assertThatThrownBy(() -> open.claim(other, STANDARD)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("choose another --out");
            assertThatThrownBy(() -> StudyFolder.open(home.resolve("taken"), settings)).hasMessageContaining("is in use by process");
        }
    }

    @Test
    void aTrialThatFailsIsToldAndLeavesTheOthers() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        BooleanSupplier breaks = () -> {
            if (asked.incrementAndGet() == 3) { // after a step of the first trial
                throw new IllegalStateException("the learner broke");
            }
            return false;
        };
        StudyRun.Outcome outcome = run(study("1", "\"ppo\", \"rule\""), "failing", 1, StudyShard.WHOLE, breaks);
        assertThat(outcome.finished()).isEqualTo(3);
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.trial()).contains("campus-microcell ppo seed 1 station.bandwidthMhz=20");
            assertThat(failure.reason()).contains("the learner broke");
        });
        assertThat(results("failing").lines()).hasSize(1 + 2 + 2);
    }

    @Test
    void aDiskThatTakesNothingEndsTheStudyAndIsNamed() throws Exception {
        Files.createDirectories(home.resolve("full"));
        Files.writeString(home.resolve("full/trials"), "in the way of every row");
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> run(study("1", LEARNERS), "full", 1, StudyShard.WHOLE, () -> asked.incrementAndGet() < 0))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("trials");
        assertThat(asked.get()).isLessThan(130); // not every trial was tried
    }

    @Test
    void aDamagedRowIsToldAndHidesNoOther() throws Exception {
        Study study = study("1", "\"rule\", \"bound\"");
        run(study, "damaged", 1, StudyShard.WHOLE, () -> false);
        String whole = results("damaged");
        Path row = home.resolve("damaged/trials/" + study.trials(settings).get(0).row(0, study.evaluation()).hex() + ".csv");
        Files.writeString(row, "nonsense\n1\n");
        try (StudyFolder open = StudyFolder.open(home.resolve("damaged"), settings)) {
            assertThat(open.writeResults(study)).singleElement().asString()
                    .startsWith("campus-microcell rule").contains("is not a row of this program");
        }
        assertThat(results("damaged").lines()).hasSize((int) whole.lines().count() - 1);
        Files.delete(row);
        run(study, "damaged", 1, StudyShard.WHOLE, () -> false);
        assertThat(results("damaged")).isEqualTo(whole);
    }
}
