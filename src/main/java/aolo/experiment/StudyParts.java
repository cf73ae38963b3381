package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import aolo.scenario.LocatedNode;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.SettingKey;
import aolo.scenario.Violation;
import aolo.scenario.Violations;
import aolo.training.Evaluation;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a study of located JSON; what is wrong becomes violations. One use, one thread. */
final class StudyParts {
    /** Format this program reads and writes. */
    static final int FORMAT = 1;

    /** Most requests of one evaluation. */
    static final int MOST_REQUESTS = 10_000_000;

    /** Most items of the lists of scenarios, learners and budgets. */
    static final int MOST_ITEMS = 1000;

    /** Values of a key looked at by themselves, and the last; each is looked at again in the scenario it makes. */
    private static final int CHECKED_ALONE = 50;

    static final List<String> REQUIRED = List.of("formatVersion", "name", "scenarios", "learners", "seeds", "budgets", "evaluate");
    static final List<String> OPTIONAL = List.of("question", "sweep", "draw", "purpose");

    private final Violations violations;
    private final boolean lines;
    private final NamedSettings settings;
    private final ScenarioSource source;
    private final Path folder;

    StudyParts(Violations violations, boolean lines, NamedSettings settings, ScenarioSource source, Path folder) {
        this.violations = violations;
        this.lines = lines;
        this.settings = settings;
        this.source = source;
        this.folder = folder;
    }

    /** The study; of no use where there are violations. */
    Study study(LocatedNode root) {
        if (!(root instanceof LocatedNode.Obj object)) {
            refuse(root, "", "expected an object, got " + root.shown());
            return null;
        }
        requireKeys(object, "", REQUIRED, OPTIONAL);
        whole(object, "", "formatVersion", FORMAT, FORMAT);
        String name = text(object, "name", TextKind.NAME);
        String question = object.fields().containsKey("question") ? text(object, "question", TextKind.PROSE) : "";
        List<Scenario> scenarios = scenarios(object);
        List<Contender> contenders = contenders(object);
        boolean learns = contenders.stream().anyMatch(Contender::learns);
        List<Long> seeds = seeds(object, learns);
        List<Integer> budgets = budgets(object, learns);
        int evaluate = (int) whole(object, "", "evaluate", 1, MOST_REQUESTS);
        Evaluation.Purpose purpose = purpose(object.fields().get("purpose"));
        Sweep sweep = sweep(object, scenarios, contenders);
        return violations.count() > 0
                ? null
                : new Study(name, question, scenarios, contenders, seeds, sweep, budgets, new EvaluationPlan(evaluate, purpose));
    }

    private Evaluation.Purpose purpose(LocatedNode node) {
        List<String> keys = Arrays.stream(Evaluation.Purpose.values()).map(Evaluation.Purpose::key).toList();
        if (node == null) {
            return Evaluation.Purpose.REPORT;
        }
        if (node instanceof LocatedNode.Text text && keys.contains(text.value())) {
            return Evaluation.Purpose.values()[keys.indexOf(text.value())];
        }
        String hint = node instanceof LocatedNode.Text text ? Suggestion.didYouMean(text.value(), keys) : "";
        refuse(node, "purpose", node.shown() + " is not one of " + String.join(", ", keys) + hint);
        return Evaluation.Purpose.REPORT;
    }

    private void requireKeys(LocatedNode.Obj object, String path, List<String> required, List<String> optional) {
        List<String> legal = new ArrayList<>(required);
        legal.addAll(optional);
        object.fields().forEach((key, node) -> {
            if (!legal.contains(key) && !(path.isEmpty() && key.equals("$schema"))) {
                String hint = Suggestion.didYouMean(key, legal);
                refuse(node, path + key, "unknown key" + (hint.isEmpty() ? "; known keys: " + String.join(", ", legal) : hint));
            }
        });
        for (String key : required) {
            if (!object.fields().containsKey(key)) {
                refuse(object, path + key, "missing");
            }
        }
    }

    private long whole(LocatedNode.Obj object, String path, String key, long low, long high) {
        LocatedNode node = object.fields().get(key);
        if (node == null) {
            return low;
        }
        return whole(node, path + key, low, high);
    }

    private long whole(LocatedNode node, String path, long low, long high) {
        if (node instanceof LocatedNode.Num number
                && number.value() >= low
                && number.value() <= high
                && number.value() == Math.rint(number.value())) {
            return (long) number.value();
        }
        refuse(node, path, "expected a whole number in " + low + "..." + high + ", got " + node.shown());
        return low;
    }

    private String text(LocatedNode.Obj object, String key, TextKind kind) {
        LocatedNode node = object.fields().get(key);
        return node == null ? "" : text(node, key, kind);
    }

