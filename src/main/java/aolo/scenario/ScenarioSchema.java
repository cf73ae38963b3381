package aolo.scenario;

import aolo.carbon.GridIntensity;
import aolo.llm.Catalogue;
import aolo.quantity.Assumptions;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The JSON Schema (draft 7, which editors know best) of a scenario file, made from the records and their annotations, so
 * that editors complete and check what {@link ScenarioReader} accepts. {@code assets/scenario.schema.json} is its text.
 */
final class ScenarioSchema {
    private final Map<String, List<String>> legalTexts;

    private ScenarioSchema(Assumptions assumptions) {
        Catalogue catalogue = new Catalogue(assumptions);
        legalTexts = Map.of(
                "server.model", catalogue.modelNames(),
                "server.accelerator", catalogue.acceleratorNames(),
                "grid.region", GridIntensity.regions(assumptions),
                "grid.shape", GridIntensity.shapes());
    }

    /** The schema as JSON text ending in a line feed, the same bytes in every locale. */
    static String text(Assumptions assumptions) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "AOLO Lab scenario");
        root.putAll(new ScenarioSchema(assumptions).object(Scenario.class, ""));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and numbers are always JSON", e);
        }
    }

    private Map<String, Object> object(Class<?> type, String path) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (path.isEmpty()) {
            properties.put("$schema", Map.of("type", "string"));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), component(component, path));
            if (component.getType() != Optional.class && component.getType() != OptionalDouble.class) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("required", required);
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> component(RecordComponent component, String parent) {
        String path = parent.isEmpty() ? component.getName() : parent + "." + component.getName();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", description(component));
        schema.putAll(value(component, path));
        return schema;
    }

    private Map<String, Object> value(RecordComponent component, String path) {
        Class<?> type = component.getType();
        if (type == double.class || type == OptionalDouble.class || type == int.class || type == long.class) {
            return number(component.getAnnotation(Quantity.class), type == int.class || type == long.class);
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isEnum()) {
            return Map.of("enum", Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList());
        }
        Class<?> inner = Records.inner(component);
        if (type == String.class || inner == Optional.class) {
            List<String> legal = legalTexts.get(path);
            return legal == null
                    ? notBlank(component.getAnnotation(Meaning.class).text())
                    : Map.of("enum", legal);
        }
        if (type != List.class) {
            return object(inner, path);
        }
        Map<String, Object> array = new LinkedHashMap<>();
        array.put("type", "array");
        ScenarioChecks.most(path).ifPresent(most -> array.put("maxItems", most));
        array.put("items", object(inner, path));
        return array;
    }

    private static Map<String, Object> notBlank(TextKind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "\\S");
        schema.put("maxLength", kind.longest());
        return schema;
    }

    private static Map<String, Object> number(Quantity quantity, boolean whole) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        schema.put("minimum", new BigDecimal(Ranges.number(quantity.min())));
        schema.put("maximum", new BigDecimal(Ranges.number(quantity.max())));
        return schema;
    }

    private static String description(RecordComponent component) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        if (quantity == null) {
            return component.getAnnotation(Meaning.class).value();
        }
        String unit = quantity.unit().equals("1") ? "" : " [" + quantity.unit() + "]";
        String source = quantity.source().isEmpty() ? "" : "; " + quantity.source();
        return quantity.meaning() + unit + source;
    }
}
