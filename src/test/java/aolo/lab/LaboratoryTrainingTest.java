package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.EditScenario;
import aolo.lab.LabCommand.PauseTraining;
import aolo.lab.LabCommand.ResetTraining;
import aolo.lab.LabCommand.ResumeTraining;
import aolo.lab.LabCommand.SaveCheckpoint;
import aolo.lab.LabCommand.SaveRun;
import aolo.lab.LabCommand.ServeWith;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabCommand.SetSpeed;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.TrainingView.Phase;
import aolo.results.MetricTable;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.training.Checkpoint;
import aolo.training.Evaluation;
import aolo.training.SeriesKey;
import aolo.training.TrainingFixture;
import aolo.training.TrainingMetrics;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import aolo.training.TrainingSessionTest;
import aolo.training.Trial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LaboratoryTrainingTest extends TrainingFixture {
    private Laboratory laboratory;

    @BeforeEach
    void open() {
        laboratory = new Laboratory(scenario);
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    private LabSnapshot await(Predicate<LabSnapshot> condition) {
        return await(laboratory, condition);
    }

    private LabSnapshot awaitPhase(Phase phase) {
        return await(s -> s.training().phase() == phase);
    }

    @Test
    void theWindowsRunIsTheCommandsRunWhateverIsWatched() throws Exception {
        TrainingPlan plan = TrainingPlan.of(Algorithm.SDRL, 300, 7);
        laboratory.submit(new StartTraining(plan));
        laboratory.submit(new ServeWith(ServingPolicy.LEARNED));
        laboratory.submit(new SetSpeed(Speed.MAXIMUM));
        LabSnapshot finished = awaitPhase(Phase.FINISHED);
        laboratory.submit(new SaveRun(folder.resolve("window")));
        await(s -> s.training().runDirectory().isPresent());

        try (RunDirectory directory = RunDirectory.open(folder.resolve("command"))) {
            new Trial(new TrainingSession(scenario, plan, assumptions), directory, Evaluation.REQUESTS)
                    .run(progress -> {}, () -> false);
        }
        for (String file : new String[] {
            RunDirectory.METRICS, RunDirectory.CHECKPOINT, RunDirectory.SCENARIO, RunDirectory.MANIFEST, RunDirectory.POLICY
        }) {
            assertThat(folder.resolve("window").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("command").resolve(file));
        }
        assertThat(finished.training().result()).isPresent();
        assertThat(finished.series(SeriesKey.TRAIN_CARBON).size()).isEqualTo(30);
        LabSnapshot served = await(s -> s.spikes().isPresent());
        assertThat(served.live().policy()).isEqualTo(ServingPolicy.LEARNED);
        // layer 0 may pass on graded values; the first hidden layer spikes with every setting
        assertThat(served.spikes().orElseThrow().spikes().spikeCount(1)).isPositive();
        assertThat(served.spikes().orElseThrow().request()).isEqualTo(served.request().orElseThrow().request());
    }

    @Test
    void aDragWhileTrainingIsJournalledAndReplaysToTheSameBits() throws Exception {
        TrainingPlan plan = TrainingPlan.of(Algorithm.SAC, 260, 2);
        laboratory.submit(new StartTraining(plan));
        laboratory.submit(new PauseTraining());
        LabSnapshot paused = awaitPhase(Phase.PAUSED);
        for (int x = 300; x <= 320; x++) {
            laboratory.submit(new EditScenario(TrainingSessionTest.moved(scenario, 2, x, 40)));
        }
        await(s -> s.scenario().users().get(2).xMeters() == 320);
        laboratory.submit(new ResumeTraining());
        awaitPhase(Phase.FINISHED);
        Path checkpoint = folder.resolve("dragged.bin");
        laboratory.submit(new SaveCheckpoint(checkpoint));
        await(s -> s.message().map(m -> m.text().contains("dragged.bin")).orElse(false));

        TrainingSession ran = Checkpoint.read(checkpoint, 0, assumptions);
        assertThat(ran.journal().entries()).hasSize(2);
        assertThat(ran.journal().entries().get(1).step()).isEqualTo(paused.training().step());
        TrainingSession replayed = Checkpoint.replay(ran.journal(), plan, assumptions, 260);
        assertThat(Checkpoint.bytes(replayed)).isEqualTo(Files.readAllBytes(checkpoint));
    }

    @Test
    void resetGoesBackToFullServiceAndAnotherTrainingStartsAfresh() throws Exception {
        TrainingPlan plan = TrainingPlan.of(Algorithm.SAC, 250, 2);
        laboratory.submit(new StartTraining(plan));
        awaitPhase(Phase.FINISHED);
        laboratory.submit(new SaveRun(folder.resolve("first")));
        await(s -> s.training().runDirectory().isPresent());
        laboratory.submit(new ResetTraining());
        LabSnapshot idle = awaitPhase(Phase.IDLE);
        assertThat(idle.series(SeriesKey.TRAIN_CARBON).size()).isZero();
        laboratory.submit(new StartTraining(plan));
        awaitPhase(Phase.FINISHED);
        laboratory.submit(new SaveRun(folder.resolve("second")));
        await(s -> s.training().runDirectory().isPresent());
        assertThat(MetricTable.read(folder.resolve("second/metrics.csv"), TrainingMetrics.columns()).toCsv())
                .isEqualTo(MetricTable.read(folder.resolve("first/metrics.csv"), TrainingMetrics.columns()).toCsv());
    }

    @Test
    void anUnwritableTargetIsToldAndTheTrainingGoesOn() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 250, 2)));
        await(s -> s.training().step() > 20);
        laboratory.submit(new SaveCheckpoint(blocked.resolve("c.bin")));
        LabSnapshot told = await(s -> s.message().map(LabSnapshot.Message::failure).orElse(false));
        assertThat(told.message().orElseThrow().text()).contains("c.bin").contains("free there");
        awaitPhase(Phase.FINISHED);
        assertThat(Files.readString(blocked)).isEqualTo("a file");
    }
}
