package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way a file can be wrong is refused with file, line, key, what was found, what is allowed. */
class ScenarioReaderTest {
    private static final String CAMPUS = Samples.campusText();

    private static List<Violation> refused(String text) {
        ScenarioException e = catchThrowableOfType(ScenarioException.class, () -> Samples.read(text));
        assertThat(e).as("must be refused").isNotNull();
        return e.violations();
    }

    private static String with(String found, String replacement) {
        assertThat(CAMPUS).contains(found);
        return CAMPUS.replaceFirst(java.util.regex.Pattern.quote(found), replacement);
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
    }

    @Test
    void readsTheSample() throws ScenarioException {
        Scenario campus = Samples.read(CAMPUS);
        assertThat(campus.name()).isEqualTo("campus-microcell");
        assertThat(campus.users()).hasSize(8);
        assertThat(campus.station().fixedBandwidthShare()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"carrierGhz\": 3.5 | \"carierGhz\": 3.5 | station.carierGhz | unknown key; did you mean \"carrierGhz\"?",
        "\"carrierGhz\": 3.5, |  '' | station.carrierGhz | missing: allowed 0.5 ... 100 GHz (carrier frequency)",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": \"3.5\" | station.carrierGhz | expected a number: allowed 0.5 ... 100 GHz (carrier frequency), got \"3.5\"",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": 300 | station.carrierGhz | 300 is out of range: allowed 0.5 ... 100 GHz (carrier frequency)",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": 1e308 | station.carrierGhz | 1e308 is out of range: allowed 0.5 ... 100 GHz (carrier frequency)",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": 1e999 | station.carrierGhz | 1e999 is out of range: allowed 0.5 ... 100 GHz (carrier frequency)",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": null | station.carrierGhz | expected a number: allowed 0.5 ... 100 GHz (carrier frequency), got null",
        "\"carrierGhz\": 3.5 | \"carrierGhz\": 3.5, \"carrierGhz\": 4 | station.carrierGhz | given twice, first on line",
        "\"type\": \"MICRO\" | \"type\": \"MIKRO\" | station.type | \"MIKRO\" is not one of MACRO, RRH, MICRO, PICO, FEMTO; did you mean \"MICRO\"?",
        "\"shadowing\": true | \"shadowing\": \"true\" | channel.shadowing | expected true or false, got \"true\"",
        "\"maxAttempts\": 4 | \"maxAttempts\": 4.5 | channel.maxAttempts | 4.5 is not a whole number: allowed 1 ... 16 (transmission attempts before a block is lost)",
        "\"name\": \"campus-microcell\" | \"name\": \"  \" | name | expected a text that is not blank, got \"  \"",
        "\"id\": \"ben\" | \"id\": \"ada\" | users[1].id | the id \"ada\" is taken by users[0].id (line ",
        "\"id\": \"ben\" | \"id\": \"station\" | users[1].id | the id \"station\" is taken by station.id (line ",
        "\"id\": \"voice\" | \"id\": \"mixed\" | traffic[1].id | the id \"mixed\" is taken by traffic[0].id (line ",
        "\"traffic\": \"mixed\" | \"traffic\": \"mixd\" | users[0].traffic | no traffic profile \"mixd\"; known: media, mixed, voice; did you mean \"mixed\"?",
        "\"xMeters\": 392 | \"xMeters\": 501 | users[2].xMeters | 501 lies outside the area: allowed 0 ... 500 m",
        "\"heightMeters\": 1.5 | \"heightMeters\": 1.4 | users[0].heightMeters | 1.4 does not fit deployment UMI: allowed 1.5 ... 22.5 m",
        "\"heightMeters\": 1.5 | \"heightMeters\": 22.6 | users[0].heightMeters | 22.6 is out of range: allowed 1 ... 22.5 m",
        "\"model\": \"Llama-3.1-8B\" | \"model\": \"Llama-3.1-80B\" | server | did you mean",
        "\"region\": \"DEU\" | \"region\": \"DDR\" | grid | DDR",
        "\"valueScaleMinTokens\": 10 | \"valueScaleMinTokens\": 200 | traffic[0].valueScaleMinTokens | 200 is above valueScaleMaxTokens, 150 tokens",
        "\"startHour\": 9 | \"startHour\": 9, \"intensityCsv\": \"nowhere.csv\" | grid | ",
    })
    void namesFileLineKeyAndWhatIsAllowed(String found, String replacement, String key, String problem) {
        String text = with(found, replacement);
        List<Violation> violations = refused(text);
        assertThat(violations).anySatisfy(v -> {
            assertThat(v.key()).isEqualTo(key);
            assertThat(v.problem()).contains(problem == null ? "" : problem);
            assertThat(v.line()).isPositive();
            assertThat(v.toString()).startsWith("test.json:" + v.line() + ": " + key + ": ");
        });
        assertThat(violations).allSatisfy(v -> assertThat(v.line()).isPositive());
    }

