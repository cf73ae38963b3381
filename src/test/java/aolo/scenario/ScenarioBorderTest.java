package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger's file can do: cost, names, and files it names. */
class ScenarioBorderTest {
    private static final Path INPUTS = Path.of("src", "test", "resources", "inputs");
    private static final String CAMPUS = Samples.campusText();

    @TempDir
    Path folder;

    private static ScenarioException refused(Path file) {
        ScenarioException e =
                catchThrowableOfType(ScenarioException.class, () -> new ScenarioReader(Samples.STANDARD).read(file));
        assertThat(e).as(file + " must be refused").isNotNull();
        return e;
    }

    private ScenarioException refused(String text) throws Exception {
        return refused(Files.writeString(folder.resolve("test.json"), text));
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() throws Exception {
        Path large = folder.resolve("large.json");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(60L << 20);
        }
        assertThat(refused(large)).hasMessageContaining("62914560 bytes or more; at most 16777216 are read");
    }

    @Test
    void valuesItemsNestingAndLengthsAreLimited() throws Exception {
        assertThat(refused("{\"users\":[" + "[],".repeat(5_000_000))).hasMessageContaining("users has more than 20000 items");
        assertThat(refused("{\"users\":[" + ("[" + "1,".repeat(10_000) + "1],").repeat(100)))
                .hasMessageContaining("more than 400000 values");
        assertThat(refused("[".repeat(1000))).hasMessageContaining("16");
        assertThat(refused(CAMPUS.replace("\"name\": \"campus-microcell\"", "\"name\": \"" + "n".repeat(300) + "\"")))
                .hasMessageContaining("name: \"nnnn")
                .hasMessageContaining("has 300 characters; at most 100 are allowed");
        assertThat(refused("{\"" + "k".repeat(900) + "\": 1}").getMessage().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(1000));
    }

    @Test
    void aQualityLimitIsNoneOrOneThatCanBeMeasuredAgainst() throws Exception {
        String limit = "\"minQoe\": 0.75";
        assertThat(refused(CAMPUS.replaceFirst(limit, "\"minQoe\": 4.9e-324")))
                .hasMessageContaining("minQoe: 4.9E-324 is outside [0.01, 1]; give 0 where any quality will do");
        assertThat(Samples.read(CAMPUS.replaceFirst(limit, "\"minQoe\": 0")).users()).isNotEmpty();
    }

    @Test
    void tenThousandUnknownProfilesCostAHundredMessages() throws Exception {
        StringBuilder text = new StringBuilder(CAMPUS.substring(0, CAMPUS.indexOf("\"traffic\": [")));
        String profile = CAMPUS.substring(CAMPUS.indexOf("{ \"id\": \"mixed\""), CAMPUS.indexOf("\"users\""));
        profile = profile.substring(0, profile.indexOf('}') + 1);
        text.append("\"traffic\": [");
        for (int i = 0; i < ScenarioChecks.MAX_PROFILES; i++) {
            text.append(i == 0 ? "" : ",\n").append(profile.replace("\"mixed\"", "\"profile-" + i + "\""));
        }
        text.append("],\n\"users\": [");
        for (int i = 0; i < ScenarioChecks.MAX_USERS; i++) {
            text.append(i == 0 ? "" : ",\n").append("{ \"id\": \"u").append(i).append("\", \"xMeters\": 1, \"yMeters\": 1,"
                    + " \"heightMeters\": 1.5, \"speedKmh\": 3, \"mobility\": \"STATIC\", \"requestsPerSecond\": 0.3, \"traffic\": \"unknown\" }");
        }
        ScenarioException e = refused(text + "]}");
        assertThat(e.violations()).hasSize(Violations.MOST).allSatisfy(v -> assertThat(v.problem())
                .contains("and 980 more")
                .hasSizeLessThan(600));
        assertThat(e.getMessage()).endsWith("... and 9900 more");
    }

    @Test
    void whoComesAndGoesNeedsASessionInRangeAndAPlaceAwayFromTheStation() throws Exception {
        String session = "\"meanSessionSeconds\": 300, ";
        String comes = CAMPUS.replaceFirst("\"xMeters\": 210", session + "\"xMeters\": 210");
        assertThat(refused(comes.replace("300, \"xM", "3, \"xM")).violations())
                .singleElement()
                .satisfies(v -> assertThat(v.toString()).contains("users[0].meanSessionSeconds").contains("10 ... 86400 s"));
        String small = comes.replace("\"widthMeters\": 500", "\"widthMeters\": 10")
                .replace("\"heightMeters\": 400", "\"heightMeters\": 10")
                .replaceAll("\"(xMeters|yMeters)\": \\d+", "\"$1\": 5");
        assertThat(refused(small).violations())
                .singleElement()
                .satisfies(v -> assertThat(v.problem()).contains("no place of the area is 10 m from the station"));
    }

