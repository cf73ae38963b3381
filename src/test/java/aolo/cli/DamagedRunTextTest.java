package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.training.Mutants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Text files of runs, studies and reproductions, damaged everywhere: each command that reads one refuses it with exit code 2 and its
 * name, or says what it says of the undamaged one. How many: {@code -Daolo.mutants}.
 */
@Timeout(3600)
class DamagedRunTextTest {
    private static final int FEW = Integer.getInteger("aolo.mutants", 24);
    private static final int MANY = Integer.getInteger("aolo.mutants", 20_000);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return CommandLines.run(
                Terminal.of(out, StandardCharsets.UTF_8), Terminal.of(err, StandardCharsets.UTF_8), arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path trained() {
        Path run = folder.resolve("run");
        assertThat(run("train", "campus-microcell", "--algorithm", "sac", "--steps", "20", "--evaluate", "5",
                        "--no-figures", "--out", run.toString()))
                .isZero();
        return run;
    }

    private Path studied() {
        Path study = folder.resolve("study");
        assertThat(run("study", "run", "--scenario", "campus-microcell", "--learners", "sac,rule", "--seeds", "1", "--budgets", "20",
                        "--evaluate", "5", "--out", study.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        return study;
    }

    /** @param says how the refusal names the file */
    private void refusedOrEqual(Path file, int mutants, String says, String... command) throws IOException {
        int code = run(command);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        String sound = said();
        byte[] good = Files.readAllBytes(file);
        int refused = 0;
        for (long n = 0; n < mutants; n++) {
            byte[] bad = Mutants.of(good, n);
            Files.write(file, bad);
            code = run(command);
            String problem = err.toString(StandardCharsets.UTF_8);
            String what = "mutant " + n + " of " + file + ": " + problem;
            assertThat(problem).as(what).doesNotContain("\tat ", "this is a bug");
            if (code == CommandLines.DONE) {
                assertThat(said()).as(what).isEqualTo(sound);
            } else {
                assertThat(code).as(what).isEqualTo(CommandLines.BAD_INPUT);
                assertThat(problem).as(what).contains(says);
                refused++;
            }
        }
        Files.write(file, good);
        assertThat(refused).as("refused mutants of " + file).isGreaterThan(mutants / 2);
    }

    private void runs(int mutants) throws IOException {
        Path run = trained();
        for (String name : List.of("run.json", "summary.json", "metrics.csv", "scenario.json")) {
            refusedOrEqual(run.resolve(name), mutants, name, "compare", run.toString());
        }
        refusedOrEqual(run.resolve("journal.json"), mutants, "journal.json", "train", "--resume",
                run.resolve("checkpoint.bin").toString(), "--no-figures", "--evaluate", "5", "--out", folder.resolve("on").toString());
    }

    private void studies(int mutants) throws IOException {
        Path study = studied();
        refusedOrEqual(study.resolve("results.csv"), mutants, "results.csv", "compare", study.toString());
        refusedOrEqual(study.resolve("results.csv.sha256"), mutants, "results.csv", "compare", study.toString());
    }

    @Test
    void damagedFilesOfARunAreRefused() throws IOException {
        runs(FEW);
    }

    @Test
    void damagedTablesOfAStudyAreRefused() throws IOException {
        studies(FEW);
    }

    /** A row that was damaged is left out of the table, and said so, and made again by the next run of the study. */
    @Test
    void aDamagedRowOfAStudyIsNeverTaken() throws IOException {
        Path study = studied();
        String sound = Files.readString(study.resolve("results.csv"));
        Path row = rows(study).get(0);
        byte[] good = Files.readAllBytes(row);
        for (long n = 0; n < FEW; n++) {
            Files.write(row, Mutants.of(good, n));
            int code = run("study", "merge", study.toString());
            String problem = err.toString(StandardCharsets.UTF_8);
            assertThat(problem).as("mutant " + n).doesNotContain("\tat ", "this is a bug");
            boolean same = Files.readString(study.resolve("results.csv")).equals(sound);
            assertThat(code).as("mutant " + n + problem).isEqualTo(same ? CommandLines.DONE : CommandLines.FAILED);
            assertThat(problem.contains(row.getFileName().toString())).as(problem).isEqualTo(!same);
        }
    }

    /** Rows that were written before there were checksums are read as they were. */
    @Test
    void anOlderRowIsRead() throws IOException {
        Path study = studied();
        String sound = Files.readString(study.resolve("results.csv"));
        for (Path row : rows(study)) {
            String text = Files.readString(row);
            assertThat(text).contains("# sha256 ");
            Files.writeString(row, text.substring(0, text.indexOf("# sha256 ")));
        }
        Files.delete(study.resolve("results.csv.sha256"));
        assertThat(run("compare", study.toString())).isZero();
        assertThat(run("study", "merge", study.toString())).isZero();
        assertThat(study.resolve("results.csv")).hasContent(sound);
    }

    @Test
    void anOlderRunIsRefusedWithItsNameAndWhatToDo() throws IOException {
        Path run = trained();
        String text = Files.readString(run.resolve("run.json"));
        Files.writeString(run.resolve("run.json"), text.replaceAll(",\n  \"sha256\".*\n", "\n"));
        assertThat(run("compare", run.toString())).isEqualTo(CommandLines.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("run.json", "older version", "make the run again");
    }

    private static List<Path> rows(Path study) throws IOException {
        try (Stream<Path> files = Files.list(study.resolve("trials"))) {
            return files.sorted().toList();
        }
    }

    @Test
    @Tag("nightly")
    @Tag("damage")
    void muchMoreDamageOfRunsAndStudiesIsRefused() throws IOException {
        runs(MANY);
        studies(MANY);
        assertThat(Arrays.asList(folder.toFile().list())).contains("run", "study");
    }
}
