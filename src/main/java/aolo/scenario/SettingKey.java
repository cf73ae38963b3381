package aolo.scenario;

import aolo.border.SafeText;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.Suggestion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One setting of a parameter record that a person can name and set: its dotted key, what it means and what it may be.
 * Immutable; any thread.
 */
public final class SettingKey {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private final String name;
    private final List<String> path;
    private final RecordComponent component;

    SettingKey(String name, List<String> path, RecordComponent component) {
        this.name = name;
        this.path = List.copyOf(path);
        this.component = component;
    }

    SettingKey named(String other) {
        return new SettingKey(other, path, component);
    }

    /** As a person writes it, e.g. {@code station.bandwidthMhz}. */
    public String name() {
        return name;
    }

    /** Names of the components from the record down. */
    List<String> path() {
        return path;
    }

    /** Range and unit, where it is a number. */
    public Optional<Quantity> quantity() {
        return Optional.ofNullable(component.getAnnotation(Quantity.class));
    }

    /** Whether it is a whole number. */
    public boolean whole() {
        return component.getType() == int.class || component.getType() == long.class;
    }

    /** Its values, where they are a choice of words; else empty. */
    public List<String> choices() {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return List.of("false", "true");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList()
                : List.of();
    }

    /** What it is, in one line. */
    public String meaning() {
        return quantity().map(Quantity::meaning).orElseGet(() -> component.getAnnotation(Meaning.class).value());
    }

    /** What it may be, in one line: range and unit, or the words. */
    public String allowed() {
        return quantity().map(Ranges::shown)
                .orElseGet(() -> choices().isEmpty() ? "a name" : String.join(", ", choices()));
    }

    /**
     * The value a text stands for.
     *
     * @throws IllegalArgumentException in words, with the value, what is allowed, and a suggestion
     */
    Object value(String text) {
        return quantity().isPresent() ? number(text, quantity().get()) : word(text);
    }

    private Object number(String text, Quantity range) {
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) + 0.0 : Double.NaN;
        String expected = ": allowed " + Ranges.shown(range) + " (" + range.meaning() + ")";
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(name + ": " + SafeText.quoted(text) + " is not a number" + expected);
        }
        if (value < range.min() || value > range.max()) {
            throw new IllegalArgumentException(name + ": " + text + " is out of range" + expected);
        }
        if (whole() && value != Math.rint(value)) {
            throw new IllegalArgumentException(name + ": " + text + " is not a whole number" + expected);
        }
        if (component.getType() == OptionalDouble.class) {
            return OptionalDouble.of(value);
        }
        if (component.getType() == double.class) {
            return value;
        }
        return component.getType() == int.class ? (Object) (int) value : (Object) (long) value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object word(String text) {
        Class<?> type = component.getType();
        if (type == String.class) {
            Optional<String> fault = SafeText.faultOfName(text, component.getAnnotation(Meaning.class).text().longest());
            if (text.isBlank() || fault.isPresent()) {
                throw new IllegalArgumentException(
                        name + ": " + SafeText.quoted(text) + " " + fault.orElse("is blank; give a name"));
            }
            return text;
        }
        if (!choices().contains(text)) {
            throw new IllegalArgumentException(name + ": " + SafeText.quoted(text) + " is not one of "
                    + String.join(", ", choices()) + Suggestion.didYouMean(text, choices()));
        }
        return type == boolean.class ? (Object) Boolean.valueOf(text) : Enum.valueOf((Class<? extends Enum>) type, text);
    }

    /** A value as a person writes it; the same text for equal values. */
    static String text(Object value) {
        if (value instanceof Double number) {
            return Ranges.number(number);
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Ranges.number(number.getAsDouble()) : "";
        }
        return value instanceof Enum<?> choice ? choice.name() : String.valueOf(value);
    }
}
