package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrialTest extends TrainingFixture {
    private static final int STEPS = 300;

    private TrainingSession session(Algorithm algorithm, int steps) {
        return new TrainingSession(scenario, TrainingPlan.of(algorithm, steps, 3), assumptions);
    }

    /** Everything a run leaves that knows no clock; the checkpoint holds weights, moments, replay, streams, counters. */
    private static void expectSameFiles(Path a, Path b) {
        for (String file : new String[] {
            RunDirectory.METRICS,
            RunDirectory.POLICY,
            RunDirectory.CHECKPOINT,
            RunDirectory.JOURNAL,
            RunDirectory.SCENARIO,
            RunDirectory.MANIFEST
        }) {
            assertThat(a.resolve(file)).hasSameBinaryContentAs(b.resolve(file));
        }
    }

    /** One run without a stop and one with a stop, a checkpoint and another process's objects, in a and b. */
    private void expectHalvesEqualTheWhole(Algorithm algorithm, int steps, int half) throws IOException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        TrainingSession whole = session(algorithm, steps);
        run(a, whole);
        assertThat(whole.learner().updates()).isGreaterThan(steps / 4);

        TrainingSession first = session(algorithm, steps);
        try (RunDirectory directory = RunDirectory.open(b)) {
            Trial.Outcome stopped =
                    new Trial(first, directory, EVALUATED).run(progress -> {}, () -> first.steps() == half);
            assertThat(stopped.end()).isEqualTo(Trial.End.STOPPED);
        }
        TrainingSession second = Checkpoint.read(b.resolve(RunDirectory.CHECKPOINT), 0, assumptions);
        assertThat(second.steps()).isEqualTo(half);
        run(b, second);
        expectSameFiles(a, b);
    }

    /** The length the learner's promise is made for; default settings. */
    @Test
    @Tag("nightly")
    @Tag("learner")
    void aThousandACheckpointAndAThousandAreTwoThousand() throws IOException {
        expectHalvesEqualTheWhole(Algorithm.SDRL, 2000, 1000);
    }

    /** Trials share scenario and assumptions and nothing that changes; a policy is evaluated beside them. */
    @Test
    void sideBySideTheSameBytesAsOneAfterTheOther() throws Exception {
        Algorithm[] algorithms = {Algorithm.SDRL, Algorithm.SAC};
        for (Algorithm algorithm : algorithms) {
            run(folder.resolve("alone-" + algorithm), session(algorithm, STEPS));
        }
        EvaluationSummary alone = session(Algorithm.SDRL, STEPS).evaluate(EVALUATED);
        CyclicBarrier start = new CyclicBarrier(3);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (Algorithm algorithm : algorithms) {
                runs.add(pool.submit(() -> {
                    TrainingSession session = session(algorithm, STEPS);
                    start.await();
                    return run(folder.resolve("beside-" + algorithm), session);
                }));
            }
            Future<EvaluationSummary> beside = pool.submit(() -> {
                TrainingSession session = session(Algorithm.SDRL, STEPS);
                start.await();
                return session.evaluate(EVALUATED);
            });
            for (Future<?> run : runs) {
                run.get();
            }
            assertThat(beside.get()).isEqualTo(alone);
        } finally {
            pool.shutdownNow();
        }
        for (Algorithm algorithm : algorithms) {
            expectSameFiles(folder.resolve("alone-" + algorithm), folder.resolve("beside-" + algorithm));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, names = {"SDRL", "SAC"})
    void twiceTheSameAndInTwoHalvesTheSameBytes(Algorithm algorithm) throws IOException {
        expectHalvesEqualTheWhole(algorithm, STEPS, STEPS / 2 + 3);
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        assertThat(a.resolve(RunDirectory.SUMMARY)).content().contains("\"gap_to_bound_percent\"");
        assertThat(a.resolve("run.lock")).doesNotExist();
        // CPU time belongs to a whole training; the second half's is not passed off as one
        assertThat(ledger(a).get("training_cpu_seconds").isNumber()).isTrue();
        assertThat(ledger(a).get("training_carbon_g").get("low").isNumber()).isTrue();
        assertThat(ledger(b).get("training_cpu_seconds").isNull()).isTrue();
        assertThat(ledger(b).get("joules_per_decision")).isEqualTo(ledger(a).get("joules_per_decision"));
    }

    private static JsonNode ledger(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve(RunDirectory.SUMMARY).toFile()).get("ledger");
    }

    @Test
    void thePolicyFileActsAsTheLearnerDid() throws IOException {
        TrainingSession session = session(Algorithm.SDRL, STEPS);
        run(folder, session);
        PolicySnapshot read = PolicyFile.read(folder.resolve(RunDirectory.POLICY));
        PolicyRunner expected = session.policy().newRunner();
        PolicyRunner actual = read.newRunner();
        float[] observation = new float[ObservationEncoder.SIZE];
        float[] a = new float[2];
        float[] b = new float[2];
        for (int i = 0; i < 50; i++) {
            for (int k = 0; k < observation.length; k++) {
                observation[k] = (float) Math.sin(i * 7 + k);
            }
            expected.act(observation, a);
            actual.act(observation, b);
            assertThat(b).isEqualTo(a);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(RunDirectory.POLICY));
        for (int cut : new int[] {0, 5, 100, bytes.length - 1}) {
            Path broken = Files.write(folder.resolve("broken.bin"), java.util.Arrays.copyOf(bytes, cut));
            assertThatThrownBy(() -> PolicyFile.read(broken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broken.bin");
        }
    }

    @Test
    void aFaultHaltsKeepsTheLastGoodCheckpointAndDescribesTheStep() throws IOException {
        TrainingPlan plan = TrainingPlan.of(Algorithm.SAC, STEPS, 3);
        TrainingSession session = new TrainingSession(
                new Journal(scenario), scenario, plan, assumptions, RandomLearner.failingAt(77));
        assertThatThrownBy(() -> run(folder, session))
                .isInstanceOf(Trial.HaltedException.class)
                .hasMessageContaining("halted at step 78")
                .hasMessageContaining("reward = NaN")
                .hasMessageContaining(folder.toString());
        assertThat(folder.resolve("halt.txt")).content().contains("observation: [").contains("place: REWARD");
        assertThat(folder.resolve("halt.bin")).isNotEmptyFile();
        assertThat(folder.resolve(RunDirectory.SUMMARY)).doesNotExist();
        byte[] checkpoint = Files.readAllBytes(folder.resolve(RunDirectory.CHECKPOINT));
        TrainingSession good = Checkpoint.read(checkpoint, 0, assumptions, RandomLearner.failingAt(77));
        assertThat(good.steps()).isZero();
        // the fault is reproduced from the last good checkpoint, at the same step
        assertThatThrownBy(() -> {
                    for (int i = 0; i < STEPS; i++) {
                        good.step();
                    }
                })
                .hasMessageContaining("step 77");
    }

    @Test
    void theSummaryEvaluatesOnRequestsTrainingNeverSaw() {
        TrainingSession a = session(Algorithm.SAC, STEPS);
        EvaluationSummary first = a.evaluate(100);
        // who has learned little may break targets and so lie below the bound; the full answers do not
        assertThat(first.boundGrams()).isLessThan(first.fullServiceGrams());
        // evaluating disturbs nothing and is repeatable
        assertThat(a.evaluate(100)).isEqualTo(first);
        assertThat(Optional.of(first.requests())).contains(100L);
    }
}