    @Test
    void linesAreThoseOfTheFile() {
        String text = with("\"id\": \"dan\", \"xMeters\": 120", "\"id\": \"dan\", \"xMeters\": -120");
        assertThat(refused(text)).singleElement().satisfies(v -> {
            assertThat(v.line()).isEqualTo(lineOf(text, "-120"));
            assertThat(v.key()).isEqualTo("users[3].xMeters");
        });
        String crlf = text.replace("\n", "\r\n");
        assertThat(refused(crlf)).singleElement().satisfies(v -> assertThat(v.line()).isEqualTo(lineOf(text, "-120")));
    }

    @Test
    void findsEverythingInOnePassInTheOrderOfTheFile() {
        String text = with("\"carrierGhz\": 3.5", "\"carierGhz\": 3.5")
                .replace("\"model\": \"Llama-3.1-8B\"", "\"model\": \"GPT\"")
                .replace("\"id\": \"ben\"", "\"id\": \"ada\"")
                .replace("\"xMeters\": 392", "\"xMeters\": 3920")
                .replace("\"traffic\": \"voice\"", "\"traffic\": \"vioce\"");
        List<Violation> violations = refused(text);
        assertThat(violations)
                .extracting(Violation::key)
                .containsExactlyInAnyOrder(
                        "station.carierGhz",
                        "station.carrierGhz",
                        "server",
                        "users[1].id",
                        "users[2].xMeters",
                        "users[4].traffic",
                        "users[6].traffic");
        assertThat(violations).extracting(Violation::line).isSorted();
    }

    @Test
    void aModelThatDoesNotFitSaysByHowMuch() {
        String text = with("\"model\": \"Llama-3.1-8B\"", "\"model\": \"Llama-3.1-70B\"");
        assertThat(refused(text)).singleElement().satisfies(v -> assertThat(v.problem())
                .contains("Llama-3.1-70B")
                .containsPattern("\\d+(\\.\\d+)? GB"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "{", "[1,2]", "nul", "{\"a\": NaN}", "{\"a\": +1}", "{\"a\": 01}", "{} {}", "\"x\"", "5"})
    void whatIsNoScenarioAtAllIsRefusedWithALine(String text) {
        assertThat(refused(text)).allSatisfy(v -> {
            assertThat(v.line()).isPositive();
            assertThat(v.problem()).doesNotContain("Source:").doesNotContain("Exception").isNotBlank();
        });
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refused("[".repeat(100_000))).singleElement().satisfies(v -> assertThat(v.line()).isEqualTo(1));
        assertThat(refused("{\"a\":".repeat(100_000))).singleElement();
        assertThat(refused("9".repeat(200_000))).singleElement();
    }

    @Test
    void aByteOrderMarkAndCrlfAreNoMatter() throws ScenarioException {
        assertThat(Samples.read("\ufeff" + CAMPUS.replace("\n", "\r\n"))).isEqualTo(Samples.read(CAMPUS));
    }

