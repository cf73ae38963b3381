package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.carbon.GridParameters;
import aolo.world.Accounting;
import aolo.world.KnowledgeParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back equal, with the same bytes everywhere. */
class ScenarioRoundTripTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "tr", "ar-EG-u-nu-arab"})
    void everySampleInEveryLocale(String tag) throws IOException {
        for (Path file : Samples.files()) {
            Locale.setDefault(Locale.ROOT);
            byte[] expected = ScenarioWriter.bytes(Samples.read(file));
            Locale.setDefault(Locale.forLanguageTag(tag));
            Scenario scenario = Samples.read(file);
            assertThat(ScenarioWriter.bytes(scenario)).as(file.toString()).isEqualTo(expected);
            assertThat(ScenarioWriter.textFor(file, scenario))
                    .as("samples are kept as the program writes them")
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void awkwardNumbersAndTexts() throws ScenarioException {
        Scenario campus = Samples.named("campus-microcell");
        Scenario odd = new Scenario(
                3,
                "quote \", \u00fcml\u00e4ut, \u0130stanbul, \ud83d\ude00",
                "two\nlines, back \\ slash / \u65e5\u672c\u8a9e",
                (1L << 53) - 1,
                Accounting.CAUSED,
                false,
                new KnowledgeParameters(
                        KnowledgeParameters.Kind.PREDICTED, 0.3, 0.5, KnowledgeParameters.Chance.SHARE, 0.1),
                campus.area(),
                campus.station(),
                campus.channel(),
                campus.landscape(),
                campus.device(),
                campus.server(),
                campus.grid(),
                campus.traffic(),
                List.of(campus.users().get(0).at(0.1 + 0.2, 1e-12), campus.users().get(1).at(Math.PI, 399.99999999999994)));
        assertThat(Samples.read(ScenarioWriter.text(odd))).isEqualTo(odd);
        String shared = ScenarioWriter.text(odd).replace("\"wattsPerRelativeUnit\": 2", "\"wattsPerRelativeUnit\": 2, \"fixedBandwidthShare\": 0.125");
        assertThat(Samples.read(shared).station().fixedBandwidthShare()).isEqualTo(OptionalDouble.of(0.125));
        assertThat(Samples.read(ScenarioWriter.text(Samples.read(shared)))).isEqualTo(Samples.read(shared));
    }

    @Test
    void aNegativeZeroIsZero() throws ScenarioException {
        String text = Samples.campusText().replace("\"xMeters\": 210", "\"xMeters\": -0.0");
        Scenario read = Samples.read(text);
        assertThat(1 / read.users().get(0).xMeters()).isPositive();
        assertThat(Samples.read(ScenarioWriter.text(read))).isEqualTo(read);
    }

    @Test
    void theSchemaIsNamedWhereItCanBeFoundAndLeftOutElsewhere(@TempDir Path elsewhere) throws Exception {
        Scenario campus = Samples.named("campus-microcell");
        assertThat(ScenarioWriter.text(campus)).doesNotContain("$schema");
        assertThat(ScenarioWriter.textFor(elsewhere.resolve("mine.json"), campus)).doesNotContain("$schema");
        Path nested = Path.of("target", "a", "mine.json");
        assertThat(ScenarioWriter.textFor(nested, campus)).contains("\"$schema\": \"../../assets/scenario.schema.json\"");
        assertThat(Samples.read(ScenarioWriter.textFor(nested, campus))).isEqualTo(campus);
    }

    @Test
    void anIntensityFileBesideTheScenarioStaysBesideIt(@TempDir Path folder) {
        Scenario campus = Samples.named("campus-microcell");
        Scenario near = campus.withGrid(csv(folder.resolve("data").resolve("de.csv").toString()));
        assertThat(ScenarioWriter.textFor(folder.resolve("mine.json"), near)).contains("\"intensityCsv\": \"data/de.csv\"");
        Scenario far = campus.withGrid(csv(folder.resolveSibling("de.csv").toString()));
        assertThat(ScenarioWriter.textFor(folder.resolve("mine.json"), far))
                .contains(folder.resolveSibling("de.csv").toString());
    }

    private static GridParameters csv(String name) {
        return new GridParameters("DEU", "DEU", 0, Optional.of(name));
    }

    @Test
    void theSameTextAsBytes() {
        Scenario campus = Samples.named("campus-microcell");
        assertThat(new String(ScenarioWriter.bytes(campus), StandardCharsets.UTF_8)).isEqualTo(ScenarioWriter.text(campus));
    }
}
