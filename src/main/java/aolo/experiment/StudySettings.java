package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Suggestion;
import aolo.scenario.LocatedNode;
import aolo.scenario.Scenario;
import aolo.scenario.SettingKey;
import aolo.training.TrainingPlan;
import aolo.world.Accounting;
import aolo.world.Bill;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings in a study's JSON: what learners set for themselves and what is swept. One use, one thread. */
final class StudySettings {
    /** Values of a key looked at by themselves, and the last; each is looked at again in the scenario it makes. */
    private static final int CHECKED_ALONE = 50;

    private static final String ACCOUNTING = "accounting";

    /** What can be minimised, by the word of its bill. */
    private static final Map<String, String> BILLS = Arrays.stream(Accounting.values())
            .collect(Collectors.toMap(each -> each.bill().key(), Accounting::name, (a, b) -> a, LinkedHashMap::new));

    private final StudyNodes nodes;
    private final NamedSettings settings;

    StudySettings(StudyNodes nodes, NamedSettings settings) {
        this.nodes = nodes;
        this.settings = settings;
    }

    /** A learner's own settings. */
    Map<String, String> variantSettings(LocatedNode node, String path) {
        Map<String, String> set = new LinkedHashMap<>();
        if (!(node instanceof LocatedNode.Obj object)) {
            nodes.refuse(node, path, "expected an object of settings, got " + node.shown());
            return set;
        }
        object.fields().forEach((key, value) -> known(value, path, key).ifPresent(setting -> {
            if (!NamedSettings.ofLearner(key)) {
                nodes.refuse(value, path + "." + key, "belongs to the scenario; a learner's own settings begin with learner.");
                return;
            }
            nodes.plain(value, path + "." + key).ifPresent(text -> {
                settings.fault(Optional.empty(), key, text).ifPresent(fault -> nodes.refuse(value, path, fault));
                set.put(key, text);
            });
        }));
        return set;
    }

    private Optional<SettingKey> known(LocatedNode node, String path, String key) {
        try {
            return Optional.of(settings.key(key));
        } catch (IllegalArgumentException e) {
            nodes.refuse(node, path, e.getMessage());
            return Optional.empty();
        }
    }

    /** What is varied; nothing where that is wrong. */
    Sweep sweep(LocatedNode.Obj object, List<Scenario> scenarios, List<Contender> contenders) {
        List<SweptKey> keys = new ArrayList<>();
        LocatedNode node = object.fields().get("sweep");
        if (node instanceof LocatedNode.Obj swept) {
            swept.fields().forEach((key, values) -> known(values, "sweep", key)
                    .flatMap(setting -> swept(setting, values, scenarios, contenders))
                    .ifPresent(keys::add));
        } else if (node != null) {
            nodes.refuse(node, "sweep", "expected an object of settings and their values, got " + node.shown());
        }
        Optional.ofNullable(object.fields().get("bills"))
                .flatMap(bills -> bills(bills, keys, scenarios, contenders))
                .ifPresent(key -> keys.add(0, key));
        Optional<Sweep.Draw> draw = Optional.ofNullable(object.fields().get("draw")).flatMap(this::draw);
        try {
            return new Sweep(keys, draw);
        } catch (IllegalArgumentException e) {
            nodes.refuse(draw.isPresent() ? object.fields().get("draw") : node, "sweep", e.getMessage());
            return Sweep.NONE;
        }
    }

    /** Each scenario is met once with each of these bills minimised: the setting "accounting", by the bill's own word. */
    private Optional<SweptKey> bills(
            LocatedNode node, List<SweptKey> swept, List<Scenario> scenarios, List<Contender> contenders) {
        if (swept.stream().anyMatch(key -> key.key().equals(ACCOUNTING))) {
            nodes.refuse(node, "bills", "the sweep varies " + ACCOUNTING + ", which is the same; do one of the two");
            return Optional.empty();
        }
        int before = nodes.faults();
        List<String> chosen = new ArrayList<>();
        for (LocatedNode item : node instanceof LocatedNode.Arr array ? array.items() : List.of(node)) {
            nodes.plain(item, "bills").ifPresent(word -> {
                if (word.equals(Bill.CELL.key())) {
                    nodes.refuse(item, "bills", "the bill cell is told in every row and cannot be minimised request by request: "
                            + String.join(" or ", BILLS.keySet()));
                } else if (!BILLS.containsKey(word)) {
                    nodes.refuse(item, "bills", SafeText.quoted(word) + " is not one of " + String.join(", ", BILLS.keySet())
                            + Suggestion.didYouMean(word, List.copyOf(BILLS.keySet())));
                } else {
                    chosen.add(BILLS.get(word));
                }
            });
        }
        return nodes.faults() > before
                ? Optional.empty()
                : swept(settings.key(ACCOUNTING), "bills", node, chosen, scenarios, contenders);
    }

    private Optional<Sweep.Draw> draw(LocatedNode node) {
        if (!(node instanceof LocatedNode.Obj object)) {
            nodes.refuse(node, "draw", "expected an object of points and seed, got " + node.shown());
            return Optional.empty();
        }
        nodes.requireKeys(object, "draw.", List.of("points", "seed"), List.of());
        int points = (int) nodes.whole(object, "draw.", "points", 1, Study.TOO_MANY_TRIALS - 1);
        return Optional.of(new Sweep.Draw(points, nodes.whole(object, "draw.", "seed", 0, TrainingPlan.MAX_SEED)));
    }

    private Optional<SweptKey> swept(
            SettingKey setting, LocatedNode node, List<Scenario> scenarios, List<Contender> contenders) {
        String path = "sweep." + setting.name();
        int before = nodes.faults();
        List<String> texts = new ArrayList<>();
        List<LocatedNode> items = node instanceof LocatedNode.Arr array ? array.items() : List.of(node);
        for (LocatedNode item : items) {
            nodes.plain(item, path).ifPresent(texts::add);
        }
        return nodes.faults() > before ? Optional.empty() : swept(setting, path, node, texts, scenarios, contenders);
    }

    private Optional<SweptKey> swept(
            SettingKey setting,
            String path,
            LocatedNode node,
            List<String> texts,
            List<Scenario> scenarios,
            List<Contender> contenders) {
        int before = nodes.faults();
        contenders.stream().filter(each -> each.settings().containsKey(setting.name())).forEach(each ->
                nodes.refuse(node, path, "is swept, and " + SafeText.quoted(each.name()) + " sets it for itself; do one of the two"));
        if (nodes.faults() > before) {
            return Optional.empty();
        }
        String owner = path.startsWith("sweep") ? "sweep" : path;
        try {
            SweptKey key = SweptKey.list(setting, texts);
            int last = key.values().size() - 1;
            for (int i = 0; i <= last; i += i + 1 > CHECKED_ALONE && i < last ? last - i : 1) {
                String value = key.values().get(i);
                settings.fault(scenarios.stream().findFirst(), setting.name(), value)
                        .ifPresent(fault -> nodes.refuse(node, owner, fault));
            }
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            nodes.refuse(node, owner, e.getMessage());
            return Optional.empty();
        }
    }
}
