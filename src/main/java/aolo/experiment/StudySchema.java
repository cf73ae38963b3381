package aolo.experiment;

import aolo.quantity.Quantity;
import aolo.scenario.SettingKey;
import aolo.training.Evaluation;
import aolo.training.LearnerSettings;
import aolo.training.TrainingPlan;
import aolo.world.Accounting;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 7) of a study file, made from the settings and names that there are, so that editors complete and check
 * what {@link StudyReader} accepts. {@code assets/study.schema.json} is its text. Plain functions, any thread.
 */
final class StudySchema {
    private StudySchema() {}

    /** The schema as JSON text ending in a line feed, the same bytes in every locale. */
    static String text(NamedSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("$schema", Map.of("type", "string"));
        properties.put("formatVersion", map("const", StudyParts.FORMAT));
        properties.put("name", map("description", "short name", "type", "string", "pattern", "\\S"));
        properties.put("question", map("description", "what the study asks, in a sentence", "type", "string"));
        properties.put("scenarios", list("files, named from this one's folder, or samples", map("type", "string", "pattern", "\\S")));
        properties.put("learners", list("learners, with settings of their own where wanted, and policies", learner(settings)));
        properties.put("seeds", seeds());
        properties.put("sweep", sweep(settings));
        properties.put("bills", map(
                "description", "which bills are minimised, each in turn; sweeps the scenario's accounting",
                "type", "array", "minItems", 1, "uniqueItems", true, "items",
                map("enum", Arrays.stream(Accounting.values()).map(each -> each.bill().key()).toList())));
        properties.put("draw", object(
                "points at random in place of all combinations", List.of("points", "seed"),
                map("points", whole(1, Study.TOO_MANY_TRIALS - 1), "seed", whole(0, TrainingPlan.MAX_SEED))));
        properties.put("budgets", list("numbers of requests learned from at which is evaluated", whole(1, TrainingPlan.MAX_STEPS)));
        properties.put("evaluate", whole(1, StudyParts.MOST_REQUESTS));
        properties.put("purpose", map(
                "description", "what the evaluations are for; each purpose has requests of its own",
                "enum", Arrays.stream(Evaluation.Purpose.values()).map(Evaluation.Purpose::key).toList()));
        Map<String, Object> root = map("$schema", "http://json-schema.org/draft-07/schema#", "title", "AOLO Lab study");
        root.putAll(object("", StudyParts.REQUIRED, properties));
        root.remove("description");
        return printed(root);
    }

    private static String printed(Map<String, Object> root) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> learner(NamedSettings settings) {
        Map<String, Object> set = new LinkedHashMap<>();
        for (SettingKey key : settings.all()) {
            if (key.name().startsWith(LearnerSettings.PREFIX)) {
                set.put(key.name(), described(key, List.of(value(key), map("type", "string"))));
            }
        }
        Map<String, Object> names = map("enum", Contender.keys());
        return map("anyOf", List.of(names, object(
                "a learner under a name of its own, with other settings", List.of("name", "learner"),
                map("name", map("type", "string", "pattern", "\\S"), "learner", names, "set", object("", List.of(), set)))));
    }

    private static Map<String, Object> seeds() {
        return map("description", "seeds of the trainings, such as 1-10", "anyOf", List.of(
                map("type", "string", "pattern", "^\\d+(-\\d+)?( *, *\\d+(-\\d+)?)*$"),
                whole(0, TrainingPlan.MAX_SEED),
                map("type", "array", "items", whole(0, TrainingPlan.MAX_SEED))));
    }

    private static Map<String, Object> sweep(NamedSettings settings) {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (SettingKey key : settings.all()) {
            Map<String, Object> one = map("anyOf", List.of(value(key), map("type", "string")));
            keys.put(key.name(), described(key, List.of(
                    value(key), map("type", "string"), map("type", "array", "minItems", 1, "items", one))));
        }
        Map<String, Object> sweep = object("settings of scenario and learner, each with its values", List.of(), keys);
        sweep.remove("additionalProperties");
        sweep.put("patternProperties", map("^(users|traffic)\\.\\d+\\.", Map.of())); // one item of a list
        sweep.put("additionalProperties", false);
        return sweep;
    }

    private static Map<String, Object> described(SettingKey key, List<Object> forms) {
        String unit = key.quantity().map(Quantity::unit).filter(each -> !each.equals("1")).map(each -> " [" + each + "]").orElse("");
        return map("description", key.meaning() + unit, "anyOf", forms);
    }

    /** A value by itself. */
    private static Map<String, Object> value(SettingKey key) {
        if (key.quantity().isPresent()) {
            Quantity range = key.quantity().get();
            return map("type", key.whole() ? "integer" : "number", "minimum", number(range.min()), "maximum", number(range.max()));
        }
        if (key.choices().equals(List.of("false", "true"))) {
            return map("type", "boolean");
        }
        return key.choices().isEmpty() ? map("type", "string") : map("enum", key.choices());
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static Map<String, Object> whole(long low, long high) {
        return map("type", "integer", "minimum", low, "maximum", high);
    }

    private static Map<String, Object> list(String description, Map<String, Object> item) {
        return map("description", description, "type", "array", "maxItems", StudyNodes.MOST_ITEMS, "items", item);
    }

    private static Map<String, Object> object(String description, List<String> required, Map<String, Object> properties) {
        return map(
                "description", description, "type", "object", "additionalProperties", false, "required", required,
                "properties", properties);
    }

    /** Keys and values by turns, in this order. */
    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
