package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import aolo.scenario.LocatedNode;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.Violation;
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

    static final List<String> REQUIRED = List.of("formatVersion", "name", "scenarios", "learners", "seeds", "budgets", "evaluate");
    static final List<String> OPTIONAL = List.of("question", "sweep", "bills", "draw", "purpose");

    private final StudyNodes nodes;
    private final StudySettings settings;
    private final ScenarioSource source;
    private final Path folder;

    StudyParts(StudyNodes nodes, NamedSettings settings, ScenarioSource source, Path folder) {
        this.nodes = nodes;
        this.settings = new StudySettings(nodes, settings);
        this.source = source;
        this.folder = folder;
    }

    /** The study; of no use where there are violations. */
    Study study(LocatedNode root) {
        if (!(root instanceof LocatedNode.Obj object)) {
            nodes.refuse(root, "", "expected an object, got " + root.shown());
            return null;
        }
        nodes.requireKeys(object, "", REQUIRED, OPTIONAL);
        nodes.whole(object, "", "formatVersion", FORMAT, FORMAT);
        String name = nodes.text(object, "name", TextKind.NAME);
        String question = object.fields().containsKey("question") ? nodes.text(object, "question", TextKind.PROSE) : "";
        List<Scenario> scenarios = scenarios(object);
        List<Contender> contenders = contenders(object);
        boolean learns = contenders.stream().anyMatch(Contender::learns);
        List<Long> seeds = seeds(object, learns);
        List<Integer> budgets = budgets(object, learns);
        int evaluate = (int) nodes.whole(object, "", "evaluate", 1, MOST_REQUESTS);
        Evaluation.Purpose purpose = purpose(object.fields().get("purpose"));
        Sweep sweep = settings.sweep(object, scenarios, contenders);
        return nodes.faults() > 0
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
        nodes.refuse(node, "purpose", node.shown() + " is not one of " + String.join(", ", keys) + hint);
        return Evaluation.Purpose.REPORT;
    }

    private List<Scenario> scenarios(LocatedNode.Obj object) {
        List<Scenario> scenarios = new ArrayList<>();
        List<LocatedNode> items = nodes.items(object, "scenarios");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = "scenarios[" + i + "]";
            int before = nodes.faults();
            String named = nodes.text(items.get(i), path, TextKind.FILE);
            if (nodes.faults() == before) {
                LocatedNode item = items.get(i);
                scenario(item, path, named).ifPresent(scenario -> {
                    if (!names.add(scenario.name())) {
                        nodes.refuse(item, path, "another scenario is called " + SafeText.quoted(scenario.name())
                                + " too; results could not be told apart");
                    }
                    scenarios.add(scenario);
                });
            }
        }
        nodes.requireSome(object, "scenarios", items);
        return scenarios;
    }

    private Optional<Scenario> scenario(LocatedNode node, String path, String named) {
        try {
            Scenario scenario = source.read(named, folder);
            if (scenario.users().isEmpty()) {
                nodes.refuse(node, path, scenario.name() + " has no users, so no request ever comes");
            }
            return Optional.of(scenario);
        } catch (ScenarioException e) {
            for (Violation violation : e.violations()) {
                nodes.refuse(node, path, violation.toString());
            }
            return Optional.empty();
        }
    }

    private List<Contender> contenders(LocatedNode.Obj object) {
        List<Contender> contenders = new ArrayList<>();
        List<LocatedNode> items = nodes.items(object, "learners");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            LocatedNode item = items.get(i);
            String path = "learners[" + i + "]";
            contender(item, path).ifPresent(contender -> {
                if (!names.add(contender.name())) {
                    nodes.refuse(item, path, "another learner is called " + SafeText.quoted(contender.name()) + " too");
                }
                contenders.add(contender);
            });
        }
        nodes.requireSome(object, "learners", items);
        return contenders;
    }

    private Optional<Contender> contender(LocatedNode item, String path) {
        int before = nodes.faults();
        String name;
        String key;
        Map<String, String> set = new LinkedHashMap<>();
        if (item instanceof LocatedNode.Obj variant) {
            nodes.requireKeys(variant, path + ".", List.of("name", "learner"), List.of("set"));
            name = variant.fields().containsKey("name") ? nodes.text(variant.fields().get("name"), path + ".name", TextKind.NAME) : "";
            key = variant.fields().containsKey("learner")
                    ? nodes.text(variant.fields().get("learner"), path + ".learner", TextKind.NAME)
                    : "";
            if (variant.fields().get("set") != null) {
                set = settings.variantSettings(variant.fields().get("set"), path + ".set");
            }
        } else {
            key = nodes.text(item, path, TextKind.NAME);
            name = key;
        }
        if (nodes.faults() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(Contender.of(name, key, set));
        } catch (IllegalArgumentException e) {
            nodes.refuse(item, path, e.getMessage());
            return Optional.empty();
        }
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
            nodes.refuse(node, "seeds", "expected seeds such as \"1-10\" or [1, 2, 3], got " + node.shown());
        } catch (IllegalArgumentException e) {
            nodes.refuse(node, "seeds", e.getMessage());
        }
        return List.of();
    }

    private List<Integer> budgets(LocatedNode.Obj object, boolean learns) {
        List<LocatedNode> items = nodes.items(object, "budgets");
        Set<Integer> budgets = new TreeSet<>();
        for (int i = 0; i < items.size(); i++) {
            String path = "budgets[" + i + "]";
            if (!budgets.add((int) nodes.whole(items.get(i), path, 1, TrainingPlan.MAX_STEPS))) {
                nodes.refuse(items.get(i), path, items.get(i).shown() + " is given twice");
            }
        }
        if (learns) {
            nodes.requireSome(object, "budgets", items);
        }
        return List.copyOf(budgets);
    }

}
