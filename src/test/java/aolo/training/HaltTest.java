package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aolo.lab.LabCommand.ResetTraining;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.LabSnapshot;
import aolo.lab.Laboratory;
import aolo.lab.Samples;
import aolo.lab.TrainingRunner;
import aolo.lab.TrainingView.Halt;
import aolo.lab.TrainingView.Phase;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.results.Seal;
import aolo.rl.Algorithm;
import aolo.rl.Learner;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault.Place;
import aolo.rl.LearningFault;
import aolo.rl.Sabotage;
import aolo.rl.StepResult;
import aolo.scenario.Scenario;
import aolo.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real learners in an environment that goes wrong: the training halts, and what it leaves behind fails again alike. */
@Timeout(120)
public class HaltTest extends TrainingFixture {
    /** After the random steps and before the first update, so that one damage shows in one place. */
    private static final int DAMAGED_STEP = 15;

    /** What goes wrong, and where it must be found. */
    enum Damage {
        OBSERVATION(Place.OBSERVATION, learner -> {}),
        REWARD(Place.REWARD, learner -> {}),
        COST(Place.COST, learner -> {}),
        ACTION(Place.ACTION, Sabotage::action),
        VALUE_LOSS(Place.LOSS, Sabotage::valueLoss),
        CONSTRAINT_LOSS(Place.LOSS, Sabotage::constraintLoss),
        GRADIENT(Place.GRADIENT, Sabotage::gradient),
        WEIGHT(Place.WEIGHT, Sabotage::weight);

        final Place place;
        final Consumer<Learner> toLearner;

        Damage(Place place, Consumer<Learner> toLearner) {
            this.place = place;
            this.toLearner = toLearner;
        }
    }

    /** A world that damages a number, or the learner, at one step. */
    private static final class DamagedEnvironment extends WorldEnvironment {
        private final Damage damage;
        private Learner learner;
        private int next;
        private int served;

        DamagedEnvironment(World world, double qualityMargin, Damage damage) {
            super(world, qualityMargin);
            this.damage = damage;
        }

        @Override
        public void next(StepResult result) {
            super.next(result);
            if (next++ == DAMAGED_STEP) {
                damage.toLearner.accept(learner);
                if (damage == Damage.OBSERVATION) {
                    result.observation[3] = Float.NaN;
                }
            }
        }

        @Override
        public void serve(float[] action, StepResult result) {
            super.serve(action, result);
            if (served++ == DAMAGED_STEP) {
                if (damage == Damage.REWARD) {
                    result.reward = Double.NaN;
                } else if (damage == Damage.COST) {
                    result.costs[1] = Double.NEGATIVE_INFINITY;
                }
            }
        }
    }

    private static TrainingSession.LearnerSource damaged(Damage damage) {
        return new TrainingSession.LearnerSource() {
            @Override
            public WorldEnvironment environment(World world, double qualityMargin) {
                return new DamagedEnvironment(world, qualityMargin, damage);
            }

            @Override
            public Learner create(WorldEnvironment environment, TrainingPlan plan, RandomStreams streams) {
                Learner learner = TrainingSession.newLearner(environment, plan, streams);
                ((DamagedEnvironment) environment).learner = learner;
                return learner;
            }
        };
    }

    private static TrainingPlan plan(Algorithm algorithm) {
        LearnerParameters small = LearnerParameters.defaults(algorithm)
                .edit()
                .hiddenUnits(16)
                .batchSize(16)
                .randomSteps(10)
                .stepsBeforeLearning(20)
                .ppo(new LearnerParameters.PpoParameters(32, 2, 0.2, 0.95, 0, 0.5, 0))
                .build();
        return new TrainingPlan(small, 300, 3);
    }

    static Stream<Arguments> damages() {
        return Stream.of(Algorithm.SDRL, Algorithm.SAC, Algorithm.TD3, Algorithm.PPO)
                .flatMap(algorithm -> Arrays.stream(Damage.values())
                        .filter(damage -> damage != Damage.CONSTRAINT_LOSS || algorithm == Algorithm.SDRL)
                        .map(damage -> Arguments.of(algorithm, damage)));
    }

