package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Studies and settings from the shell. */
class StudyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private List<String> results(Path dir) throws IOException {
        return Files.readAllLines(dir.resolve("results.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "extend", "merge", "slurm", "keys"})
    void everyPartHasHelp(String part) {
        assertThat(run("study", part, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: aolo-lab study " + part);
    }

    @Test
    void optionsMakeAStudyThatIsExtendedToldOfAndMerged() throws IOException {
        Path dir = folder.resolve("one");
        assertThat(run("study", "run", "--scenario", "campus-microcell", "--learners", "sac,rule,full", "--seeds", "1",
                        "--set", "station.bandwidthMhz=20,40", "--budgets", "110", "--evaluate", "30", "--out", dir.toString()))
                .as(err.toString()).isZero();
        assertThat(results(dir)).hasSize(1 + 2 * 3);
        assertThat(results(dir).get(0)).startsWith(
                "scenario,variant,learner,station.bandwidthMhz,seed,budget,evaluation_requests,purpose,minimised,aim_broken_percent,bound_kind,carbon_g,");
        assertThat(results(dir).get(3)).startsWith("campus-microcell,full,full,20,,0,30,report,billed,");

        assertThat(run("study", "extend", dir.toString(), "--seeds", "2", "--task", "2/3")).isZero();
        assertThat(results(dir)).hasSize(1 + 2 * 3 + 1);
        assertThat(run("study", "status", dir.toString())).isZero();
        assertThat(out.toString()).contains("study: 7 of 8 rows").containsPattern("campus-microcell +sac +3 of 4");

        Path all = folder.resolve("all");
        assertThat(run("study", "merge", dir.toString(), "--out", all.toString())).isZero();
        assertThat(results(all)).isEqualTo(results(dir));
        assertThat(run("train", "campus-microcell", "--steps", "10", "--out", dir.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds a study");
        assertThat(run("reproduce", "--seeds", "1", "--steps", "100", "--out", dir.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds the study", "choose another --out");
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsWritten() {
        refused("there is no setting \"traffic.minQoee\"; did you mean \"traffic.minQoe\"?", "--set", "traffic.minQoee=0.6");
        refused("options: seeds: seeds are empty", "--seeds", "");
        refused("at most 100000 are run", "--seeds", "1-2000", "--set", "traffic.minQoe=0.1:0.9:0.0001");
        refused("is not a task of some", "--task", "3/2");
        refused("\"setings\" is not one of report, ablation, settings; did you mean \"settings\"?", "--purpose", "setings");
        refused("--workers 0 is outside", "--workers", "0");
        refused("1.5 is out of range", "--set", "traffic.minQoe=1.5");
        refused("server.model=GPT", "--set", "server.model=GPT");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(run("study", "run", "no-such-file.json")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-file.json: no such file");
        assertThat(run("study", "status", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds no study");
        assertThat(run("study")).isEqualTo(2);
    }

    private void refused(String because, String... options) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "study", "run", "--scenario", "campus-microcell", "--learners", "sac", "--out", folder.resolve("none").toString()));
        all.addAll(List.of(options));
        assertThat(run(all.toArray(String[]::new))).as(because).isEqualTo(2);
        assertThat(err.toString()).contains(because);
    }

    @Test
    void trainTakesSettingsOfLearnerAndScenario() throws IOException {
        Path dir = folder.resolve("set");
        assertThat(run("train", "campus-microcell", "--algorithm", "sac", "--steps", "20", "--evaluate", "10", "--no-figures",
                        "--set", "learner.discount=0.3", "--set", "traffic.minQoe=0.71", "--out", dir.toString()))
                .as(err.toString()).isZero();
        assertThat(Files.readString(dir.resolve("run.json"))).containsPattern("\"discount\" ?: 0.3");
        assertThat(Files.readString(dir.resolve("scenario.json"))).contains("\"minQoe\": 0.71");
        assertThat(run("train", "campus-microcell", "--set", "learner.discont=0.3")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean \"learner.discount\"?");
        assertThat(run("train", "--resume", dir.resolve("checkpoint.bin").toString(), "--set", "learner.discount=0.3")).isEqualTo(2);
    }

    @Test
    void keysAreListed() {
        assertThat(run("study", "keys", "--markdown")).isZero();
        assertThat(out.toString()).contains("| `learner.discount` | 0 ... 0.9999 |").contains("| `station.bandwidthMhz` |");
    }

    @Test
    void anEngineThatIsNotThereIsRefusedAndAnotherJoinsItsParts() throws Exception {
        Path file = Files.writeString(folder.resolve("q.json"), """
                {"formatVersion": 1, "name": "q", "scenarios": ["campus-microcell"], "learners": ["rule", "full"], "seeds": "1",
                 "budgets": [20], "evaluate": 20}
                """);
        assertThat(run("study", "run", file.toString(), "--engine", "spark")).isEqualTo(2);
        assertThat(err.toString()).contains("--engine spark is not there; known: here; spark is, in a build with -Pspark");
        assertThat(run("study", "run", file.toString(), "--master", "local[2]")).isEqualTo(2);
        assertThat(err.toString()).contains("--master and --tasks go with --engine");
        assertThat(run("study", "run", file.toString(), "--engine", "here", "--task", "1/2")).isEqualTo(2);
        assertThat(run("study", "run", file.toString(), "--engine", "here", "--tasks", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--tasks 3");
        Path parts = folder.resolve("parts-of-it");
        assertThat(run("study", "run", file.toString(), "--engine", "here", "--out", parts.toString())).as(err.toString()).isZero();
        Path whole = folder.resolve("whole");
        assertThat(run("study", "run", file.toString(), "--out", whole.toString())).isZero();
        assertThat(parts.resolve("results.csv")).hasSameBinaryContentAs(whole.resolve("results.csv"));
        assertThat(parts.resolve("parts").resolve("task-2")).isDirectory();
    }

    /** An engine in this process, as a cluster's would be. */
    public static final class Here implements StudyEngine {
        @Override
        public String name() {
            return "here";
        }

        @Override
        public void run(String master, Path study, int tasks, Path parts) {
            for (int k = 1; k <= tasks; k++) {
                assertThat(StudyEngine.part(study, k, tasks, parts)).isZero();
            }
        }
    }
}
