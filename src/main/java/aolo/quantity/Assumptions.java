package aolo.quantity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * Every constant of the models by key: data in {@code assets/assumptions/*.json}, not code. Models read what they need
 * when they are built, so a tornado rebuilds them from {@link #with}. Immutable; any thread.
 */
public final class Assumptions {
    private static final List<String> FILES = List.of("radio", "llm", "carbon", "world", "learning");

    private final TreeMap<String, Assumption> byKey;

    private Assumptions(TreeMap<String, Assumption> byKey) {
        this.byKey = byKey;
    }

    /** The constants shipped in {@code assets/assumptions}. */
    public static Assumptions standard() {
        TreeMap<String, Assumption> all = new TreeMap<>();
        for (String file : FILES) {
            String path = "/assets/assumptions/" + file + ".json";
            try (InputStream in = Assumptions.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException(path + " is missing from the program");
                }
                addAll(all, path, new ObjectMapper().readTree(in));
            } catch (IOException e) {
                throw new IllegalStateException(path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return new Assumptions(all);
    }

    private static void addAll(TreeMap<String, Assumption> all, String path, JsonNode root) {
        for (JsonNode node : root) {
            Assumption a = new Assumption(
                    required(path, node, "key").asText(),
                    required(path, node, "value").asDouble(),
                    required(path, node, "low").asDouble(),
                    required(path, node, "high").asDouble(),
                    required(path, node, "unit").asText(),
                    required(path, node, "source").asText(),
                    required(path, node, "verified").asBoolean(),
                    required(path, node, "meaning").asText());
            if (all.put(a.key(), a) != null) {
                throw new IllegalStateException(path + ": duplicate key " + a.key());
            }
        }
    }

    private static JsonNode required(String path, JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IllegalStateException(path + ": " + field + " is missing in " + node);
        }
        return value;
    }

    /** The value of a constant; throws {@link NoSuchElementException} naming an unknown key, never a default. */
    public double value(String key) {
        return get(key).value();
    }

    /** The constant of this key; throws {@link NoSuchElementException} if there is none. */
    public Assumption get(String key) {
        Assumption found = byKey.get(key);
        if (found == null) {
            throw new NoSuchElementException("no assumption named " + key);
        }
        return found;
    }

    /** Whether a constant of this key exists. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** A copy with one constant moved. */
    public Assumptions with(String key, double value) {
        TreeMap<String, Assumption> copy = new TreeMap<>(byKey);
        copy.put(key, get(key).at(value));
        return new Assumptions(copy);
    }

    /** All constants in the order of their keys. */
    public Collection<Assumption> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }
}
