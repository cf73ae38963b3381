package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.LabCommand.DiscardTraining;
import aolo.lab.LabCommand.OpenScenario;
import aolo.lab.LabCommand.PauseTraining;
import aolo.lab.LabCommand.ResetTraining;
import aolo.lab.LabCommand.SaveRun;
import aolo.lab.LabCommand.StartTraining;
import aolo.lab.TrainingView.Phase;
import aolo.results.RunDirectory;
import aolo.rl.Algorithm;
import aolo.training.Checkpoint;
import aolo.training.TrainingFixture;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends a training, what was trained is on disk first. */
class KeptRunsTest extends TrainingFixture {
    private Path runs;
    private Laboratory laboratory;

    @BeforeEach
    void open() {
        runs = folder.resolve("runs");
        laboratory = Laboratory.keeping(scenario, assumptions, runs);
    }

    @AfterEach
    void close() {
        laboratory.close();
    }

    private LabSnapshot await(Predicate<LabSnapshot> condition) {
        return await(laboratory, condition);
    }

    private List<Path> kept() throws IOException {
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.sorted().toList();
        }
    }

    private LabSnapshot trainAndHold(int steps) {
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 100_000, 1)));
        await(s -> s.training().step() > steps);
        laboratory.submit(new PauseTraining());
        return await(s -> s.training().phase() == Phase.PAUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train again", "reset", "open", "close"})
    void everyWayOutOfATrainingKeepsItInAFolderThatCanBeResumed(String way) throws Exception {
        long step = trainAndHold(20).training().step();
        switch (way) {
            case "train again" -> {
                laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SDRL, 1_000, 2)));
                await(s -> s.training().plan().filter(plan -> plan.seed() == 2).isPresent());
            }
            case "reset" -> laboratory.submit(new ResetTraining());
            case "open" -> laboratory.submit(new OpenScenario(scenario.withUsers(scenario.users().subList(0, 1))));
            default -> laboratory.close();
        }
        if (!way.equals("close")) {
            LabSnapshot.Message message =
                    await(s -> s.message().filter(one -> one.text().contains("kept")).isPresent()).message().orElseThrow();
            assertThat(message.text()).contains(runs.toString()).contains("--resume");
        }
        assertThat(kept()).isNotEmpty();
        Path first = kept().stream().filter(path -> path.toString().contains("-s1-")).findFirst().orElseThrow();
        TrainingSession back = Checkpoint.read(first.resolve(RunDirectory.CHECKPOINT), 0, assumptions);
        assertThat(back.steps()).isEqualTo(step);
        assertThat(back.scenario()).isEqualTo(scenario);
    }

    @Test
    void whatIsSavedOrGivenUpIsNotKeptTwice() throws Exception {
        trainAndHold(5);
        laboratory.submit(new SaveRun(folder.resolve("mine")));
        await(s -> s.training().kept());
        laboratory.submit(new ResetTraining());
        await(s -> s.training().phase() == Phase.IDLE);
        trainAndHold(5);
        laboratory.submit(new DiscardTraining());
        await(s -> s.training().phase() == Phase.IDLE);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aTrainingThatCannotBeKeptStaysHeldAndSaysWhy() throws Exception {
        Files.writeString(runs, "a file where the folder should be");
        long step = trainAndHold(5).training().step();
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SDRL, 1_000, 2)));
        LabSnapshot refused = await(s -> s.message().filter(LabSnapshot.Message::failure).isPresent());
        assertThat(refused.message().orElseThrow().text()).contains("not given up").contains(runs.toString());
        assertThat(refused.training().plan().orElseThrow().seed()).isEqualTo(1);
        assertThat(refused.training().step()).isEqualTo(step);
        laboratory.submit(new DiscardTraining());
        await(s -> s.training().phase() == Phase.IDLE);
    }

    @Test
    void theEndOfATrainingIsTold() {
        laboratory.submit(new StartTraining(TrainingPlan.of(Algorithm.SAC, 60, 1)));
        LabSnapshot done = await(s -> s.training().phase() == Phase.FINISHED);
        assertThat(done.message().orElseThrow().text()).startsWith("training done in ").endsWith("(SAC, 60 requests)");
    }
}
