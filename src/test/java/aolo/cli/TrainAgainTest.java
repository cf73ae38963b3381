package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.results.RunDirectory;
import aolo.results.RunManifest;
import aolo.rl.Algorithm;
import aolo.training.Evaluation;
import aolo.training.RunFiles;
import aolo.training.TrainingFixture;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A run that was edited while it learned is made again by a command. */
class TrainAgainTest extends TrainingFixture {
    private final CommandShell shell = new CommandShell();

    private Path edited() throws Exception {
        TrainingSession session = new TrainingSession(scenario, TrainingPlan.of(Algorithm.SAC, 60, 2), assumptions);
        while (session.steps() < 60) {
            if (session.steps() == 25) {
                session.change(scenario.withUsers(scenario.users().subList(0, 4)));
            }
            session.step();
        }
        Path run = folder.resolve("edited");
        RunFiles.write(run, session, Optional.of(session.evaluate(Evaluation.REQUESTS)), 1, OptionalDouble.empty());
        return run;
    }

    @Test
    void toTheSameIdentityAndBytes() throws Exception {
        Path run = edited();
        Path again = folder.resolve("again");
        assertThat(shell.run("train", "--again", run, "--out", again, "--no-figures")).as(shell.err()).isZero();
        assertThat(RunManifest.read(again.resolve(RunDirectory.MANIFEST)).identity())
                .isEqualTo(RunManifest.read(run.resolve(RunDirectory.MANIFEST)).identity());
        for (String file : new String[] {RunDirectory.METRICS, RunDirectory.POLICY, RunDirectory.JOURNAL, RunDirectory.CHECKPOINT}) {
            assertThat(Files.readAllBytes(again.resolve(file))).as(file).isEqualTo(Files.readAllBytes(run.resolve(file)));
        }
    }

    /** Found in review: of two edits at one step, the first of which had acted, only the last was made again. */
    @Test
    void ofSeveralEditsAtOneStepEachThatActedActsAgain() throws Exception {
        TrainingSession session = new TrainingSession(scenario, TrainingPlan.of(Algorithm.SAC, 20, 2), assumptions);
        while (session.steps() < 10) {
            session.step();
        }
        session.change(scenario.withUsers(scenario.users().subList(0, 4)));
        RunFiles.write(folder.resolve("half"), session, Optional.empty(), 1, OptionalDouble.empty()); // saved while held
        session.change(scenario.withUsers(scenario.users().subList(2, 6)));
        while (session.steps() < 20) {
            session.step();
        }
        Path run = folder.resolve("whole");
        RunFiles.write(run, session, Optional.of(session.evaluate(Evaluation.REQUESTS)), 1, OptionalDouble.empty());
        Path again = folder.resolve("again");
        assertThat(shell.run("train", "--again", run, "--out", again, "--no-figures")).as(shell.err()).isZero();
        for (String file : new String[] {RunDirectory.METRICS, RunDirectory.POLICY, RunDirectory.JOURNAL, RunDirectory.CHECKPOINT}) {
            assertThat(Files.readAllBytes(again.resolve(file))).as(file).isEqualTo(Files.readAllBytes(run.resolve(file)));
        }
    }

    @Test
    void nothingElseCanBeAskedForWithIt() throws Exception {
        assertThat(shell.run("train", "--again", folder.resolve("none"), "--seed", "3")).isEqualTo(2);
        assertThat(shell.err()).contains("--again repeats a run as it was", "--seed");
        assertThat(shell.run("train", "--again", folder.resolve("none"), "--out", folder.resolve("x"))).isEqualTo(2);
        assertThat(shell.err()).contains("none");
    }
}
