package aolo.lab;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The sample scenarios inside the program, so that they are found wherever it runs. Any thread. */
public final class Samples {
    /** Their names, the default first. */
    public static final List<String> NAMES = List.of(
            "campus-microcell", "rural-macro", "city-macro-70b", "text-chat", "cell-edge-rich", "coal-grid", "hydro-grid",
            "pico-indoor", "server-405b", "busy-evening", "thousand-users", "mobility",
            "unknown-length", "unknown-share");

    /** What the program opens when asked for nothing else. */
    public static final String DEFAULT = NAMES.get(0);

    private Samples() {}

    /** Reads a sample of {@link #NAMES}. */
    public static Scenario read(String name, Assumptions assumptions) throws ScenarioException {
        String resource = "/sample-scenarios/" + name + ".json";
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            return new ScenarioReader(assumptions).read(name + ".json", in.readAllBytes(), Path.of(""));
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read: " + e.getMessage(), e);
        }
    }
}
