package aolo.scenario;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What there is to know of a setting that has a dotted key: what it means and what it may be.
 * Immutable; any thread.
 */
public final class SettingKey {
    private final String name;
    private final RecordComponent component;

    SettingKey(String name, RecordComponent component) {
        this.name = name;
        this.component = component;
    }

    SettingKey named(String other) {
        return new SettingKey(other, component);
    }

    /** As a person writes it, e.g. {@code station.bandwidthMhz}. */
    public String name() {
        return name;
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
