package aolo.scenario;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * Writes a scenario as JSON that {@link ScenarioReader} reads back to an equal value: sections indented, list items one
 * a line, so that files differ by line. Plain functions, any thread.
 */
public final class ScenarioWriter {
    private static final String SCHEMA = "../assets/scenario.schema.json";

    private ScenarioWriter() {}

    /** The scenario as UTF-8 JSON text, the same bytes in every locale. */
    public static byte[] bytes(Scenario scenario) {
        return text(scenario).getBytes(StandardCharsets.UTF_8);
    }

    /** The scenario as JSON text ending in a line feed. */
    public static String text(Scenario scenario) {
        StringBuilder out = new StringBuilder("{\n  \"$schema\": \"" + SCHEMA + "\"");
        for (RecordComponent component : Scenario.class.getRecordComponents()) {
            out.append(",\n  \"").append(component.getName()).append("\": ");
            Object value = get(component, scenario);
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