    @Test
    void directionsThatDoNotFitIntoTheTimeAreRefused() throws ScenarioException {
        assertThat(refused(with("\"uplinkTimeShare\": 0.23", "\"uplinkTimeShare\": 0.26"))).singleElement().satisfies(v -> {
            assertThat(v.key()).isEqualTo("channel.uplinkTimeShare");
            assertThat(v.line()).isEqualTo(lineOf(CAMPUS, "\"uplinkTimeShare\""));
            assertThat(v.problem()).contains("0.26").contains("0.75").contains("FDD");
        });
        assertThat(refused(with("\"downlinkTimeShare\": 0.75", "\"downlinkTimeShare\": 1"))).singleElement();
        assertThat(refused(with("\"downlinkTimeShare\": 0.75", "\"downlinkTimeShare\": 0"))).singleElement();
        assertThat(refused(with("\"layers\": 1", "\"layers\": 3"))).singleElement();
        String fdd = with("\"downlinkTimeShare\": 0.75", "\"downlinkTimeShare\": 1")
                .replace("\"uplinkTimeShare\": 0.23", "\"uplinkTimeShare\": 1");
        assertThat(Samples.read(fdd).channel().uplinkTimeShare()).isEqualTo(1);
        assertThat(refused(with("\"AIR_TIME\"", "\"FULL\""))).singleElement()
                .satisfies(v -> assertThat(v.problem()).contains("AIR_TIME").contains("LOAD_SHARE"));
    }

    @Test
    void aNewerFormatIsRefusedAloneAndClearly() {
        String text = with("\"formatVersion\": 3", "\"formatVersion\": 4, \"weather\": \"fine\"");
        assertThat(refused(text)).singleElement().satisfies(v -> {
            assertThat(v.key()).isEqualTo("formatVersion");
            assertThat(v.line()).isEqualTo(3);
            assertThat(v.problem()).contains("format 4").contains("reads formats 1 to 3").contains("update");
        });
        assertThat(refused(with("\"formatVersion\": 3", "\"formatVersion\": 0"))).isNotEmpty();
    }

    @Test
    void foldersMissingFilesAndBytesThatAreNoUtf8AreRefused() {
        ScenarioReader reader = new ScenarioReader(Samples.STANDARD);
        for (Path path : List.of(Samples.FOLDER, Path.of("no", "such.json"))) {
            assertThat(catchThrowableOfType(ScenarioException.class, () -> reader.read(path)))
                    .hasMessageStartingWith(path.toString());
        }
        byte[] latin = CAMPUS.replace("A street", "Stra\u00dfe").getBytes(StandardCharsets.ISO_8859_1);
        ScenarioException e =
                catchThrowableOfType(ScenarioException.class, () -> reader.read("latin.json", latin, Samples.FOLDER));
        assertThat(e.getMessage()).startsWith("latin.json:").contains("UTF-8");
    }

    @Test
    void tooManyUsersAreRefused() throws ScenarioException {
        StringBuilder users = new StringBuilder("\"users\": [\n");
        String user = "{ \"id\": \"u%d\", \"xMeters\": 1, \"yMeters\": 1, \"heightMeters\": 1.5, \"speedKmh\": 3,"
                + " \"mobility\": \"STATIC\", \"requestsPerSecond\": 0.3, \"traffic\": \"mixed\" }";
        for (int i = 0; i <= ScenarioChecks.MAX_USERS; i++) {
            users.append(i == 0 ? "" : ",\n").append(String.format(user, i));
        }
        String head = CAMPUS.substring(0, CAMPUS.indexOf("\"users\""));
        assertThat(refused(head + users + "]}")).singleElement().satisfies(v -> assertThat(v.problem())
                .contains("10001 users")
                .contains("10000"));
        String fewer = users.substring(0, users.lastIndexOf(",\n"));
        assertThat(Samples.read(head + fewer + "]}").users()).hasSize(ScenarioChecks.MAX_USERS);
    }
}