    /** Leaves a halted run of SAC in a folder, for tests of what reads it. */
    public static void leaveHaltedRun(Path folder) throws Exception {
        Assumptions assumptions = Assumptions.standard();
        Scenario scenario = Samples.read(Samples.DEFAULT, assumptions);
        TrainingSession session = new TrainingSession(
                new Journal(scenario), scenario, plan(Algorithm.SAC), assumptions, damaged(Damage.GRADIENT));
        try {
            run(folder, session);
        } catch (Trial.HaltedException expected) {
            return;
        }
        throw new AssertionError("the training did not halt");
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatIsLeftBehindFailsAgainInTheSamePlace(Algorithm algorithm, Damage damage) throws IOException {
        TrainingSession session = new TrainingSession(
                new Journal(scenario), scenario, plan(algorithm), assumptions, damaged(damage));
        Trial.HaltedException halted = catchThrowableOfType(Trial.HaltedException.class, () -> run(folder, session));
        assertThat(halted).isNotNull();
        LearningFault fault = (LearningFault) halted.getCause();
        assertThat(fault.place()).isEqualTo(damage.place);
        assertThat(folder.resolve(HaltReport.TEXT)).content().contains("place: " + damage.place).contains("replay-halt");
        assertThat(folder.resolve(RunDirectory.SUMMARY)).doesNotExist();
        assertThat(folder.resolve(RunDirectory.POLICY)).doesNotExist();

        HaltedStep step = HaltedStep.read(folder.resolve(HaltReport.STATE));
        assertThat(step.reason()).isEqualTo(fault.getMessage());
        for (int again = 0; again < 2; again++) {
            Optional<LearningFault> repeated = step.repeat();
            assertThat(repeated).isPresent();
            assertThat(repeated.get().place()).isEqualTo(damage.place);
            assertThat(repeated.get()).hasMessage(fault.getMessage());
        }
        // the last good state is whole: from it a sound world is trained to the end
        TrainingSession good = Checkpoint.read(folder.resolve(RunDirectory.CHECKPOINT), 0, assumptions);
        assertThat(good.steps()).isZero();
        for (int i = 0; i < DAMAGED_STEP + 10; i++) {
            good.step();
        }
    }

    /** Damaged while acting at random, noticed when the policy itself must act. */
    @Test
    void aFaultOfTheEvaluationHaltsAsWell() throws IOException {
        LearnerParameters onlyRandom =
                plan(Algorithm.SAC).learner().edit().randomSteps(100).stepsBeforeLearning(100).build();
        TrainingSession session = new TrainingSession(
                new Journal(scenario), scenario, new TrainingPlan(onlyRandom, 20, 3), assumptions, damaged(Damage.ACTION));
        assertThatThrownBy(() -> run(folder, session))
                .isInstanceOf(Trial.HaltedException.class)
                .hasMessageContaining("step 20")
                .hasMessageContaining("ACTION");
        assertThat(folder.resolve(HaltReport.TEXT)).content().contains("place: ACTION");
        assertThat(folder.resolve(RunDirectory.SUMMARY)).doesNotExist();
        HaltedStep step = HaltedStep.read(folder.resolve(HaltReport.STATE));
        assertThat(step.call()).isEqualTo("none");
    }

    @Test
    void aDamagedFileIsRefusedInWords() throws IOException {
        whatIsLeftBehindFailsAgainInTheSamePlace(Algorithm.TD3, Damage.REWARD);
        byte[] bytes = Files.readAllBytes(folder.resolve(HaltReport.STATE));
        for (int cut : new int[] {0, 5, 100, 1500, bytes.length - 1}) {
            Path broken = Files.write(folder.resolve("broken.bin"), Arrays.copyOf(bytes, cut));
            assertThatThrownBy(() -> HaltedStep.read(broken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("broken.bin");
        }
        // what it declares is believed only up to what there can be: two billion numbers are not made room for
        java.nio.ByteBuffer content = java.nio.ByteBuffer.wrap(bytes);
        int at = 2 + content.getShort(0) + 4;
        at += 2 + content.getShort(at);
        at += 4 + content.getInt(at);
        for (int count : new int[] {Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            for (int which = 0; which < 3; which++) {
                byte[] lying = bytes.clone();
                java.nio.ByteBuffer.wrap(lying).putInt(at + 4 * which, count);
                Path broken = Files.write(folder.resolve("broken.bin"), Seal.again(lying));
                assertThatThrownBy(() -> HaltedStep.read(broken))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("broken.bin")
                        .hasMessageContaining("it declares " + count);
            }
        }
        assertThatThrownBy(() -> HaltedStep.read(folder.resolve("missing.bin")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void theWindowIsToldWhatHappenedAndWhatToDoNext() throws IOException {
        TrainingRunner runner = new TrainingRunner(assumptions, damaged(Damage.OBSERVATION), folder);
        try (Laboratory laboratory = new Laboratory(scenario, assumptions, runner)) {
            laboratory.submit(new StartTraining(plan(Algorithm.SDRL)));
            LabSnapshot halted = await(laboratory, s -> s.training().phase() == Phase.HALTED);
            Halt halt = halted.training().halt().orElseThrow();
            assertThat(halt.step()).isEqualTo(DAMAGED_STEP);
            assertThat(halt.reason()).contains("OBSERVATION is not finite").contains("[3] = NaN");
            Path report = halt.reproduction().orElseThrow();
            assertThat(report).exists().startsWith(folder);
            assertThat(halt.advice()).contains(report.toString()).contains("checkpoint.bin, step 0").contains("reset");
            LabSnapshot.Message message = halted.message().orElseThrow();
            assertThat(message.failure()).isTrue();
            assertThat(message.text()).contains("halted at step 15").contains(halt.reason()).contains(halt.advice());

            HaltedStep step = HaltedStep.read(report.resolveSibling(HaltReport.STATE));
            assertThat(step.repeat().orElseThrow()).hasMessage(halt.reason());
            assertThat(Checkpoint.read(report.resolveSibling(RunDirectory.CHECKPOINT), 0, assumptions).steps())
                    .isZero();
            // the watched world goes on, and a reset clears the halt
            await(laboratory, s -> s.serial() > halted.serial() + 3);
            laboratory.submit(new ResetTraining());
            assertThat(await(laboratory, s -> s.training().phase() == Phase.IDLE).training().halt()).isEmpty();
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsSaid() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        TrainingRunner runner = new TrainingRunner(assumptions, damaged(Damage.REWARD), blocked);
        try (Laboratory laboratory = new Laboratory(scenario, assumptions, runner)) {
            laboratory.submit(new StartTraining(plan(Algorithm.SAC)));
            LabSnapshot halted = await(laboratory, s -> s.training().phase() == Phase.HALTED);
            assertThat(halted.training().halt().orElseThrow().reproduction()).isEmpty();
            assertThat(halted.message().orElseThrow().text()).contains("nothing could be written");
        }
    }
}
