package aolo.ui.file;

import aolo.results.SafeFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a window finds how it was left. What is missing, broken or cannot be written harms nobody: each value
 * that makes no sense is the program's own again. It touches the
 * disk: not on the JavaFX thread; one thread at a time.
 */
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final String DIVIDERS = "dividers.";
    private static final String CHOICE = "choice.";

    /** Longer texts are nothing that a window chose. */
    private static final int LONGEST_CHOICE = 1000;

    private final Path file;

    public WindowMemory(Path file) {
        this.file = file;
    }

    /** In the user's configuration folder, beside the list of recent files. */
    public static WindowMemory ofUser() {
        return new WindowMemory(ConfigFolder.ofUser().resolve("window.properties"));
    }

    /** How the window was left, or {@link WindowState#fresh()}. */
    public WindowState read() {
        Properties lines = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("how the window was left cannot be read from {}: {}", file, e.toString());
                lines.clear();
            }
        }
        Map<String, List<Double>> dividers = new HashMap<>();
        Map<String, String> choices = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            List<Double> positions = positions(lines.getProperty(key));
            String text = lines.getProperty(key);
            if (key.startsWith(CHOICE) && text.length() <= LONGEST_CHOICE) {
                choices.put(key.substring(CHOICE.length()), text);
            }
            if (key.startsWith(DIVIDERS) && !positions.isEmpty()) {
                dividers.put(key.substring(DIVIDERS.length()), positions);
            }
        }
        double scale = number(lines, "textScale");
        return new WindowState(
                number(lines, "x"),
                number(lines, "y"),
                number(lines, "width"),
                number(lines, "height"),
                Boolean.parseBoolean(lines.getProperty("maximised")),
                dividers,
                Arrays.stream(lines.getProperty("hidden", "").split(","))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()),
                Boolean.parseBoolean(lines.getProperty("dark")),
                scale > 0 ? scale : 1,
                choices);
    }

    /** Keeps how the window is left. */
    public void write(WindowState state) {
        Map<String, String> lines = new TreeMap<>();
        put(lines, "x", state.x());
        put(lines, "y", state.y());
        put(lines, "width", state.width());
        put(lines, "height", state.height());
        put(lines, "textScale", state.textScale());
        lines.put("maximised", Boolean.toString(state.maximised()));
        lines.put("dark", Boolean.toString(state.dark()));
        Set<String> hidden = new TreeSet<>(state.hidden());
        lines.put("hidden", String.join(",", hidden));
        state.dividers().forEach((name, positions) -> lines.put(
                DIVIDERS + name, positions.stream().map(String::valueOf).collect(Collectors.joining(","))));
        state.choices().forEach((name, value) -> lines.put(CHOICE + name, value));
        StringBuilder text = new StringBuilder();
        lines.forEach((key, value) -> text.append(key).append('=').append(escaped(value)).append('\n'));
        try {
            SafeFiles.writeText(file, text.toString());
        } catch (IOException e) {
            LOG.warn("how the window was left cannot be written: {}", e.toString());
        }
    }

    /** As {@link Properties} reads it back. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static void put(Map<String, String> lines, String key, double value) {
        if (Double.isFinite(value)) {
            lines.put(key, Double.toString(value));
        }
    }

    private static double number(Properties lines, String key) {
        try {
            double value = Double.parseDouble(lines.getProperty(key, "NaN"));
            return Math.abs(value) < 1e6 ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Ascending numbers from 0 to 1, or none. */
    private static List<Double> positions(String text) {
        List<Double> positions = new ArrayList<>();
        double last = 0;
        for (String word : text.split(",")) {
            try {
                double value = Double.parseDouble(word);
                if (!(value >= last && value <= 1)) {
                    return List.of();
                }
                positions.add(value);
                last = value;
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        return positions;
    }
}
