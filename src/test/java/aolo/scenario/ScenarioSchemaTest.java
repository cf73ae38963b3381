package aolo.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.golden.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The shipped schema is that of the records, and says the same about a file as the reader. */
class ScenarioSchemaTest {
    private static final Path FILE = Path.of("assets", "scenario.schema.json");
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theShippedSchemaIsThatOfTheRecords() {
        Golden.assertEqual(FILE, ScenarioSchema.text(Samples.STANDARD));
    }

    @Test
    void itIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = ScenarioSchema.text(Samples.STANDARD);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ScenarioSchema.text(Samples.STANDARD)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everySampleNamesItAndKeepsIt() throws Exception {
        JsonNode schema = json.readTree(FILE.toFile());
        for (Path sample : Samples.files()) {
            JsonNode root = json.readTree(sample.toFile());
            assertThat(Files.isSameFile(sample.resolveSibling(root.get("$schema").asText()), FILE)).isTrue();
            assertThat(broken(root, schema, "")).as(sample.toString()).isEmpty();
        }
    }

    @Test
    void itRefusesWhatTheReaderRefuses() throws Exception {
        JsonNode schema = json.readTree(FILE.toFile());
        String[][] slips = {
            {"\"carrierGhz\": 3.5", "\"carrierGhz\": 300"},
            {"\"carrierGhz\": 3.5", "\"carierGhz\": 3.5"},
            {"\"carrierGhz\": 3.5", "\"carrierGhz\": \"3.5\""},
            {"\"maxAttempts\": 4", "\"maxAttempts\": 4.5"},
            {"\"type\": \"MICRO\"", "\"type\": \"MIKRO\""},
            {"\"model\": \"Llama-3.1-8B\"", "\"model\": \"GPT\""},
            {"\"region\": \"DEU\"", "\"region\": \"DDR\""},
            {"\"shadowing\": true", "\"shadowing\": 1"},
            {"\"id\": \"ada\"", "\"id\": \" \""},
        };
        for (String[] slip : slips) {
            String text = Samples.campusText().replace(slip[0], slip[1]);
            assertThat(broken(json.readTree(text), schema, "")).as(slip[1]).isNotEmpty();
        }
    }

    /** The part of JSON Schema that the generator uses. */
    private static List<String> broken(JsonNode value, JsonNode schema, String path) {
        List<String> found = new ArrayList<>();
        if (schema.has("enum")) {
            boolean legal = false;
            for (JsonNode choice : schema.get("enum")) {
                legal |= choice.equals(value);
            }
            return legal ? found : List.of(path + ": not in the list");
        }
        switch (schema.get("type").asText()) {
            case "object" -> {
                schema.get("required").forEach(key -> {
                    if (!value.has(key.asText())) {
                        found.add(path + ": misses " + key);
                    }
                });
                value.fieldNames().forEachRemaining(key -> {
                    JsonNode property = schema.get("properties").get(key);
                    found.addAll(property == null
                            ? List.of(path + ": " + key + " is unknown")
                            : broken(value.get(key), property, path + "/" + key));
                });
            }
            case "array" -> value.forEach(item -> found.addAll(broken(item, schema.get("items"), path + "/*")));
            case "string" -> check(value.isTextual() && !value.asText().isBlank(), path, found);
            case "boolean" -> check(value.isBoolean(), path, found);
            default -> {
                boolean whole = schema.get("type").asText().equals("integer");
                check(value.isNumber() && (!whole || value.isIntegralNumber()), path, found);
                check(value.asDouble() >= schema.get("minimum").asDouble(), path, found);
                check(value.asDouble() <= schema.get("maximum").asDouble(), path, found);
            }
        }
        return found;
    }

    private static void check(boolean holds, String path, List<String> found) {
        if (!holds) {
            found.add(path);
        }
    }
}
