package aolo.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reference vectors, from {@code -Daolo.vectors=DIR} or the test resources. */
final class Vectors {
    private Vectors() {}

    static JsonNode read(String file) {
        Path directory = Path.of(System.getProperty("aolo.vectors", "src/test/resources/vectors"));
        try {
            return new ObjectMapper().readTree(directory.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
