package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.results.FailingDisk;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that a training writes, on a disk that fails at each write, rename and forcing in turn. */
class FailingDiskTrainingTest extends TrainingFixture {
    private TrainingSession session() {
        LearnerParameters small = LearnerParameters.defaults(Algorithm.SAC)
                .edit()
                .hiddenUnits(4)
                .batchSize(4)
                .replayCapacity(32)
                .randomSteps(4)
                .stepsBeforeLearning(5)
                .build();
        return new TrainingSession(scenario, new TrainingPlan(small, 12, 1), assumptions);
    }

    private void train(Path path) throws Exception {
        try (RunDirectory directory = RunDirectory.open(path)) {
            new Trial(session(), directory, 5).run(progress -> {}, () -> false);
        }
    }

    private void halt(Path path) throws Exception {
        try (RunDirectory directory = RunDirectory.open(path)) {
            HaltReport.write(directory, session(), new LearningFault(LearningFault.Place.LOSS, "loss is not finite", 1, 1));
        }
    }

    private void checkpoint(Path path) throws Exception {
        Checkpoint.write(path.resolve("a.bin"), session());
    }

    @Test
    void aTraining() throws Exception {
        assertThat(FailingDisk.everywhere(folder, Set.of(RunDirectory.SUMMARY), this::train)).isGreaterThan(40);
        FailingDisk.forced(folder.resolve("forced"), this::train);
    }

    @Test
    void aHaltReportAndACheckpoint() throws Exception {
        assertThat(FailingDisk.everywhere(folder, Set.of(), this::halt)).isGreaterThan(10);
        assertThat(FailingDisk.everywhere(folder.resolve("c"), Set.of(), this::checkpoint)).isGreaterThan(4);
    }
}
