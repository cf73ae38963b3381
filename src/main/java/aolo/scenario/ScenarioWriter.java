package aolo.scenario;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Writes a scenario as JSON that {@link ScenarioReader} reads back to an equal value: sections indented, list items one
 * a line, so that files differ by line. Plain functions, any thread.
 */
public final class ScenarioWriter {
    private static final Path SCHEMA = Path.of("assets", "scenario.schema.json");

    private ScenarioWriter() {}

    /** The scenario as UTF-8 JSON text, the same bytes in every locale. */
    public static byte[] bytes(Scenario scenario) {
        return text(scenario).getBytes(StandardCharsets.UTF_8);
    }

    /** The scenario as JSON text ending in a line feed; it names no schema and so is the same wherever it is kept. */
    public static String text(Scenario scenario) {
        return text(scenario, Optional.empty());
    }

    /**
     * The text to save in a file: where a folder above it holds {@code assets/scenario.schema.json} (as in this project),
     * {@code $schema} names it by its relative path, so that editors find it; elsewhere that path would be broken and is
     * left out. Files below the scenario's folder are named relative to it, so that all can be moved together.
     */
    public static String textFor(Path file, Scenario scenario) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return text(ScenarioFiles.renamed(scenario, name -> relative(folder, name)), schemaSeenFrom(folder));
    }

    private static String relative(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) ? slashes(folder.relativize(file)) : name;
    }

    private static Optional<String> schemaSeenFrom(Path folder) {
        for (Path above = folder; above != null; above = above.getParent()) {
            Path schema = above.resolve(SCHEMA);
            if (Files.isRegularFile(schema)) {
                return Optional.of(slashes(folder.relativize(schema)));
            }
        }
        return Optional.empty();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** A record whose components are scalars, records and lists of records, laid out as a scenario is. */
    static String text(Record root, Optional<String> schema) {
        StringBuilder out = new StringBuilder("{");
        schema.ifPresent(path -> appendScalar(out.append("\n  \"$schema\": "), path));
        String separator = schema.isPresent() ? ",\n  \"" : "\n  \"";
        for (RecordComponent component : root.getClass().getRecordComponents()) {
            Object value = get(component, root);
            if (value instanceof Optional<?> section) {
                if (section.isEmpty()) {
                    continue;
                }
                value = section.get();
            }
            out.append(separator).append(component.getName()).append("\": ");
            separator = ",\n  \"";
            if (value instanceof List<?> items) {
                appendList(out, items);
            } else if (value instanceof Record record) {
                appendRecord(out, record, "\n    ", "\n  ");
            } else {
                appendScalar(out, value);
            }
        }
        return out.append("\n}\n").toString();
    }

    private static void appendList(StringBuilder out, List<?> items) {
        out.append('[');
        String separator = "\n    ";
        for (Object item : items) {
            out.append(separator);
            appendRecord(out, (Record) item, " ", " ");
            separator = ",\n    ";
        }
        out.append(items.isEmpty() ? "]" : "\n  ]");
    }

    private static void appendRecord(StringBuilder out, Record record, String before, String after) {
        out.append('{');
        String separator = before;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(component, record);
            if (value.equals(Optional.empty()) || value.equals(OptionalDouble.empty())) {
                continue;
            }
            out.append(separator).append('"').append(component.getName()).append("\": ");
            appendScalar(out, value);
            separator = "," + before;
        }
        out.append(after).append('}');
    }

    private static void appendScalar(StringBuilder out, Object value) {
        if (value instanceof Double number) {
            out.append(Ranges.number(number));
        } else if (value instanceof OptionalDouble number) {
            out.append(Ranges.number(number.getAsDouble()));
        } else if (value instanceof Optional<?> text) {
            appendScalar(out, text.orElseThrow());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            String text = value instanceof Enum<?> choice ? choice.name() : (String) value;
            out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
        }
    }

    private static Object get(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component " + component + " cannot be read", e);
        }
    }
}
