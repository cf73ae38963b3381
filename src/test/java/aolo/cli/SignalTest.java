package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl+C and a polite kill end a command soon, with its work kept and nothing else left behind: no temporary file, no lock. */
@Timeout(300)
class SignalTest {
    private static final long LONGEST_SECONDS = 60; // of a very busy machine; by hand it is below five

    @TempDir
    Path folder;

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
                "--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static void signal(Process process, String signal) throws Exception {
        assumeThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor()).isZero();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private boolean exists(Predicate<String> name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> name.test(file.getFileName().toString()));
        } catch (java.io.UncheckedIOException e) {
            return false; // a temporary file has gone while it was looked at
        }
    }

    private void await(Process process, Predicate<String> name) throws IOException {
        while (process.isAlive() && !exists(name)) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive()).as(Files.readString(folder.resolve("said"))).isTrue();
    }

    private void nothingIsLeft() throws IOException {
        assertThat(exists(name -> name.endsWith(".tmp") || name.endsWith(".lock"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aTraining(String signal) throws Exception {
        Path run = folder.resolve("run");
        Process process = start("train", "campus-microcell", "--steps", "1000000", "--out", run.toString());
        await(process, "checkpoint.bin"::equals);
        signal(process, signal);
        nothingIsLeft();
        assertThat(folder.resolve("said")).content().contains("go on with: train --resume");
        assertThat(run.resolve("checkpoint.bin")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aStudy(String signal) throws Exception {
        Path study = folder.resolve("study");
        Process process = start("study", "run", "--scenario", "campus-microcell", "--learners", "sac,sdrl", "--seeds", "1-2",
                "--budgets", "1000000", "--out", study.toString());
        await(process, "study.json"::equals);
        signal(process, signal);
        nothingIsLeft();
        assertThat(study.resolve("study.json")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSimulation(String signal) throws Exception {
        Path rows = folder.resolve("rows.csv");
        Process process = start("simulate", "campus-microcell", "--policy", "full", "--requests", "100000000",
                "--requests-out", rows.toString());
        await(process, name -> name.startsWith(".rows.csv."));
        signal(process, signal);
        nothingIsLeft();
        assertThat(rows).doesNotExist();
    }
}
