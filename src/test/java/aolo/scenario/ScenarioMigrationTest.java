package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.radio.IdleAttribution;
import aolo.world.Accounting;
import aolo.world.KnowledgeParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Older files are read with what later formats added; a file as each format's program wrote it is kept. */
class ScenarioMigrationTest {
    private static final Path FORMAT_1 = Path.of("src/test/resources/scenarios/format-1.json");

    private static final Path FORMAT_2 = Path.of("src/test/resources/scenarios/format-2.json");

    @Test
    void aFileOfTheFirstReleaseIsReadAndWrittenInTheNewestFormat() throws Exception {
        Scenario read = Samples.read(FORMAT_1);
        assertThat(read.formatVersion()).isEqualTo(3);
        newRadio(read);
        assertThat(read.accounting()).isEqualTo(Accounting.BILLED);
        assertThat(read.makingCounts()).isTrue();
        assertThat(read.knowledge()).isEqualTo(KnowledgeParameters.EXACT);
        assertThat(read.users()).hasSize(8);
        assertThat(Samples.read(ScenarioWriter.text(read))).isEqualTo(read);
    }

    private static void newRadio(Scenario read) {
        assertThat(read.channel().downlinkTimeShare()).isEqualTo(0.75);
        assertThat(read.channel().uplinkTimeShare()).isEqualTo(0.23);
        assertThat(read.channel().layers()).isEqualTo(1);
        assertThat(read.station().idleAttribution()).isEqualTo(IdleAttribution.AIR_TIME);
    }

    @Test
    void aFileOfFormat2GetsTimeSharesAndTheNewNameAndKeepsWhatItSays() throws Exception {
        Scenario read = Samples.read(FORMAT_2);
        newRadio(read);
        assertThat(Samples.read(ScenarioWriter.text(read))).isEqualTo(read);
        String text = Files.readString(FORMAT_2)
                .replace("\"FULL\"", "\"MARGINAL\"")
                .replace("\"shadowing\": true", "\"shadowing\": true, \"downlinkTimeShare\": 0.5");
        assertThat(Samples.read(text).station().idleAttribution()).isEqualTo(IdleAttribution.MARGINAL);
        assertThat(Samples.read(text).channel().downlinkTimeShare()).isEqualTo(0.5);
        String wrong = Files.readString(FORMAT_2).replace("\"makingCounts\": true,", "");
        assertThatThrownBy(() -> Samples.read(wrong)).isInstanceOf(ScenarioException.class).hasMessageContaining("makingCounts");
    }

    @Test
    void anOlderFileIsAsStrictAsANewOne() throws Exception {
        String text = Files.readString(FORMAT_1).replace("\"seed\": 1", "\"seed\": -4");
        assertThatThrownBy(() -> Samples.read(text)).isInstanceOf(ScenarioException.class).hasMessageContaining("seed");
        String missing = Files.readString(FORMAT_1).replace("\"seed\": 1,", "");
        assertThatThrownBy(() -> Samples.read(missing)).isInstanceOf(ScenarioException.class).hasMessageContaining("seed");
    }

    @Test
    void theNewestFormatIsNotFilledIn() throws Exception {
        String text = Samples.campusText().replace("\"makingCounts\": true,", "");
        assertThatThrownBy(() -> Samples.read(text)).isInstanceOf(ScenarioException.class).hasMessageContaining("makingCounts");
        String shares = Samples.campusText().replace("\"downlinkTimeShare\": 0.75,", "");
        assertThatThrownBy(() -> Samples.read(shares)).isInstanceOf(ScenarioException.class)
                .hasMessageContaining("downlinkTimeShare");
    }
}
