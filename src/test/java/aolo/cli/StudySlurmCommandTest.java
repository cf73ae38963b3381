package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for Slurm, run by a shell with a stand-in for {@code sbatch}. */
@Timeout(240)
class StudySlurmCommandTest {
    private final CommandShell shell = new CommandShell();

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void write() throws Exception {
        study = Files.writeString(folder.resolve("it's mine.json"), "{\"formatVersion\": 1, \"name\": \"small one\","
                + " \"scenarios\": [\"campus-microcell\"], \"learners\": [\"rule\", \"full\"], \"seeds\": [1],"
                + " \"sweep\": {\"station.bandwidthMhz\": [20, 40]}, \"budgets\": [100], \"evaluate\": 20}");
    }

    @Test
    void theTasksAndTheMergeComeToTheBytesOfOneRun() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        Path scripts = folder.resolve("s");
        assertThat(shell.run("study", "slurm", study.toString(), "--tasks", "3", "--memory", "512", "--time", "0:10:00",
                "--partition", "short", "--out", scripts.toString())).as(shell.err()).isZero();
        assertThat(shell.out()).contains("4 trials in 3 tasks");
        assertThat(scripts.resolve("array.sh")).content()
                .contains("#SBATCH --array=1-3\n", "#SBATCH --mem=512M\n", "#SBATCH --time=0:10:00\n",
                        "#SBATCH --partition=short\n", "#SBATCH --job-name=small-one\n", " -Xmx384m ", "it'\\''s mine.json'");
        Path sbatch = Files.createDirectories(folder.resolve("bin")).resolve("sbatch");
        Files.writeString(sbatch, "#!/bin/sh\necho \"$@\" >> asked\necho '7;cluster'\n");
        assertThat(sbatch.toFile().setExecutable(true)).isTrue();
        shell(Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH")), scripts.resolve("submit.sh"));
        assertThat(Files.readAllLines(scripts.resolve("asked"))).containsExactly(
                "--parsable array.sh", "--parsable --dependency=afterok:7 --kill-on-invalid-dep=yes merge.sh");
        for (String task : List.of("1", "2", "3")) {
            shell(Map.of("SLURM_ARRAY_TASK_ID", task), scripts.resolve("array.sh"));
        }
        shell(Map.of(), scripts.resolve("merge.sh"));
        Path alone = folder.resolve("alone");
        assertThat(shell.run("study", "run", study.toString(), "--out", alone.toString())).isZero();
        assertThat(scripts.resolve("result/results.csv")).hasSameBinaryContentAs(alone.resolve("results.csv"));
    }

    private void shell(Map<String, String> environment, Path script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString()).directory(script.getParent().toFile());
        builder.environment().putAll(environment);
        Path said = folder.resolve("said");
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
    }

    @Test
    void whatNoClusterTakesIsRefused() {
        String[][] bad = {
            {"--tasks", "0"}, {"--tasks", "5"}, {"--tasks", "2", "--cpus", "0"}, {"--tasks", "2", "--memory", "8"},
            {"--tasks", "2", "--time", "soon"}, {"--tasks", "2", "--time", "1:00:00\n#SBATCH --uid=0"},
            {"--tasks", "2", "--partition", "a b"}, {},
        };
        for (String[] each : bad) {
            List<String> arguments = new java.util.ArrayList<>(List.of("study", "slurm", study.toString(), "--out",
                    folder.resolve("no").toString()));
            arguments.addAll(List.of(each));
            assertThat(shell.run(arguments.toArray(String[]::new))).as(arguments.toString()).isEqualTo(2);
            assertThat(shell.err()).isNotBlank().doesNotContain("\tat ");
            assertThat(folder.resolve("no")).doesNotExist();
        }
    }
}
