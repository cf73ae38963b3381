package aolo.ui.chart;

import aolo.figure.FigureFormat;
import aolo.figure.FigureStyle;
import aolo.figure.Typeface;
import aolo.results.SafeFiles;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file in which a window finds how figures were exported last. What is missing, broken or cannot be written harms nobody:
 * then nothing is remembered. It touches the disk: not on the JavaFX thread; one thread at a time.
 */
public final class ExportMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ExportMemory.class);
    private final Path file;

    public ExportMemory(Path file) {
        this.file = file;
    }

    /** The last choice of the session before; empty if there is none that makes sense. */
    public Optional<ExportChoice> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return Optional.of(choice(lines));
        } catch (IOException | IllegalArgumentException e) { // also a number or a path that is none
            LOG.warn("how figures were exported last cannot be read from {}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static ExportChoice choice(Properties lines) {
        List<FigureFormat> formats = Arrays.stream(lines.getProperty("formats", "").split(","))
                .filter(word -> !word.isBlank())
                .map(FigureFormat::valueOf)
                .toList();
        int dpi = Integer.parseInt(lines.getProperty("dpi", ""));
        String folder = lines.getProperty("folder", "");
        if (formats.isEmpty() || dpi < ExportChoice.LEAST_DPI || dpi > ExportChoice.MOST_DPI || folder.isBlank()) {
            throw new IllegalArgumentException("no formats, dpi or folder");
        }
        FigureStyle style = FigureStyle.of(lines.getProperty("preset", ""))
                .text(Double.parseDouble(lines.getProperty("text", "")))
                .typeface(Typeface.valueOf(lines.getProperty("typeface", "")))
                .grid(Boolean.parseBoolean(lines.getProperty("grid")))
                .mono(Boolean.parseBoolean(lines.getProperty("mono")))
                .stampMark(Boolean.parseBoolean(lines.getProperty("stampMark")));
        return new ExportChoice(style, formats, dpi, Path.of(folder));
    }

    /** Keeps a choice for the next session; a relative folder is kept as it is now. */
    public void write(ExportChoice choice) {
        FigureStyle style = choice.style();
        Properties lines = new Properties();
        lines.setProperty("preset", style.key());
        lines.setProperty("text", Double.toString(style.textPoints()));
        lines.setProperty("typeface", style.typeface().name());
        lines.setProperty("grid", Boolean.toString(style.grid()));
        lines.setProperty("mono", Boolean.toString(style.mono()));
        lines.setProperty("stampMark", Boolean.toString(style.stampMark()));
        lines.setProperty("formats", choice.formats().stream().map(Enum::name).collect(Collectors.joining(",")));
        lines.setProperty("dpi", Integer.toString(choice.dpi()));
        lines.setProperty("folder", choice.folder().toAbsolutePath().toString());
        StringBuilder text = new StringBuilder();
        lines.stringPropertyNames().stream().sorted().forEach(key ->
                text.append(key).append('=').append(escaped(lines.getProperty(key))).append('\n'));
        try {
            SafeFiles.writeText(file, text.toString());
        } catch (IOException e) {
            LOG.warn("how figures were exported cannot be written: {}", e.toString());
        }
    }

    /** As {@link Properties} reads it: a backslash starts an escape. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
