package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.results.RunDirectory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No result is lost or taken for another, whatever command wrote it and wherever its folder is carried. */
class RunFoldersTest {
    private static final Path SAMPLE = Path.of("sample-scenarios", "campus-microcell.json");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path scenario;
    private Path csv;

    @BeforeEach
    void aScenarioThatNamesAFile() throws IOException {
        scenario = folder.resolve("s.json");
        csv = folder.resolve("g.csv");
        writeCsv(100);
        Files.writeString(scenario, sample().replace("\"startHour\": 9", "\"startHour\": 9, \"intensityCsv\": \"g.csv\""));
    }

    private static String sample() throws IOException {
        return Files.readString(SAMPLE).replaceAll("  \"\\$schema\": [^\n]*\n", "");
    }

    private void writeCsv(int grams) throws IOException {
        StringBuilder text = new StringBuilder("time,gCO2e/kWh\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append("2024-01-01 %02d:00:00,%d%n".formatted(hour, grams).replace("\r", ""));
        }
        Files.writeString(csv, text);
    }

    private int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private int train(Path of, Path to, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("train", of, "--algorithm", "sac", "--steps", "20", "--evaluate", "5", "--no-figures", "--out", to));
        arguments.addAll(List.of(more));
        return run(arguments.toArray());
    }

    private static Map<String, String> files(Path run) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(run)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(run.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private String identity(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve(RunDirectory.MANIFEST).toFile()).path("identity").asText();
    }

    @Test
    void anotherRunIsNotReplacedByAnyWay() throws IOException {
        Path run = folder.resolve("o");
        assertThat(train(scenario, run)).as(err.toString()).isZero();
        Map<String, String> before = files(run);
        Path other = folder.resolve("other.json");
        Files.writeString(other, sample().replace("\"pue\": 1.2", "\"pue\": 1.6")); // its name is the same
        Path second = folder.resolve("second");
        assertThat(train(other, second)).isZero();
        assertThat(train(other, run)).isEqualTo(2);
        assertThat(err.toString()).contains("holds another run: sac, seed 1, 20 requests on campus-microcell", "--overwrite");
        Path checkpoint = second.resolve("checkpoint.bin");
        assertThat(run("train", "--resume", checkpoint, "--steps", 30, "--evaluate", 5, "--no-figures", "--out", run)).isEqualTo(2);
        assertThat(run("train", scenario, "--algorithm", "sac", "--steps", 20, "--evaluate", 5, "--seed", 2, "--no-figures",
                "--out", run)).isEqualTo(2);
        assertThat(run("reproduce", "--scenario", scenario, "--seeds", 1, "--steps", 10, "--evaluate", 5, "--algorithms", "sac",
                "--out", run)).isEqualTo(2);
        assertThat(files(run)).isEqualTo(before);
        assertThat(train(other, run, "--overwrite")).isZero();
        assertThat(identity(run)).isEqualTo(identity(second));
    }

    @Test
    void theIdentityKnowsContentNotPlaces() throws IOException {
        Path run = folder.resolve("a");
        assertThat(train(scenario, run)).isZero();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.copy(csv, elsewhere.resolve("renamed.csv"));
        Path copy = elsewhere.resolve("t.json");
        Files.writeString(copy, Files.readString(scenario).replace("g.csv", "renamed.csv").replace("\n", "\r\n"));
        assertThat(train(copy, folder.resolve("b"))).as(err.toString()).isZero();
        assertThat(identity(folder.resolve("b"))).isEqualTo(identity(run));
        writeCsv(900);
        assertThat(train(scenario, folder.resolve("c"))).isZero();
        assertThat(identity(folder.resolve("c"))).isNotEqualTo(identity(run));
        assertThat(train(scenario, run)).as("same names, another content").isEqualTo(2);
        assertThat(err.toString()).contains("another content of the scenario or its files");
    }

    @Test
    void aPathGainGridTravelsWithItsRunAndIsPartOfItsIdentity() throws IOException {
        Path samples = SAMPLE.getParent();
        Path grid = Files.createDirectory(folder.resolve("landscapes")).resolve("courtyard.npy");
        byte[] bytes = Files.readAllBytes(samples.resolve("landscapes/courtyard.npy"));
        Files.write(grid, bytes);
        Files.copy(samples.resolve("traced-courtyard.json"), folder.resolve("own.json"));
        Path run = folder.resolve("own");
        assertThat(train(folder.resolve("own.json"), run)).as(err.toString()).isZero();
        String inRun = new ObjectMapper().readTree(run.resolve("scenario.json").toFile()).at("/landscape/gainFile").asText();
        assertThat(inRun).matches("files/[0-9a-f]{8}-courtyard\\.npy");
        assertThat(run.resolve(inRun)).hasBinaryContent(bytes);
        assertThat(run("simulate", run.resolve("scenario.json"), "--policy", "full", "--requests", 5)).as(err.toString()).isZero();
        bytes[bytes.length - 1] ^= 1;
        Files.write(grid, bytes);
        assertThat(train(folder.resolve("own.json"), folder.resolve("other"))).isZero();
        assertThat(identity(folder.resolve("other"))).isNotEqualTo(identity(run));
    }

    @Test
    void aMovedRunGoesOnWithTheContentItBeganWith() throws IOException {
        assertThat(run("train", scenario, "--algorithm", "sac", "--steps", 40, "--evaluate", 5, "--no-figures", "--out",
                folder.resolve("straight"))).isZero();
        assertThat(train(scenario, folder.resolve("half"))).isZero();
        writeCsv(900);
        Files.delete(scenario);
        Path moved = Files.createDirectories(folder.resolve("far")).resolve("away");
        Files.move(folder.resolve("half"), moved);
        Path whole = folder.resolve("whole");
        assertThat(run("train", "--resume", moved.resolve("checkpoint.bin"), "--steps", 40, "--evaluate", 5, "--no-figures",
                "--out", whole)).as(err.toString()).isZero();
        for (String name : List.of("metrics.csv", "policy.bin", "journal.json", "scenario.json", "run.json", "checkpoint.bin")) {
            assertThat(whole.resolve(name)).as(name).hasSameBinaryContentAs(folder.resolve("straight").resolve(name));
        }
        assertThat(run("simulate", moved.resolve("scenario.json"), "--policy", moved.resolve("policy.bin"), "--requests", 20))
                .as(err.toString())
                .isZero();
        assertThat(run("export", moved, "--format", "onnx", "--out", folder.resolve("p.onnx"))).as(err.toString()).isZero();
        try (Stream<Path> carried = Files.list(moved.resolve("files"))) {
            Files.writeString(carried.findFirst().orElseThrow(), "time,gCO2e/kWh\n2024-01-01 00:00:00,1\n2024-01-01 01:00:00,1\n");
        }
        assertThat(run("train", "--resume", moved.resolve("checkpoint.bin"), "--steps", 50, "--out", moved)).isEqualTo(2);
        assertThat(err.toString()).contains("was changed since the run began").doesNotContain("bug");
    }

    @Test
    void goingOnInTheSameFolderLeavesNothingOfTheShorterRun() throws IOException {
        Path run = folder.resolve("o");
        assertThat(train(scenario, run)).isZero();
        String policy = files(run).get("policy.bin");
        assertThat(run("train", "--resume", run.resolve("checkpoint.bin"), "--steps", 40, "--evaluate", 5, "--no-figures",
                "--out", run)).as(err.toString()).isZero();
        assertThat(files(run).get("policy.bin")).isNotEqualTo(policy);
        assertThat(files(run).get("summary.json")).contains("\"steps\" : 40", identity(run));
    }

    @Test
    void aReproductionNoticesAnotherContentUnderTheSameName() throws IOException {
        Path rep = folder.resolve("rep");
        Object[] command = {"reproduce", "--scenario", scenario, "--seeds", 1, "--steps", 10, "--evaluate", 5, "--algorithms", "sac",
            "--out", rep};
        assertThat(run(command)).as(err.toString()).isZero();
        assertThat(run(command)).isZero();
        writeCsv(900);
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString()).contains("of other scenarios (or another content");
        assertThat(train(scenario, rep)).isEqualTo(2);
        assertThat(err.toString()).contains("holds a study");
    }

    @Test
    void aFolderWithFilesOfAPersonIsLeftAlone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("scenario.json"), "my own");
        assertThat(train(scenario, mine, "--overwrite")).isEqualTo(2);
        assertThat(err.toString()).contains("scenario.json that no run of this program wrote");
        assertThat(mine.resolve("scenario.json")).hasContent("my own");
    }

    @Test
    void aDamagedManifestIsToldAndNotTaken() throws IOException {
        Path run = folder.resolve("o");
        assertThat(train(scenario, run)).isZero();
        Path manifest = run.resolve("run.json");
        String good = Files.readString(manifest);
        for (String bad : List.of("", "{}", "null", good.replace("\"sac\"", "null"), good.substring(0, good.length() / 2))) {
            Files.writeString(manifest, bad);
            assertThat(train(scenario, run)).as(bad).isEqualTo(2);
            assertThat(err.toString()).contains("run.json this program cannot read").doesNotContain("bug", "Exception");
        }
    }

    @Test
    void trainLeavesItsFigures() throws IOException {
        Path run = folder.resolve("o");
        assertThat(run("train", scenario, "--algorithm", "sac", "--steps", 20, "--evaluate", 5, "--out", run)).isZero();
        String tex = Files.readString(run.resolve("figures/carbon.tex"));
        assertThat(tex).contains("{carbon.pdf}", "identity " + identity(run).substring(0, 8), "seeds 1");
        assertThat(Files.readString(run.resolve("figures/carbon.pdf"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.4");
    }
}
