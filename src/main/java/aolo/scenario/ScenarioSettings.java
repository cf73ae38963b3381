package aolo.scenario;

import aolo.border.SafeText;
import aolo.quantity.Meaning;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A scenario's parameters by dotted key, for {@code --set} and studies: {@code station.bandwidthMhz}; of a list
 * {@code traffic.minQoe} sets every item and {@code users.0.speedKmh} one. What is set goes through the strict reader, so that
 * every range and check of a file holds. Plain functions, any thread.
 */
public final class ScenarioSettings {
    private ScenarioSettings() {}

    /** All keys, without places in lists, in the order of the file. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        collect(Scenario.class, "", keys);
        keys.remove("formatVersion");
        return List.copyOf(keys);
    }

    private static void collect(Class<?> type, String prefix, List<String> keys) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = Records.inner(component);
            Meaning meaning = component.getAnnotation(Meaning.class);
            if (inner.isRecord()) {
                collect(inner, prefix + component.getName() + ".", keys);
            } else if (meaning == null || meaning.text() != TextKind.FILE) { // a file is named in a scenario alone
                keys.add(prefix + component.getName());
            }
        }
    }

    /** What is wrong with a key, with a suggestion; empty if it names a parameter. */
    public static Optional<String> faultOfKey(String key) {
        List<String> keys = keys();
        if (keys.contains(withoutPlaces(key))) {
            return Optional.empty();
        }
        return Optional.of(SafeText.quoted(key) + " is no parameter of a scenario"
                + Suggestion.didYouMean(withoutPlaces(key), keys));
    }

    /** {@code users.0.speedKmh} as {@code users.speedKmh}. */
    public static String withoutPlaces(String key) {
        return key.replaceAll("\\.\\d+(?=\\.)", "");
    }

    /**
     * The scenario with parameters changed, in the map's order. Its files were read before and are not opened again.
     *
     * @param values as a person writes them, by key
     * @throws ScenarioException with key, value and range of what the strict reader refuses
     */
    public static Scenario with(Scenario scenario, Map<String, String> values, ScenarioReader reader)
            throws ScenarioException {
        if (values.isEmpty()) {
            return scenario;
        }
        StringBuilder name = new StringBuilder(scenario.name()).append(" with");
        values.forEach((key, value) -> name.append(' ').append(key).append('=').append(value));
        Violations violations = new Violations(name.toString());
        LocatedNode tree = withoutLines(new LocatedJson(violations).read(ScenarioWriter.bytes(scenario)));
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Optional<String> fault = faultOfKey(entry.getKey());
            if (fault.isPresent()) {
                violations.add(0, "", fault.get());
            } else {
                List<String> path = List.of(entry.getKey().split("\\."));
                tree = changed(tree, path, Scenario.class, entry.getValue(), entry.getKey(), violations);
            }
        }
        if (violations.count() > 0) {
            throw violations.refusal();
        }
        return reader.readTree(tree, violations);
    }

    private static LocatedNode changed(
            LocatedNode node, List<String> path, Class<?> type, String value, String key, Violations violations) {
        LocatedNode.Obj object = (LocatedNode.Obj) node;
        RecordComponent component = component(type, path.get(0));
        LocatedNode old = object.fields().get(path.get(0));
        List<String> rest = path.subList(1, path.size());
        if (component.getType() == List.class) {
            return replaced(object, path.get(0), items((LocatedNode.Arr) old, rest, Records.inner(component), value, key, violations));
        }
        if (old == null && !rest.isEmpty()) {
            violations.add(0, key, "the scenario has no " + path.get(0) + " whose part could be set");
            return object;
        }
        return replaced(object, path.get(0), rest.isEmpty()
                ? scalar(component.getType(), value)
                : changed(old, rest, Records.inner(component), value, key, violations));
    }

    private static LocatedNode items(
            LocatedNode.Arr list, List<String> path, Class<?> type, String value, String key, Violations violations) {
        boolean one = path.get(0).matches("\\d+");
        int place = one && path.get(0).length() < 7 ? Integer.parseInt(path.get(0)) : one ? Integer.MAX_VALUE : -1;
        if (place >= list.items().size() || list.items().isEmpty()) {
            violations.add(0, key, "there are " + list.items().size() + ", counted from 0");
            return list;
        }
        List<LocatedNode> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            LocatedNode item = list.items().get(i);
            List<String> inside = one ? path.subList(1, path.size()) : path;
            items.add(!one || place == i ? changed(item, inside, type, value, key, violations) : item);
        }
        return new LocatedNode.Arr(0, items);
    }

    private static RecordComponent component(Class<?> type, String name) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalStateException("a key of " + type + " without a component: " + name);
    }

    /** What it is meant to be; whatever it is not, the reader refuses with the range. */
    private static LocatedNode scalar(Class<?> type, String value) {
        boolean number = type == double.class || type == int.class || type == long.class || type == OptionalDouble.class;
        if (number) {
            try {
                return new LocatedNode.Num(0, value, Double.parseDouble(value));
            } catch (NumberFormatException e) {
                return new LocatedNode.Text(0, value);
            }
        }
        return type == boolean.class && (value.equals("true") || value.equals("false"))
                ? new LocatedNode.Bool(0, value.equals("true"))
                : new LocatedNode.Text(0, value);
    }

    private static LocatedNode.Obj replaced(LocatedNode.Obj object, String key, LocatedNode value) {
        Map<String, LocatedNode> fields = new LinkedHashMap<>(object.fields());
        fields.put(key, value);
        return of(fields);
    }

    /** A setting has no line in a file. */
    private static LocatedNode.Obj of(Map<String, LocatedNode> fields) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        fields.keySet().forEach(key -> lines.put(key, 0));
        return new LocatedNode.Obj(0, fields, lines);
    }

    private static LocatedNode withoutLines(LocatedNode node) {
        if (node instanceof LocatedNode.Obj object) {
            Map<String, LocatedNode> fields = new LinkedHashMap<>();
            object.fields().forEach((key, value) -> fields.put(key, withoutLines(value)));
            return of(fields);
        }
        if (node instanceof LocatedNode.Arr list) {
            return new LocatedNode.Arr(0, list.items().stream().map(ScenarioSettings::withoutLines).toList());
        }
        if (node instanceof LocatedNode.Num number) {
            return new LocatedNode.Num(0, number.text(), number.value());
        }
        if (node instanceof LocatedNode.Text text) {
            return new LocatedNode.Text(0, text.value());
        }
        return node instanceof LocatedNode.Bool bool ? new LocatedNode.Bool(0, bool.value()) : node;
    }
}
