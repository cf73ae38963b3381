package aolo.lab;

import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample scenarios inside the program, so that they are found wherever it runs. Any thread. */
public final class Samples {
    /** Their names, the default first. */
    public static final List<String> NAMES = List.of(
            "campus-microcell", "rural-macro", "city-macro-70b", "text-chat", "cell-edge-rich", "coal-grid", "hydro-grid",
            "pico-indoor", "server-405b", "busy-evening", "thousand-users", "mobility",
            "unknown-length", "unknown-share", "azure-replay", "traced-courtyard");

    /** Files beside a sample that it names. */
    private static final Map<String, List<String>> FILES = Map.of(
            "azure-replay", List.of("traces/azure-2023-conversation.csv"),
            "traced-courtyard", List.of("landscapes/courtyard.npy"));

    /** What the program opens when asked for nothing else. */
    public static final String DEFAULT = NAMES.get(0);

    private Samples() {}

    /** Reads a sample of {@link #NAMES}. */
    public static Scenario read(String name, Assumptions assumptions) throws ScenarioException {
        return read(name, new ScenarioReader(assumptions));
    }

    /** The same by a reader that knows its files afterwards. */
    public static Scenario read(String name, ScenarioReader reader) throws ScenarioException {
        try {
            byte[] text = resource(name + ".json");
            List<String> files = FILES.getOrDefault(name, List.of());
            return reader.read(name + ".json", text, files.isEmpty() ? Path.of("") : unpacked(files));
        } catch (IOException e) {
            throw new IllegalStateException("sample " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/sample-scenarios/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/sample-scenarios/" + name + " is missing from the program");
            }
            return in.readAllBytes();
        }
    }

    /** Removes the folders of processes that were killed. */
    private static void sweep() throws IOException {
        Pattern named = Pattern.compile("aolo-sample-(\\d{1,18})-\\d+");
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "aolo-sample-*")) {
            for (Path folder : folders) {
                Matcher matcher = named.matcher(folder.getFileName().toString());
                if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (AccessDeniedException | UncheckedIOException e) {
            // another person's; it is theirs to remove
        }
    }

    /** A folder of this process with the files, for a scenario names files on the disk; it goes with the process. */
    private static Path unpacked(List<String> files) throws IOException {
        sweep();
        Path folder = Files.createTempDirectory("aolo-sample-" + ProcessHandle.current().pid() + "-");
        folder.toFile().deleteOnExit();
        for (String file : files) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            copy.getParent().toFile().deleteOnExit();
            copy.toFile().deleteOnExit();
            Files.write(copy, resource(file));
        }
        return folder;
    }
}
