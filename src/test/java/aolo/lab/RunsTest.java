package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.ForkAt;
import aolo.lab.LabCommand.PauseTraining;
import aolo.lab.LabCommand.ResetTraining;
import aolo.lab.LabCommand.ResumeRun;
import aolo.lab.LabCommand.ServeCheckpoint;
import aolo.lab.LabCommand.ServeWith;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.RunEntry.State;
import aolo.lab.TrainingView.Phase;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.scenario.Scenario;
import aolo.training.Checkpoint;
import aolo.training.RunSummary;
import aolo.training.SeriesKey;
import aolo.training.TrainingFixture;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs are things: several seeds, what was before, resumed, forked, served as it was. */
@Timeout(300)
class RunsTest extends TrainingFixture {
    private Laboratory laboratory;

    @BeforeEach
    void open() {
        laboratory = Laboratory.keeping(scenario, assumptions, folder.resolve("runs"));
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    private LabSnapshot await(Predicate<LabSnapshot> condition) {
        return await(laboratory, condition);
    }

    private static TrainingPlan plan(int steps, long seed) {
        return TrainingPlan.of(Algorithm.SAC, steps, seed);
    }

    private Scenario fewer() {
        return scenario.withUsers(scenario.users().subList(0, 3));
    }

    @Test
    void severalSeedsAreTrainedOneAfterTheOtherEachKeptBeforeTheNext() throws Exception {
        laboratory.submit(new StartTraining(List.of(plan(30, 4), plan(30, 7))));
        assertThat(await(s -> s.runs().size() == 2).runs()).extracting(RunEntry::state).last().isEqualTo(State.WAITING);
        LabSnapshot done = await(s -> s.runs().size() == 2 && s.runs().get(1).state() == State.FINISHED);
        RunEntry first = done.runs().get(0);
        RunEntry second = done.runs().get(1);
        assertThat(first.sameButSeed(second)).isTrue();
        assertThat(first.state()).isEqualTo(State.FINISHED);
        assertThat(first.steps()).isEqualTo(30);
        Path kept = first.folder().orElseThrow();
        assertThat(RunSummary.read(kept.resolve(RunDirectory.SUMMARY))).isEqualTo(first.result().orElseThrow());
        RunEntry read = RunReader.read(kept, assumptions);
        assertThat(read.result()).isEqualTo(first.result());
        assertThat(read.state()).isEqualTo(State.FINISHED);
        assertThat(read.series(SeriesKey.TRAIN_CARBON).ys()).isEqualTo(first.series(SeriesKey.TRAIN_CARBON).ys());
    }

    @Test
    void aResetCallsOffTheSeedsThatWait() {
        laboratory.submit(new StartTraining(List.of(plan(100_000, 1), plan(100_000, 2))));
        await(s -> s.training().step() > 5);
        laboratory.submit(new ResetTraining());
        LabSnapshot ended = await(s -> s.training().phase() == Phase.IDLE);
        assertThat(ended.runs()).hasSize(1);
        assertThat(ended.runs().get(0).state()).isEqualTo(State.STOPPED);
        assertThat(ended.runs().get(0).folder()).isPresent();
    }

    @Test
    void aRunOnDiskGoesOnToTheSameBitsAndForksInAnotherCell() throws Exception {
        laboratory.submit(new StartTraining(plan(20, 1)));
        await(s -> s.training().phase() == Phase.FINISHED);
        laboratory.submit(new ResetTraining());
        Path run = await(s -> s.runs().size() == 1 && s.training().phase() == Phase.IDLE).runs().get(0).folder().orElseThrow();

        laboratory.submit(new ResumeRun(run, 40, false));
        await(s -> s.training().phase() == Phase.FINISHED && s.training().step() == 40);
        laboratory.submit(new ResetTraining());
        RunEntry resumed = await(s -> s.runs().size() == 2 && s.training().phase() == Phase.IDLE).runs().get(1);
        TrainingSession whole = new TrainingSession(scenario, plan(40, 1), assumptions);
        while (whole.steps() < 40) {
            whole.step();
        }
        assertThat(resumed.series(SeriesKey.TRAIN_CARBON).ys()).isEqualTo(whole.metrics().views().get(SeriesKey.TRAIN_CARBON).ys());
        assertThat(resumed.edited()).isFalse();

        laboratory.submit(new LabCommand.EditScenario(fewer()));
        laboratory.submit(new ResumeRun(run, 40, true));
        await(s -> s.training().phase() == Phase.FINISHED && s.training().plan().orElseThrow().steps() == 40);
        laboratory.submit(new ResetTraining());
        RunEntry forked = await(s -> s.runs().size() == 3 && s.training().phase() == Phase.IDLE).runs().get(2);
        assertThat(forked.edited()).isTrue();
        assertThat(forked.scenario()).isEqualTo(fewer());
        double[] prefix = forked.series(SeriesKey.TRAIN_CARBON).ys();
        assertThat(prefix[0]).isEqualTo(whole.metrics().views().get(SeriesKey.TRAIN_CARBON).y(0)); // both curves share it
        assertThat(Checkpoint.read(run.resolve(RunDirectory.CHECKPOINT), 0, assumptions).steps()).isEqualTo(20); // as it was
    }

    @Test
    void aRunIsForkedAtAStepOfItsPastAndItsOldPolicyServes() {
        laboratory.submit(new StartTraining(plan(600, 3)));
        RunEntry now = await(s -> !s.runs().isEmpty() && s.runs().get(0).policies().size() > 1 && s.training().step() > 300).runs().get(0);
        PolicyAt early = now.policies().get(0);
        assertThat(early.step()).isEqualTo(PolicyHistory.STRIDE);
        laboratory.submit(new PauseTraining());
        laboratory.submit(new ServeCheckpoint(now.name(), early));
        LabSnapshot served = await(s -> s.served().isPresent());
        assertThat(served.served().get().step()).isEqualTo(250);
        assertThat(served.live().policy()).isEqualTo(ServingPolicy.LEARNED);
        laboratory.submit(new ServeWith(ServingPolicy.FULL));
        await(s -> s.served().isEmpty() && s.live().policy() == ServingPolicy.FULL);

        laboratory.submit(new LabCommand.EditScenario(fewer()));
        laboratory.submit(new ForkAt(now, 250, 260));
        LabSnapshot forked = await(s -> s.training().phase() == Phase.FINISHED);
        RunEntry fork = forked.runs().get(forked.runs().size() - 1);
        assertThat(fork.steps()).isEqualTo(260);
        double[] old = now.series(SeriesKey.TRAIN_CARBON).ys();
        for (int i = 0; i < 25; i++) { // made again to the same bits
            assertThat(fork.series(SeriesKey.TRAIN_CARBON).y(i)).isEqualTo(old[i]);
        }
    }

    @Test
    void whatCannotGoOnSaysWhyAndLeavesTheTrainingThatThereIs() {
        laboratory.submit(new StartTraining(plan(100_000, 1)));
        await(s -> s.training().step() > 5);
        laboratory.submit(new ResumeRun(folder.resolve("none"), 10, false));
        LabSnapshot told = await(s -> s.message().filter(m -> m.text().contains("cannot train")).isPresent());
        assertThat(told.message().orElseThrow().text()).contains("none", "checkpoint.bin");
        assertThat(told.training().phase()).isEqualTo(Phase.RUNNING);
    }

    @Test
    void aLineForTheTerminalNamesWhatMadeTheRun() throws Exception {
        TrainingSession session = new TrainingSession(scenario, plan(20, 5), assumptions);
        run(folder.resolve("a run"), session);
        RunEntry plain = RunReader.read(folder.resolve("a run"), assumptions);
        assertThat(RunCommandLine.of(plain).orElseThrow())
                .startsWith("java -jar aolo-lab.jar train '" + folder.resolve("a run/scenario.json") + "' --algorithm sac --steps 20 --seed 5 --out '");
        assertThat(RunCommandLine.of(plain.in(Optional.empty()))).isEmpty();
    }

    @Test
    void ofALongTrainingEverySecondPolicyGoes() {
        PolicyHistory history = new PolicyHistory();
        for (long step = 1; step <= 200_000; step++) {
            history.step(step, () -> null);
        }
        List<PolicyAt> all = history.all();
        assertThat(all).hasSizeBetween(PolicyHistory.MOST / 2, PolicyHistory.MOST);
        long stride = all.get(1).step() - all.get(0).step();
        assertThat(all).allMatch(policy -> policy.step() % stride == 0);
        assertThat(all.get(all.size() - 1).step()).isGreaterThan(200_000 - stride);
    }

    /** Found in review: what was edited while a training began was lost, or went into the one before. */
    @Test
    void anEditRightAfterATrainingIsStartedIsForThatTraining() {
        laboratory.submit(new StartTraining(plan(100_000, 1)));
        await(s -> s.training().step() > 3);
        laboratory.submit(new StartTraining(plan(100_000, 2))); // the first one is written to disk meanwhile
        laboratory.submit(new LabCommand.EditScenario(fewer()));
        LabSnapshot now = await(s -> s.runs().size() == 2 && s.training().step() > 3);
        assertThat(now.runs().get(0).scenario()).isEqualTo(scenario);
        assertThat(now.runs().get(1).scenario()).isEqualTo(fewer());
    }

    @Test
    void theTrainingOfNowIsRenamedAndForgottenLikeAnyOther() {
        laboratory.submit(new StartTraining(plan(20, 1)));
        RunEntry done = await(s -> s.training().phase() == Phase.FINISHED).runs().get(0);
        laboratory.submit(new LabCommand.RenameRun(done.id(), "mine", Optional.empty()));
        await(s -> s.runs().get(0).name().equals("mine"));
        laboratory.submit(new LabCommand.ForgetRun(done.id()));
        assertThat(await(s -> s.training().phase() == Phase.IDLE).runs()).isEmpty();
    }

    /** Found in review: a checkpoint was read with the learner that its last scenario wants. */
    @Test
    void anEditLeavesTheLearnerAsItBegan() throws Exception {
        Scenario known = Samples.read("coal-grid", assumptions);
        Scenario predicted = Samples.read("unknown-length", assumptions);
        TrainingSession session = new TrainingSession(known, plan(20, 1), assumptions);
        session.step();
        session.change(predicted);
        session.step();
        Checkpoint.write(folder.resolve("c.bin"), session);
        assertThat(Checkpoint.read(folder.resolve("c.bin"), 0, assumptions).plan()).isEqualTo(session.plan());
    }

    @Test
    void aRunThatStoppedEarlyHasNoLineForTheTerminal() {
        laboratory.submit(new StartTraining(plan(100_000, 1)));
        await(s -> s.training().step() > 3);
        laboratory.submit(new ResetTraining());
        RunEntry stopped = await(s -> s.training().phase() == Phase.IDLE).runs().get(0);
        assertThat(stopped.folder()).isPresent();
        assertThat(RunCommandLine.of(stopped)).isEmpty();
    }

    @Test
    void aNeuronThatThereIsNotIsRefusedAndTheCellGoesOn() {
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SDRL, 100_000, 1)));
        laboratory.submit(new ServeWith(ServingPolicy.LEARNED));
        long served = await(s -> s.live().policy() == ServingPolicy.LEARNED).live().requests();
        laboratory.submit(new LabCommand.Silence(1, 1_000_000, true));
        await(s -> s.message().filter(m -> m.text().contains("no neuron 1000000")).isPresent());
        await(s -> s.live().requests() > served + 5);
    }
}
