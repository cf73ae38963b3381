package aolo.radio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reference vectors: from the directory given by -Daolo.vectors=DIR, else the copy in the test resources. */
final class Vectors {
    private Vectors() {}

    static JsonNode read(String name) {
        String directory = System.getProperty("aolo.vectors");
        try (InputStream in = directory == null
                ? Vectors.class.getResourceAsStream("/vectors/" + name)
                : Files.newInputStream(Path.of(directory, name))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
