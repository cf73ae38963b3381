package aolo.scenario;

import aolo.quantity.Meaning;
import aolo.quantity.TextKind;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings of a parameter record by their dotted keys: what each is, and its value in a record. Made from the records and
 * their annotations, so that a setting is known here as soon as its record has it. What names a thing or a file has no key
 * here: nothing depends on it. Immutable; any thread.
 */
public final class SettingKeys {
    private static final Set<String> NAMING = Set.of("formatVersion", "name", "story", "id", "algorithm");

    private final String prefix;
    private final Map<String, SettingKey> keys = new LinkedHashMap<>();

    /** @param prefix what every key begins with; empty for a scenario */
    public SettingKeys(Class<? extends Record> type, String prefix) {
        this.prefix = prefix;
        collect(type, prefix);
    }

    private void collect(Class<?> type, String above) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> inner = Records.inner(component);
            String name = above + component.getName();
            if (inner.isRecord()) {
                collect(inner, name + ".");
            } else if (!NAMING.contains(component.getName()) && !namesFile(component)) {
                keys.put(name, new SettingKey(name, component));
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

    /** The setting of a key, which may name a place in a list ({@code users.0.speedKmh}). */
    public Optional<SettingKey> of(String key) {
        return Optional.ofNullable(keys.get(ScenarioSettings.withoutPlaces(key))).map(found -> found.named(key));
    }

    /** The value of a setting as text; where the items of a list differ, all their values, {@code " | "} between. */
    public String text(Record record, String key) {
        Set<String> values = new TreeSet<>();
        gather(record, List.of(key.substring(prefix.length()).split("\\.")), values);
        return String.join(" | ", values);
    }

    private static void gather(Record record, List<String> path, Set<String> values) {
        Object below = Records.get(record, path.get(0));
        if (below instanceof Optional<?> section) {
            if (section.isEmpty()) {
                values.add("");
                return;
            }
            below = section.get();
        }
        List<String> rest = path.subList(1, path.size());
        if (below instanceof List<?> items) {
            boolean one = rest.get(0).matches("\\d+");
            for (int i = 0; i < items.size(); i++) {
                if (!one) {
                    gather((Record) items.get(i), rest, values);
                } else if (Integer.toString(i).equals(rest.get(0))) {
                    gather((Record) items.get(i), rest.subList(1, rest.size()), values);
                }
            }
        } else if (rest.isEmpty()) {
            values.add(SettingKey.text(below));
        } else {
            gather((Record) below, rest, values);
        }
    }
}
