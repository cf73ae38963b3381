package aolo.scenario;

import aolo.quantity.Assumptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample scenarios of this project, for tests that run in its folder. */
public final class Samples {
    public static final Path FOLDER = Path.of("sample-scenarios");
    public static final Assumptions STANDARD = Assumptions.standard();

    private Samples() {}

    /** All sample files in the order of their names. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Scenario read(Path file) {
        try {
            return new ScenarioReader(STANDARD).read(file);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The sample of this name. */
    public static Scenario named(String name) {
        return read(FOLDER.resolve(name + ".json"));
    }

    static Scenario read(String text) throws ScenarioException {
        return new ScenarioReader(STANDARD).read("test.json", text.getBytes(StandardCharsets.UTF_8), FOLDER);
    }

    static String campusText() {
        try {
            return Files.readString(FOLDER.resolve("campus-microcell.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