    @Test
    void tooManyProfilesAreOneMessage() throws Exception {
        String profiles = "\"traffic\": [" + "{ \"id\": \"p\" },".repeat(1000);
        assertThat(refused(CAMPUS.replace("\"traffic\": [", profiles)).violations())
                .singleElement()
                .satisfies(v -> assertThat(v.problem()).contains("1003 traffic; at most 1000"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nl.json | users[0].id | U+000A at place 5",
        "nl.json | users[1].id | U+202E at place 1",
        "nl.json | users[2].id | at most 100 are allowed",
        "esc.json | name | slash",
        "slash.json | name | slash",
    })
    void namesThatHarmFoldersOrTerminalsAreRefused(String file, String key, String problem) {
        ScenarioException e = refused(INPUTS.resolve(file));
        assertThat(e.violations()).anySatisfy(v -> {
            assertThat(v.key()).isEqualTo(key);
            assertThat(v.problem()).contains(problem);
        });
        assertThat(e.getMessage().codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void namesOfOtherLettersAreFineAndEscapesInKeysAreShown() throws Exception {
        assertThat(Samples.read(INPUTS.resolve("uniname.json")).name()).isEqualTo("日本語");
        assertThat(refused("{\"a\\u001b[2J\\u202e\": 1}")).hasMessageContaining("a\\u001B[2J\\u202E: unknown key");
        assertThat(refused("{\"a\": \u001b[2J}").getMessage()).doesNotContain("\u001b");
    }

    private ScenarioException withCsv(String name) throws Exception {
        return refused(CAMPUS.replace("\"startHour\": 9", "\"startHour\": 9, \"intensityCsv\": \"" + name + "\""));
    }

    @Test
    void aScenarioNamesNothingOutsideItsFolder() throws Exception {
        Path secret = Files.writeString(Files.createTempFile("secret", ".csv"), "root:x:0:0\n");
        try {
            assertThat(refused(INPUTS.resolve("csv-dev-zero.json"))).hasMessageContaining("/dev/zero").hasMessageContaining("copy it beside");
            assertThat(withCsv(secret.toString())).hasMessageContaining("copy it beside").message().doesNotContain("root:x");
            assertThat(withCsv("../" + secret.getFileName())).hasMessageContaining("outside the scenario's folder");
            Files.createSymbolicLink(folder.resolve("link.csv"), secret);
            assertThat(withCsv("link.csv")).hasMessageContaining("link to a file outside").message().doesNotContain("root:x");
            assertThat(withCsv("gone.csv")).hasMessageContaining("gone.csv: no such file");
            Files.createDirectory(folder.resolve("dir.csv"));
            assertThat(withCsv("dir.csv")).hasMessageContaining("is a folder");
            Path pipe = folder.resolve("pipe.csv");
            assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
            assertThat(withCsv("pipe.csv")).hasMessageContaining("not a regular file");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void aFileBelowTheFolderIsRead() throws Exception {
        Files.createDirectories(folder.resolve("files"));
        Path csv = Files.copy(INPUTS.resolve("semicolon.csv"), folder.resolve("files").resolve("a.csv"));
        Path file = Files.writeString(
                folder.resolve("mine.json"),
                CAMPUS.replace("\"startHour\": 9", "\"startHour\": 3, \"intensityCsv\": \"files/a.csv\""));
        Scenario read = Samples.read(file);
        assertThat(read.grid().intensityCsv()).hasValue(csv.toString());
        assertThat(ScenarioWriter.textFor(file, read)).contains("\"intensityCsv\": \"files/a.csv\"");
        ScenarioReader reader = new ScenarioReader(Samples.STANDARD);
        assertThat(reader.readOwn("own", ScenarioWriter.bytes(read))).isEqualTo(read);
        byte[] relative = Files.readAllBytes(file);
        assertThat(catchThrowableOfType(ScenarioException.class, () -> reader.readOwn("own", relative)))
                .hasMessageContaining("not named from the root");
    }

    @Test
    void everyViolationOfAnIntensityFileIsOneLine() {
        List<Violation> violations = refused(INPUTS.resolve("feb30.json")).violations();
        assertThat(violations).hasSize(20).allSatisfy(v -> assertThat(v.problem()).contains("feb30.csv:").contains("a date that exists"));
        assertThat(refused(INPUTS.resolve("latin1.json"))).hasMessageContaining("latin1.csv: is not UTF-8 at line 1");
        assertThat(Samples.read(INPUTS.resolve("decimalcomma.json")).grid().startHour()).isEqualTo(3);
        byte[] latin = CAMPUS.replace("A street", "Stra\u00dfe").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(catchThrowableOfType(
                        ScenarioException.class,
                        () -> new ScenarioReader(Samples.STANDARD).read("l.json", latin, INPUTS)))
                .hasMessageContaining("l.json:5: is not UTF-8 at line 5");
    }
}
