package aolo.scenario;

import aolo.border.SafeText;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Binds located JSON to parameter records by their components: unknown, missing, mistyped and out-of-range keys become
 * violations, all in one pass. One use per file; one thread.
 */
final class RecordBinder {
    private final Violations violations;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Object> bound = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<Class<?>, RecordComponent[]> componentsOf = new HashMap<>();

    RecordBinder(Violations violations) {
        this.violations = violations;
    }

    /** The line of a bound path such as {@code users[2].id}, 0 where it was not in the file. */
    int lineOf(String path) {
        return lines.getOrDefault(path, 0);
    }

    /** The value at a path such as {@code users[2].id}, empty where it is absent, refused or not of this type. */
    <T> Optional<T> value(String path, Class<T> type) {
        return Optional.ofNullable(bound.get(path)).filter(type::isInstance).map(type::cast);
    }

    /** Items in the list at a path, the refused ones included. */
    int size(String path) {
        return sizes.getOrDefault(path, 0);
    }

    /** The record, or null if anything in it was refused. */
    <R extends Record> R bind(Class<R> type, LocatedNode node, String path) {
        if (!(node instanceof LocatedNode.Obj object)) {
            refuse(node.line(), path, "expected an object, got " + node.shown());
            return null;
        }
        lines.put(path, object.line());
        int before = violations.count();
        // the components of a record parse their annotations once each, so ask for them once
        RecordComponent[] components = componentsOf.computeIfAbsent(type, Class::getRecordComponents);
        refuseUnknown(object, components, path);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], object, path);
        }
        if (violations.count() > before) {
            return null;
        }
        R record = construct(type, components, values, object.line(), path);
        bound.put(path, record);
        return record;
    }

    private void refuseUnknown(LocatedNode.Obj object, RecordComponent[] components, String path) {
        List<String> legal = Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toList());
        for (String key : object.fields().keySet()) {
            boolean schemaAtRoot = path.isEmpty() && key.equals("$schema");
            if (!legal.contains(key) && !schemaAtRoot) {
                violations.add(object.keyLines().get(key), join(path, key), () -> {
                    String hint = Suggestion.didYouMean(key, legal);
                    return "unknown key" + (hint.isEmpty() ? "; known keys: " + String.join(", ", legal) : hint);
                });
            }
        }
    }

    private Object component(RecordComponent component, LocatedNode.Obj object, String path) {
        String key = join(path, component.getName());
        LocatedNode node = object.fields().get(component.getName());
        Class<?> type = component.getType();
        if (node == null) {
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type == OptionalDouble.class) {
                return OptionalDouble.empty();
            }
            refuse(object.line(), key, "missing" + expectation(component));
            return null;
        }
        lines.put(key, node.line());
        Object value = value(component, type, node, key);
        bound.put(key, value instanceof Optional<?> section && section.orElse(null) instanceof Record ? section.get() : value);
        return value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object value(RecordComponent component, Class<?> type, LocatedNode node, String key) {
        if (type == double.class || type == int.class || type == long.class) {
            return number(component, type, node, key);
        }
        if (type == OptionalDouble.class) {
            Object number = number(component, double.class, node, key);
            return number == null ? null : OptionalDouble.of((Double) number);
        }
        if (type == String.class) {
            return text(component, node, key);
        }
        if (type == Optional.class) {
            Class<?> inner = Records.inner(component);
            return Optional.ofNullable(
                    inner.isRecord() ? bind((Class<? extends Record>) inner, node, key) : text(component, node, key));
        }
        if (type == boolean.class) {
            return bool(node, key);
        }
        if (type.isEnum()) {
            return choice((Class<? extends Enum>) type, node, key);
        }
        if (type == List.class) {
            return list(component, node, key);
        }
        return bind((Class<? extends Record>) type, node, key);
    }

    private Object number(RecordComponent component, Class<?> type, LocatedNode node, String key) {
        if (!(node instanceof LocatedNode.Num number)) {
            return refuse(node.line(), key, "expected a number" + expectation(component) + ", got " + node.shown());
        }
        double value = number.value() + 0.0; // no negative zero
        Quantity range = component.getAnnotation(Quantity.class);
        if (!(value >= range.min() && value <= range.max())) {
            return refuse(node.line(), key, number.shown() + " is out of range" + expectation(component));
        }
        if (type != double.class && value != Math.rint(value)) {
            return refuse(node.line(), key, number.shown() + " is not a whole number" + expectation(component));
        }
        if (type == int.class) {
            return (int) value;
        }
        return type == long.class ? (Object) (long) value : (Object) value;
    }

    private String text(RecordComponent component, LocatedNode node, String key) {
        if (!(node instanceof LocatedNode.Text text) || text.value().isBlank()) {
            refuse(node.line(), key, "expected a text that is not blank, got " + node.shown());
            return null;
        }
        TextKind kind = component.getAnnotation(Meaning.class).text();
        Optional<String> fault = switch (kind) {
            case NAME -> SafeText.faultOfName(text.value(), kind.longest());
            case PROSE -> SafeText.faultOfText(text.value(), kind.longest(), "\n");
            case FILE -> SafeText.faultOfText(text.value(), kind.longest(), "");
        };
        if (fault.isPresent()) {
            refuse(node.line(), key, node.shown() + " " + fault.get());
            return null;
        }
        return text.value();
    }

    private Boolean bool(LocatedNode node, String key) {
        if (node instanceof LocatedNode.Bool bool) {
            return bool.value();
        }
        refuse(node.line(), key, "expected true or false, got " + node.shown());
        return null;
    }

    private <E extends Enum<E>> E choice(Class<E> type, LocatedNode node, String key) {
        List<String> legal = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toList());
        if (node instanceof LocatedNode.Text text && legal.contains(text.value())) {
            return Enum.valueOf(type, text.value());
        }
        String hint = node instanceof LocatedNode.Text text ? Suggestion.didYouMean(text.value(), legal) : "";
        refuse(node.line(), key, node.shown() + " is not one of " + String.join(", ", legal) + hint);
        return null;
    }

    private List<?> list(RecordComponent component, LocatedNode node, String key) {
        if (!(node instanceof LocatedNode.Arr array)) {
            refuse(node.line(), key, "expected a list, got " + node.shown());
            return null;
        }
        Class<?> item = Records.inner(component);
        sizes.put(key, array.items().size());
        Optional<Integer> most = ScenarioChecks.most(key);
        if (most.isPresent() && array.items().size() > most.get()) {
            refuse(node.line(), key, array.items().size() + " " + key + "; at most " + most.get() + " are simulated");
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            items.add(bind(item.asSubclass(Record.class), array.items().get(i), key + "[" + i + "]"));
        }
        return items;
    }

    private <R extends Record> R construct(
            Class<R> type, RecordComponent[] components, Object[] values, int line, String path) {
        try {
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            refuse(line, path, String.valueOf(e.getCause().getMessage()));
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + type.getName() + " cannot be built", e);
        }
    }

    /** {@code : 0 ... 50000 m (east coordinate on the map)} for a quantity, else an empty text. */
    private static String expectation(RecordComponent component) {
        Quantity q = component.getAnnotation(Quantity.class);
        return q == null ? "" : String.format(Locale.ROOT, ": allowed %s (%s)", Ranges.shown(q), q.meaning());
    }

    private Object refuse(int line, String key, String problem) {
        violations.add(line, key, problem);
        return null;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
