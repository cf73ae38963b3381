package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.radio.LargeScaleGain;
import aolo.world.Cell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario whose landscape is a grid of one's own: what it must agree with, and who may stand where. */
class LandscapeScenarioTest {
    private static final Path SAMPLE = Samples.FOLDER.resolve("traced-courtyard.json");

    private static ScenarioException refused(String old, String now) throws Exception {
        String text = Files.readString(SAMPLE);
        assertThat(text).contains(old);
        try {
            Samples.read(text.replace(old, now));
        } catch (ScenarioException e) {
            return e;
        }
        throw new AssertionError("accepted: " + now);
    }

    @Test
    void stationCarrierHeightAndShadowingMustBeThoseOfTheGrid() throws Exception {
        assertThat(refused("\"xMeters\": 150", "\"xMeters\": 160")).hasMessage(
                "test.json:22: station.xMeters: 160 m, but the path-gain grid holds for 150 m: allowed 149.5 ... 150.5 m;"
                        + " or name a grid made for it");
        assertThat(refused("\"carrierGhz\": 3.5,\n    \"bandwidth", "\"carrierGhz\": 28,\n    \"bandwidth"))
                .hasMessageContaining("station.carrierGhz: 28 GHz, but the path-gain grid holds for 3.5 GHz: allowed 3.465 ... 3.535 GHz");
        assertThat(refused("\"antennaHeightMeters\": 10", "\"antennaHeightMeters\": 25"))
                .hasMessageContaining("station.antennaHeightMeters: 25 m, but");
        assertThat(refused("\"yMeters\": 140, \"heightMeters\": 1.5", "\"yMeters\": 140, \"heightMeters\": 3"))
                .hasMessageContaining("users[0].heightMeters: 3 m, but the path-gain grid holds for 1.5 m");
        assertThat(refused("\"shadowing\": false", "\"shadowing\": true"))
                .hasMessageContaining("channel.shadowing: true, but the path-gain grid has its shadowing in it");
    }

    @Test
    void nobodyMayStandOrWalkWhereTheGridHasNoValue() throws Exception {
        assertThat(refused("\"xMeters\": 130, \"yMeters\": 140", "\"xMeters\": 75, \"yMeters\": 100"))
                .hasMessageContaining("users[0].xMeters: at 75 m east, 100 m north the path-gain grid has no value (it covers 0.0 ..."
                        + " 320.0 m east, 0.0 ... 256.0 m north, NaN cells left out); move the user, or give landscape.outsideGainDb");
        String walking = Files.readString(SAMPLE).replaceFirst("STATIC", "WAYPOINT");
        assertThatThrownBy(() -> Samples.read(walking)).hasMessageContaining("users[0]: goes anywhere in the area, but the"
                + " path-gain grid has no value at row 8, column 50 (202.0 m east, 34.0 m north)");
        assertThatThrownBy(() -> Samples.read(walking.replace("\"widthMeters\": 320", "\"widthMeters\": 400")))
                .hasMessageContaining("covers only 0.0 ... 320.0 m east");
        Scenario declared = Samples.read(walking.replace(
                "\"lineOfSightMarginDb\": 6", "\"lineOfSightMarginDb\": 6, \"outsideGainDb\": -150"));
        LargeScaleGain gain = new LargeScaleGain();
        Cell.of(declared.world(), 1, Samples.STANDARD).channel().evaluate(75, 100, 1.5, gain);
        assertThat(gain.gainDb).isEqualTo(-150);
        assertThat(Samples.read(ScenarioWriter.text(withRelativeFile(declared)))).isEqualTo(declared);
    }

    private static Scenario withRelativeFile(Scenario scenario) {
        return ScenarioFiles.renamed(scenario, name -> "landscapes/courtyard.npy");
    }

    @Test
    void anEditIsCheckedAgainstTheGridWithoutTheDisk(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("landscapes"));
        Path grid = folder.resolve("landscapes").resolve("courtyard.npy");
        Files.copy(Samples.FOLDER.resolve("landscapes").resolve("courtyard.npy"), grid);
        ScenarioReader reader = new ScenarioReader(Samples.STANDARD);
        Scenario read = reader.read("s.json", Files.readAllBytes(SAMPLE), folder);
        Files.delete(grid);
        Scenario moved = read.withUsers(List.of(read.users().get(0).at(140, 130)));
        assertThat(reader.readEdited("edit", ScenarioWriter.bytes(moved))).isEqualTo(moved);
        Scenario indoors = read.withUsers(List.of(read.users().get(0).at(75, 100)));
        assertThatThrownBy(() -> reader.readEdited("edit", ScenarioWriter.bytes(indoors)))
                .hasMessageContaining("has no value");
        assertThatThrownBy(() -> reader.readOwn("edit", ScenarioWriter.bytes(moved)))
                .hasMessageContaining("landscape.gainFile: gain grid").hasMessageContaining("no such file");
    }

    @Test
    void theFileStaysUnderTheFolderAndTheSectionIsWhole() throws Exception {
        assertThat(refused("landscapes/courtyard.npy", "../courtyard.npy"))
                .hasMessageContaining("landscape.gainFile: gain grid \"../courtyard.npy\" lies outside the scenario's folder");
        assertThat(refused("    \"unit\": \"LINEAR\",\n", "")).hasMessageContaining("landscape.unit: missing");
        assertThat(refused("\"LINEAR\"", "\"dB\"")).hasMessageContaining("landscape.unit: \"dB\" is not one of DB, LINEAR");
        assertThat(refused("\"LINEAR\"", "\"DB\""))
                .hasMessageContaining("every value is above 0 dB, more than was sent; power ratios have the unit LINEAR");
    }

    @Test
    void itsNumbersAreSettingsWhereItIsThere() throws Exception {
        ScenarioReader reader = new ScenarioReader(Samples.STANDARD);
        Scenario read = reader.read(SAMPLE);
        Map<String, String> margin = Map.of("landscape.lineOfSightMarginDb", "3");
        assertThat(ScenarioSettings.with(read, margin, reader).landscape().orElseThrow().lineOfSightMarginDb()).isEqualTo(3);
        Scenario campus = Samples.named("campus-microcell");
        assertThatThrownBy(() -> ScenarioSettings.with(campus, margin, reader))
                .hasMessageContaining("the scenario has no landscape");
        SettingKeys keys = new SettingKeys(Scenario.class, "");
        assertThat(keys.text(read, "landscape.lineOfSightMarginDb")).isEqualTo("6");
        assertThat(keys.text(campus, "landscape.lineOfSightMarginDb")).isEmpty();
    }
}