    private String text(LocatedNode node, String path, TextKind kind) {
        if (!(node instanceof LocatedNode.Text text) || text.value().isBlank()) {
            refuse(node, path, "expected a text that is not blank, got " + node.shown());
            return "";
        }
        Optional<String> fault = kind == TextKind.NAME
                ? SafeText.faultOfName(text.value(), kind.longest())
                : SafeText.faultOfText(text.value(), kind.longest(), kind == TextKind.PROSE ? "\n" : "");
        fault.ifPresent(why -> refuse(node, path, node.shown() + " " + why));
        return text.value();
    }

    /** Items of a list; one that is missing was told already. */
    private List<LocatedNode> items(LocatedNode.Obj object, String key) {
        LocatedNode node = object.fields().get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof LocatedNode.Arr array)) {
            refuse(node, key, "expected a list, got " + node.shown());
            return List.of();
        }
        if (array.items().size() > MOST_ITEMS) {
            refuse(node, key, array.items().size() + " items; at most " + MOST_ITEMS);
            return List.of();
        }
        return array.items();
    }

    private List<Scenario> scenarios(LocatedNode.Obj object) {
        List<Scenario> scenarios = new ArrayList<>();
        List<LocatedNode> items = items(object, "scenarios");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = "scenarios[" + i + "]";
            int before = violations.count();
            String named = text(items.get(i), path, TextKind.FILE);
            if (violations.count() == before) {
                LocatedNode item = items.get(i);
                scenario(item, path, named).ifPresent(scenario -> {
                    if (!names.add(scenario.name())) {
                        refuse(item, path, "another scenario is called " + SafeText.quoted(scenario.name())
                                + " too; results could not be told apart");
                    }
                    scenarios.add(scenario);
                });
            }
        }
        requireSome(object, "scenarios", items);
        return scenarios;
    }

    private Optional<Scenario> scenario(LocatedNode node, String path, String named) {
        try {
            Scenario scenario = source.read(named, folder);
            if (scenario.users().isEmpty()) {
                refuse(node, path, scenario.name() + " has no users, so no request ever comes");
            }
            return Optional.of(scenario);
        } catch (ScenarioException e) {
            for (Violation violation : e.violations()) {
                refuse(node, path, violation.toString());
            }
            return Optional.empty();
        }
    }

    private void requireSome(LocatedNode.Obj object, String key, List<?> items) {
        if (items.isEmpty() && object.fields().get(key) instanceof LocatedNode.Arr array && array.items().isEmpty()) {
            refuse(array, key, "is empty; name at least one");
        }
    }

    private List<Contender> contenders(LocatedNode.Obj object) {
        List<Contender> contenders = new ArrayList<>();
        List<LocatedNode> items = items(object, "learners");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            LocatedNode item = items.get(i);
            String path = "learners[" + i + "]";
            contender(item, path).ifPresent(contender -> {
                if (!names.add(contender.name())) {
                    refuse(item, path, "another learner is called " + SafeText.quoted(contender.name()) + " too");
                }
                contenders.add(contender);
            });
        }
        requireSome(object, "learners", items);
        return contenders;
    }

    private Optional<Contender> contender(LocatedNode item, String path) {
        int before = violations.count();
        String name;
        String key;
        Map<String, String> set = new LinkedHashMap<>();
        if (item instanceof LocatedNode.Obj variant) {
            requireKeys(variant, path + ".", List.of("name", "learner"), List.of("set"));
            name = variant.fields().containsKey("name") ? text(variant.fields().get("name"), path + ".name", TextKind.NAME) : "";
            key = variant.fields().containsKey("learner")
                    ? text(variant.fields().get("learner"), path + ".learner", TextKind.NAME)
                    : "";
            if (variant.fields().get("set") != null) {
                set = variantSettings(variant.fields().get("set"), path + ".set");
            }
        } else {
            key = text(item, path, TextKind.NAME);
            name = key;
        }
        if (violations.count() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(Contender.of(name, key, set));
        } catch (IllegalArgumentException e) {
            refuse(item, path, e.getMessage());
            return Optional.empty();
        }
    }

    private Map<String, String> variantSettings(LocatedNode node, String path) {
        Map<String, String> set = new LinkedHashMap<>();
        if (!(node instanceof LocatedNode.Obj object)) {
            refuse(node, path, "expected an object of settings, got " + node.shown());
            return set;
        }
        object.fields().forEach((key, value) -> known(value, path, key).ifPresent(setting -> {
            if (!NamedSettings.ofLearner(key)) {
                refuse(value, path + "." + key, "belongs to the scenario; a learner's own settings begin with learner.");
                return;
            }
            plain(value, path + "." + key).ifPresent(text -> {
                settings.fault(Optional.empty(), key, text).ifPresent(fault -> refuse(value, path, fault));
                set.put(key, text);
            });
        }));
        return set;
    }

    private Optional<SettingKey> known(LocatedNode node, String path, String key) {
        try {
            return Optional.of(settings.key(key));
        } catch (IllegalArgumentException e) {
            refuse(node, path, e.getMessage());
            return Optional.empty();
        }
    }

    /** A number, word or truth value as the text of a setting. */
    private Optional<String> plain(LocatedNode node, String path) {
        if (node instanceof LocatedNode.Num || node instanceof LocatedNode.Bool) {
            return Optional.of(node instanceof LocatedNode.Num number ? number.text() : node.shown());
        }
        if (node instanceof LocatedNode.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        refuse(node, path, "expected a number, a word, or true or false, got " + node.shown());
        return Optional.empty();
    }

    private List<Long> seeds(LocatedNode.Obj object, boolean learns) {
        LocatedNode node = object.fields().get("seeds");
        if (node == null) {
            return List.of();
        }
        try {
            if (node instanceof LocatedNode.Text text) {
                return SeedList.parse(text.value());
            }
            if (node instanceof LocatedNode.Num number) {
                return SeedList.parse(number.text());
            }
            if (node instanceof LocatedNode.Arr array) {
                if (array.items().isEmpty() && !learns) {
                    return List.of();
                }
                List<String> texts = array.items().stream()
                        .map(item -> item instanceof LocatedNode.Num number ? number.text() : item.shown())
                        .toList();
                return SeedList.parse(String.join(",", texts));
            }
            refuse(node, "seeds", "expected seeds such as \"1-10\" or [1, 2, 3], got " + node.shown());
        } catch (IllegalArgumentException e) {
            refuse(node, "seeds", e.getMessage());
        }
        return List.of();
    }

    private List<Integer> budgets(LocatedNode.Obj object, boolean learns) {
        List<LocatedNode> items = items(object, "budgets");
        Set<Integer> budgets = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = "budgets[" + i + "]";
            if (!budgets.add((int) whole(items.get(i), path, 1, TrainingPlan.MAX_STEPS))) {
                refuse(items.get(i), path, items.get(i).shown() + " is given twice");
            }
        }
        if (learns) {
            requireSome(object, "budgets", items);
        }
        return List.copyOf(budgets);
    }

    private Sweep sweep(LocatedNode.Obj object, List<Scenario> scenarios, List<Contender> contenders) {
        List<SweptKey> keys = new ArrayList<>();
        LocatedNode node = object.fields().get("sweep");
        if (node instanceof LocatedNode.Obj swept) {
            swept.fields().forEach((key, values) -> known(values, "sweep", key)
                    .flatMap(setting -> swept(setting, values, scenarios, contenders))
                    .ifPresent(keys::add));
        } else if (node != null) {
            refuse(node, "sweep", "expected an object of settings and their values, got " + node.shown());
        }
        Optional<Sweep.Draw> draw = Optional.ofNullable(object.fields().get("draw")).flatMap(this::draw);
        try {
            return new Sweep(keys, draw);
        } catch (IllegalArgumentException e) {
            refuse(draw.isPresent() ? object.fields().get("draw") : node, "sweep", e.getMessage());
            return Sweep.NONE;
        }
    }

    private Optional<Sweep.Draw> draw(LocatedNode node) {
        if (!(node instanceof LocatedNode.Obj object)) {
            refuse(node, "draw", "expected an object of points and seed, got " + node.shown());
            return Optional.empty();
        }
        requireKeys(object, "draw.", List.of("points", "seed"), List.of());
        int points = (int) whole(object, "draw.", "points", 1, Study.TOO_MANY_TRIALS - 1);
        return Optional.of(new Sweep.Draw(points, whole(object, "draw.", "seed", 0, TrainingPlan.MAX_SEED)));
    }

    private Optional<SweptKey> swept(
            SettingKey setting, LocatedNode node, List<Scenario> scenarios, List<Contender> contenders) {
        String path = "sweep." + setting.name();
        int before = violations.count();
        List<String> texts = new ArrayList<>();
        List<LocatedNode> items = node instanceof LocatedNode.Arr array ? array.items() : List.of(node);
        for (LocatedNode item : items) {
            plain(item, path).ifPresent(texts::add);
        }
        contenders.stream().filter(each -> each.settings().containsKey(setting.name())).forEach(each ->
                refuse(node, path, "is swept, and " + SafeText.quoted(each.name()) + " sets it for itself; do one of the two"));
        if (violations.count() > before) {
            return Optional.empty();
        }
        try {
            SweptKey key = SweptKey.list(setting, texts);
            int last = key.values().size() - 1;
            for (int i = 0; i <= last; i += i + 1 > CHECKED_ALONE && i < last ? last - i : 1) {
                String value = key.values().get(i);
                settings.fault(scenarios.stream().findFirst(), setting.name(), value)
                        .ifPresent(fault -> refuse(node, "sweep", fault));
            }
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            refuse(node, "sweep", e.getMessage());
            return Optional.empty();
        }
    }

    private void refuse(LocatedNode node, String key, String problem) {
        violations.add(lines ? node.line() : 0, key, problem);
    }
}
