package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.experiment.NamedSettings;
import aolo.experiment.Study;
import aolo.experiment.StudyReader;
import aolo.figure.Role;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.training.NamedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claim's study: the one that is shipped, run and gathered by one command. */
class ReproduceCommandTest {
    private final CommandShell shell = new CommandShell();

    @TempDir
    Path folder;

    @Test
    void theShippedStudyNamesEveryLearnerAndIsWhatStudyRunReads() throws Exception {
        Assumptions assumptions = Assumptions.standard();
        NamedSettings settings = new NamedSettings(assumptions);
        Study shipped = ReproduceCommand.shipped(settings, assumptions);
        assertThat(shipped.contenders().stream().flatMap(each -> each.algorithm().stream()))
                .containsExactlyInAnyOrder(Algorithm.values());
        assertThat(new StudyReader(settings, StudyWork.scenarios(assumptions)).read(Path.of("assets/studies/reproduce.json")))
                .isEqualTo(shipped);
    }

    @Test
    void everyLearnerAndEveryPolicyHasLooksOfItsOwn() {
        List<Role> looks = new java.util.ArrayList<>();
        Arrays.stream(Algorithm.values()).forEach(algorithm -> looks.add(Role.ofLearner(algorithm.key())));
        Arrays.stream(NamedPolicy.values()).forEach(policy -> looks.add(Role.ofPolicy(policy.key())));
        assertThat(looks).doesNotHaveDuplicates();
    }

    @Test
    void itIsAStudyThatGoesOnAndItsTablesLieInIt() throws IOException {
        Path dir = folder.resolve("r");
        Object[] command = {"reproduce", "--seeds", 2, "--steps", 60, "--evaluate", 20, "--algorithms", "sdrl,sac", "--out", dir};
        assertThat(shell.run(command)).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("9 trials finished now", "Against sac, paired by seed")
                .containsPattern("campus-microcell +sdrl +60 +2 ")
                .containsPattern("campus-microcell +rule-tuned +- ");
        List<String> rows = Files.readAllLines(dir.resolve("results.csv"));
        assertThat(rows).hasSize(1 + 2 * 2 + 5);
        for (String name : List.of("table.md", "table.tex", "paired.csv", "results.parquet", "figures/trade-off-1.pdf")) {
            assertThat(dir.resolve("tables").resolve(name)).isNotEmptyFile();
        }
        assertThat(shell.run(command)).isZero();
        assertThat(shell.out()).contains("0 trials finished now");
        assertThat(Files.readAllLines(dir.resolve("results.csv"))).isEqualTo(rows);
        assertThat(shell.run("study", "status", dir)).isZero();
        assertThat(shell.run("compare", dir, "--against", "rule")).as(shell.err()).isZero();
        assertThat(shell.run("reproduce", "--scenario", "hydro-grid", "--seeds", 1, "--steps", 60, "--out", dir)).isEqualTo(2);
        assertThat(shell.err()).contains("of other scenarios");
        assertThat(shell.run("reproduce", "--seeds", 0)).isEqualTo(2);
        assertThat(shell.run("reproduce", "--algorithms", "sarsa")).isEqualTo(2);
    }
}
