package aolo.scenario;

import aolo.border.SafeText;
import aolo.quantity.Meaning;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import aolo.rl.LearnerParameters;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All settings of a scenario or a learner by their dotted keys, made from the records and their annotations, so that a
 * setting is known here as soon as its record has it. A key below a list ({@code traffic.minQoe}, {@code users.speedKmh})
 * sets every item of it. What names a thing or a file, and what follows from other settings, has no key. Immutable; any thread.
 */
public final class SettingKeys<R extends Record> {
    private static final Set<String> NAMING = Set.of("formatVersion", "name", "story", "id");
    private static final Set<String> FOLLOWING = Set.of("algorithm", "risk");

    private final Map<String, SettingKey> keys = new LinkedHashMap<>();

    private SettingKeys(Class<R> type, String prefix) {
        collect(type, prefix, List.of());
    }

    /** Of a scenario; keys as in its file, but that its seed is {@code scenario.seed}: {@code seed} is a training's. */
    public static SettingKeys<Scenario> ofScenario() {
        SettingKeys<Scenario> all = new SettingKeys<>(Scenario.class, "");
        SettingKey seed = all.keys.remove("seed");
        all.keys.put("scenario.seed", seed.named("scenario.seed"));
        return all;
    }

    /** Of a learner; keys begin with {@code learner.}. */
    public static SettingKeys<LearnerParameters> ofLearner() {
        return new SettingKeys<>(LearnerParameters.class, "learner.");
    }

    private void collect(Class<?> type, String prefix, List<String> above) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (NAMING.contains(component.getName()) || FOLLOWING.contains(component.getName())) {
                continue;
            }
            List<String> path = new ArrayList<>(above);
            path.add(component.getName());
            Class<?> inner = component.getType() == List.class
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            String name = prefix + component.getName();
            if (inner.isRecord()) {
                collect(inner, name + ".", path);
            } else if (!namesFile(component)) {
                keys.put(name, new SettingKey(name, path, component));
            }
        }
    }

    private static boolean namesFile(RecordComponent component) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        return component.getType() == Optional.class || meaning != null && meaning.text() == TextKind.FILE;
    }

    /** All of them, in the order of the records. */
    public Collection<SettingKey> all() {
        return keys.values();
    }

    /** Whether there is a setting of this key. */
    public boolean has(String key) {
        return keys.containsKey(key);
    }

    /** The names of all. */
    public Set<String> names() {
        return keys.keySet();
    }

    /**
     * The same record with one setting changed.
     *
     * @param text the value as a person writes it
     * @throws IllegalArgumentException in words: no such key (did you mean), not a value of it, out of range
     */
    public R with(R record, String key, String text) {
        SettingKey setting = keys.get(key);
        if (setting == null) {
            throw new IllegalArgumentException(unknown(key, names()));
        }
        return replaced(record, setting.path(), 0, setting.value(text));
    }

    /** The value of a setting as text that {@link #with} takes; where the items of a list differ, all their values. */
    public String text(R record, String key) {
        Set<String> values = new TreeSet<>();
        gather(record, keys.get(key).path(), 0, values);
        return values.stream().collect(Collectors.joining(" | "));
    }

    /** What to say about a key that is not among the legal ones. */
    public static String unknown(String key, Collection<String> legal) {
        String hint = Suggestion.didYouMean(key, legal);
        String near = hint.isEmpty() ? sameEnd(key, legal) : hint;
        return "there is no setting " + SafeText.quoted(key) + near;
    }

    /** Who forgets the section means the key that ends alike. */
    private static String sameEnd(String key, Collection<String> legal) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        List<String> alike = legal.stream().filter(each -> each.endsWith("." + last)).limit(3).toList();
        return alike.isEmpty()
                ? "; \"aolo-lab study keys\" lists all"
                : "; did you mean " + alike.stream().map(each -> '"' + each + '"').collect(Collectors.joining(" or ")) + "?";
    }

    private static <T extends Record> T replaced(T record, List<String> path, int depth, Object value) {
        String name = path.get(depth);
        if (depth == path.size() - 1) {
            return Records.with(record, name, value);
        }
        Object below = Records.get(record, name);
        if (below instanceof List<?> items) {
            List<Object> changed = new ArrayList<>();
            items.forEach(item -> changed.add(replaced((Record) item, path, depth + 1, value)));
            return Records.with(record, name, List.copyOf(changed));
        }
        return Records.with(record, name, replaced((Record) below, path, depth + 1, value));
    }

    private static void gather(Record record, List<String> path, int depth, Set<String> values) {
        Object below = Records.get(record, path.get(depth));
        if (depth == path.size() - 1) {
            values.add(SettingKey.text(below));
        } else if (below instanceof List<?> items) {
            items.forEach(item -> gather((Record) item, path, depth + 1, values));
        } else {
            gather((Record) below, path, depth + 1, values);
        }
    }
}
