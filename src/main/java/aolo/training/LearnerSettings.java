package aolo.training;

import aolo.border.SafeText;
import aolo.quantity.Quantity;
import aolo.quantity.Suggestion;
import aolo.rl.LearnerParameters;
import aolo.scenario.Ranges;
import aolo.scenario.Records;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A learner's settings by key, for {@code --set} and studies: the components of {@link LearnerParameters}, nested ones with a
 * dot, after {@link #PREFIX}; each with the range of its {@link Quantity}. Plain functions, any thread.
 */
public final class LearnerSettings {
    /** What every key begins with. */
    public static final String PREFIX = "learner.";

    private static final String ALGORITHM = "algorithm";

    private LearnerSettings() {}

    /** All keys, in the order of the record. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        collect(LearnerParameters.class, PREFIX, keys);
        keys.remove(PREFIX + ALGORITHM);
        return List.copyOf(keys);
    }

    private static void collect(Class<?> type, String prefix, List<String> keys) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                collect(component.getType(), prefix + component.getName() + ".", keys);
            } else {
                keys.add(prefix + component.getName());
            }
        }
    }

    /**
     * The same with one setting changed.
     *
     * @param key one of {@link #keys}
     * @param value as a person writes it
     * @throws IllegalArgumentException with key, value, range and a suggestion
     */
    public static LearnerParameters with(LearnerParameters parameters, String key, String value) {
        if (key.equals(PREFIX + ALGORITHM)) {
            throw new IllegalArgumentException(key + ": the learner is chosen by its name, not by a setting");
        }
        List<String> keys = keys();
        if (!keys.contains(key)) {
            throw new IllegalArgumentException(
                    SafeText.quoted(key) + " is no setting of a learner" + hint(key, keys));
        }
        return changed(parameters, key.substring(PREFIX.length()), key, value);
    }

    private static String hint(String key, List<String> keys) {
        String hint = Suggestion.didYouMean(key, keys);
        return hint.isEmpty() ? "; settings: " + String.join(", ", keys) : hint;
    }

    private static <R extends Record> R changed(R record, String path, String key, String value) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            String section = path.substring(0, dot);
            Record inner = (Record) Records.get(record, section);
            return Records.with(record, section, changed(inner, path.substring(dot + 1), key, value));
        }
        RecordComponent component = Arrays.stream(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(path))
                .findFirst()
                .orElseThrow();
        return Records.with(record, path, parsed(component, key, value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parsed(RecordComponent component, String key, String value) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return choice(key, value, List.of("true", "false")).equals("true");
        }
        if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return Enum.valueOf((Class<? extends Enum>) type, choice(key, value, names));
        }
        return number(component, key, value);
    }

    private static String choice(String key, String value, List<String> legal) {
        Optional<String> exact = legal.stream().filter(value::equals).findFirst();
        return exact.orElseThrow(() -> new IllegalArgumentException(key + ": " + SafeText.quoted(value) + " is not one of "
                + String.join(", ", legal) + Suggestion.didYouMean(value, legal)));
    }

    private static Object number(RecordComponent component, String key, String value) {
        Quantity range = component.getAnnotation(Quantity.class);
        double number;
        try {
            number = Double.parseDouble(value) + 0.0; // no negative zero
        } catch (NumberFormatException e) {
            throw refused(key, SafeText.quoted(value) + " is no number", range);
        }
        if (!(number >= range.min() && number <= range.max())) {
            throw refused(key, SafeText.cut(value, SafeText.LONGEST_QUOTE) + " is out of range", range);
        }
        if (component.getType() != int.class) {
            return number;
        }
        if (number != Math.rint(number)) {
            throw refused(key, SafeText.cut(value, SafeText.LONGEST_QUOTE) + " is not a whole number", range);
        }
        return (int) number;
    }

    private static IllegalArgumentException refused(String key, String problem, Quantity range) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT, "%s: %s: allowed %s (%s)", key, problem, Ranges.shown(range), range.meaning()));
    }
}
