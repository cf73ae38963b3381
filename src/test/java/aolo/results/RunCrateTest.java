package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run's crate names every file of the run once, refers to nothing that is not there, and knows no clock. */
class RunCrateTest extends aolo.training.TrainingFixture {
    @Test
    void everyFileIsInItAndEveryReferenceLeadsSomewhere() throws Exception {
        Path run = trained("a");
        JsonNode crate = new ObjectMapper().readTree(run.resolve(RunDirectory.CRATE).toFile());
        assertThat(crate.at("/@context").asText()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        Set<String> ids = new HashSet<>();
        Set<String> files = new TreeSet<>();
        for (JsonNode entity : crate.get("@graph")) {
            assertThat(ids.add(entity.get("@id").asText())).as(entity.toString()).isTrue();
            if (entity.get("@type").asText().equals("File")) {
                files.add(entity.get("@id").asText());
            }
        }
        assertThat(files).isEqualTo(inside(run));
        for (JsonNode reference : crate.findParents("@id")) {
            String id = reference.get("@id").asText();
            assertThat(ids.contains(id) || id.startsWith("https://")).as(id).isTrue();
        }
        JsonNode descriptor = crate.at("/@graph/0");
        assertThat(descriptor.at("/about/@id").asText()).isEqualTo("./");
        assertThat(descriptor.at("/conformsTo/@id").asText()).isEqualTo("https://w3id.org/ro/crate/1.1");
        JsonNode root = crate.at("/@graph/1");
        assertThat(root.get("hasPart")).hasSize(files.size());
        String identity = new ObjectMapper().readTree(run.resolve(RunDirectory.MANIFEST).toFile()).get("identity").asText();
        assertThat(root.get("identifier").asText()).isEqualTo("sha256:" + identity);
    }

    @Test
    void equalRunsHaveEqualCrates() throws Exception {
        assertThat(trained("b").resolve(RunDirectory.CRATE)).hasSameBinaryContentAs(trained("c").resolve(RunDirectory.CRATE));
    }

    private Path trained(String name) {
        return aolo.cli.TrainedRun.of(folder.resolve(name));
    }

    private static Set<String> inside(Path run) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(run)) {
            all.filter(Files::isRegularFile).forEach(file -> names.add(run.relativize(file).toString().replace('\\', '/')));
        }
        names.remove(RunDirectory.CRATE);
        return names;
    }
}
