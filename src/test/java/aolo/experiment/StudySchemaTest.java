package aolo.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.golden.Golden;
import aolo.quantity.Assumptions;
import aolo.scenario.SettingKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped schema and the list of keys in the documentation are those of the program. */
class StudySchemaTest {
    private final NamedSettings settings = new NamedSettings(Assumptions.standard());

    @Test
    void theShippedSchemaIsThatOfTheSettings() throws Exception {
        String text = StudySchema.text(settings);
        Golden.assertEqual(Path.of("assets", "study.schema.json"), text);
        JsonNode schema = new ObjectMapper().readTree(text);
        assertThat(schema.at("/properties/sweep/properties").has("station.bandwidthMhz")).isTrue();
        assertThat(schema.at("/properties/learners/items/anyOf/0/enum").toString()).contains("\"rule-tuned\"");
    }

    @Test
    void theKeysInTheDocumentationAreThoseOfTheProgram() {
        StringBuilder page = new StringBuilder("# Settings by key\n\nWhat `--set` of `train` and `study run` and the sweep of a study"
                + " take (`study keys --markdown`); how, [studies.md](studies.md) says.\n\n| key | allowed | meaning |\n|---|---|---|\n");
        for (SettingKey key : settings.all()) {
            page.append("| `").append(key.name()).append("` | ").append(key.allowed()).append(" | ").append(key.meaning()).append(" |\n");
        }
        Golden.assertEqual(Path.of("src", "site", "markdown", "settings.md"), page.toString());
    }

    @Test
    void everyColumnOfTheTableIsInTheDocumentation() throws Exception {
        String page = java.nio.file.Files.readString(Path.of("src", "site", "markdown", "studies.md"));
        for (String column : StudyTable.header(List.of())) {
            assertThat(page).as(column).contains("`" + column + "`");
        }
    }
}
