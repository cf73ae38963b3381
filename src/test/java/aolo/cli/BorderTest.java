package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one command refuses, all refuse, in the same words. */
class BorderTest {
    private static final String INPUTS = "src/test/resources/inputs/";
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

    private void refused(String words, String... arguments) {
        assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).as(String.join(" ", arguments)).contains(words).doesNotContain("\tat ").doesNotContain("bug");
        assertThat(out.size()).isZero();
    }

    @Test
    void aScenarioWithoutUsersIsRefusedByWhoeverNeedsRequests() {
        String file = INPUTS + "zerousers.json";
        String words = "campus-microcell has no users, so no request ever comes";
        refused(words, "train", file, "--steps", "20", "--out", folder.resolve("t").toString());
        refused(words, "simulate", file, "--policy", "full");
        refused(words, "tornado", file, "--policy", "full");
        refused(words, "reproduce", "--scenario", file, "--out", folder.resolve("r").toString());
        assertThat(folder).isEmptyDirectory();
        assertThat(run("validate", file)).isZero();
    }

    @Test
    void seedsAndCountsHaveOneRangeEach() {
        for (String seed : List.of("-1", "9007199254740992", "9223372036854775807")) {
            String words = "--seed " + seed + " is outside 0..9007199254740991";
            refused(words, "train", "campus-microcell", "--seed", seed);
            refused(words, "simulate", "campus-microcell", "--policy", "full", "--seed", seed);
            refused(words, "tornado", "campus-microcell", "--policy", "full", "--seed", seed);
        }
        refused("--steps 0 is outside", "train", "campus-microcell", "--steps", "0");
        refused("--requests -5 is outside", "simulate", "campus-microcell", "--policy", "full", "--requests", "-5");
        refused("--requests -5 is outside", "tornado", "campus-microcell", "--policy", "full", "--requests", "-5");
        refused("--seconds 0 is outside 0.05..600 s", "bench", "--seconds", "0");
        refused("--seconds - is outside", "bench", "--seconds", "NaN");
        assertThat(run("simulate", "campus-microcell", "--policy", "full", "--requests", "3", "--seed", "9007199254740991")).isZero();
    }

    @Test
    void filesThatAreNoneAreRefusedBeforeTheyAreOpened() throws Exception {
        Path pipe = folder.resolve("pipe.bin");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        for (String[] path : new String[][] {
            {pipe.toString(), "not a regular file"}, {folder.resolve("gone.bin").toString(), "no such file"},
            {"/dev/zero.bin", "no such file"}
        }) {
            refused(path[1], "simulate", "campus-microcell", "--policy", path[0]);
            refused(path[1], "train", "--resume", path[0]);
            refused(path[1], "export", path[0], "--format", "nir", "--out", folder.resolve("x").toString());
            refused(path[1], "replay-halt", path[0]);
            refused(path[1], "validate", path[0]);
        }
        refused("is a folder", "train", "--resume", folder.toString());
    }

    @Test
    void whatIsInTheWayOfTheOutputIsNamed() throws Exception {
        Path run = folder.resolve("run");
        assertThat(run("train", "campus-microcell", "--steps", "12", "--evaluate", "5", "--out", run.toString())).isZero();
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone").resolve("x"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), file);
        refused("is a folder; name a file", "export", run.toString(), "--format", "json", "--out", folder.toString());
        refused("is a device", "export", run.toString(), "--format", "json", "--out", "/dev/null");
        for (String[] bad : new String[][] {
            {file.resolve("a.json").toString(), file + " is a file, not a folder"},
            {dangling.toString(), dangling + " is a link to a folder or file that does not exist"},
            {dangling.resolve("a.json").toString(), dangling + " is a link to a folder or file that does not exist"},
        }) {
            assertThat(run("export", run.toString(), "--format", "json", "--out", bad[0])).as(bad[0]).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot write").contains(bad[1]);
        }
        assertThat(run("tornado", "campus-microcell", "--policy", "full", "--requests", "2", "--figure", file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is a file, not a folder");
        assertThat(run("export", run.toString(), "--format", "json", "--out", linked.toString())).isZero();
        assertThat(linked).isSymbolicLink();
        assertThat(Files.size(file)).isGreaterThan(100);
    }

    @Test
    void namesOfFilesReachNoTerminalRaw() {
        refused("no\\u001B[2J\\u202E.json: no such file", "validate", "no\u001b[2J\u202e.json");
        refused("\\u001B", "simulate", "campus-microcell", "--policy", "\u001b[2J");
        refused("\\u001B", "\u001b[2J");
        refused("users[1].id", "simulate", INPUTS + "nl.json", "--policy", "full");
    }
}
