package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.world.Accounting;
import aolo.world.KnowledgeParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Files of format 1 are read with what format 2 added; a file as the first release wrote it is kept. */
class ScenarioMigrationTest {
    private static final Path FORMAT_1 = Path.of("src/test/resources/scenarios/format-1.json");

    @Test
    void aFileOfTheFirstReleaseIsReadAndWrittenInTheNewestFormat() throws Exception {
        Scenario read = Samples.read(FORMAT_1);
        assertThat(read.formatVersion()).isEqualTo(2);
        assertThat(read.accounting()).isEqualTo(Accounting.BILLED);
        assertThat(read.makingCounts()).isTrue();
        assertThat(read.knowledge()).isEqualTo(KnowledgeParameters.EXACT);
        assertThat(read.users()).hasSize(8);
        assertThat(Samples.read(ScenarioWriter.text(read))).isEqualTo(read);
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
    }
}
