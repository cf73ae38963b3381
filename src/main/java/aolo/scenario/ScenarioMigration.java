package aolo.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings files of older formats to the newest before they are bound: keys that came since get the value under which the
 * file means what it meant, or the new default where the old meaning was wrong (model.md says which); keys that are there
 * are never touched. Plain functions, any thread.
 */
final class ScenarioMigration {
    /** The format this program writes. */
    static final int FORMAT = 3;

    /** A key that a format added: its section ({@code ""} for the root, {@code name[]} for each item of a list), and its value. */
    private record Addition(String section, String key, Object value) {}

    private static final List<Addition> SINCE_1 = List.of(
            new Addition("", "accounting", "BILLED"),
            new Addition("", "makingCounts", true),
            new Addition("station", "sleepsBetweenAnswers", false),
            new Addition(
                    "",
                    "knowledge",
                    Map.of(
                            "kind", "EXACT",
                            "lengthSigmaLn", 0.0,
                            "valueSigmaLn", 0.0,
                            "constraint", "EACH",
                            "breakShare", 0.05)),
            new Addition("server", "replicas", "ALWAYS_ON"),
            new Addition("server", "targetBatch", 32),
            new Addition("traffic[]", "pictureModel", "NONE"),
            new Addition("traffic[]", "tokensPerPicture", 100),
            new Addition("traffic[]", "arrivalCv", 1));

    private static final List<Addition> SINCE_2 = List.of(
            new Addition("channel", "downlinkTimeShare", 0.75),
            new Addition("channel", "uplinkTimeShare", 0.23),
            new Addition("channel", "layers", 1));

    /** A text that a format calls otherwise. */
    private record Renaming(String section, String key, String old, String now) {}

    private static final Renaming RENAMED_SINCE_2 = new Renaming("station", "idleAttribution", "FULL", "AIR_TIME");

    private ScenarioMigration() {}

    /** The file in the newest format; what is not an older scenario comes back as it is. */
    static LocatedNode migrate(LocatedNode root) {
        if (!(root instanceof LocatedNode.Obj scenario
                && scenario.fields().get("formatVersion") instanceof LocatedNode.Num version
                && (version.value() == 1 || version.value() == 2))) {
            return root;
        }
        if (version.value() == 1) {
            scenario = added(scenario, SINCE_1);
        }
        scenario = renamed(added(scenario, SINCE_2), RENAMED_SINCE_2);
        String newest = Integer.toString(FORMAT);
        return with(scenario, "formatVersion", new LocatedNode.Num(version.line(), newest, FORMAT));
    }

    private static LocatedNode.Obj renamed(LocatedNode.Obj root, Renaming renaming) {
        return root.fields().get(renaming.section()) instanceof LocatedNode.Obj section
                        && section.fields().get(renaming.key()) instanceof LocatedNode.Text text
                        && text.value().equals(renaming.old())
                ? with(
                        root,
                        renaming.section(),
                        with(section, renaming.key(), new LocatedNode.Text(text.line(), renaming.now())))
                : root;
    }

    private static LocatedNode.Obj added(LocatedNode.Obj root, List<Addition> additions) {
        LocatedNode.Obj filled = root;
        for (Addition addition : additions) {
            filled = added(filled, addition);
        }
        return filled;
    }

    private static LocatedNode.Obj added(LocatedNode.Obj root, Addition addition) {
        String section = addition.section();
        if (section.isEmpty()) {
            return filled(root, addition);
        }
        String name = section.replace("[]", "");
        LocatedNode node = root.fields().get(name);
        if (section.endsWith("[]") && node instanceof LocatedNode.Arr list) {
            List<LocatedNode> items = new ArrayList<>();
            for (LocatedNode item : list.items()) {
                items.add(item instanceof LocatedNode.Obj object ? filled(object, addition) : item);
            }
            return with(root, name, new LocatedNode.Arr(list.line(), items));
        }
        return node instanceof LocatedNode.Obj object ? with(root, name, filled(object, addition)) : root;
    }

    private static LocatedNode.Obj filled(LocatedNode.Obj object, Addition addition) {
        return object.fields().containsKey(addition.key())
                ? object
                : with(object, addition.key(), node(object.line(), addition.value()));
    }

    private static LocatedNode.Obj with(LocatedNode.Obj object, String key, LocatedNode value) {
        Map<String, LocatedNode> fields = new LinkedHashMap<>(object.fields());
        Map<String, Integer> lines = new LinkedHashMap<>(object.keyLines());
        fields.put(key, value);
        lines.putIfAbsent(key, object.line());
        return new LocatedNode.Obj(object.line(), fields, lines);
    }

    private static LocatedNode node(int line, Object value) {
        if (value instanceof Boolean bool) {
            return new LocatedNode.Bool(line, bool);
        }
        if (value instanceof Number number) {
            return new LocatedNode.Num(line, Ranges.number(number.doubleValue()), number.doubleValue());
        }
        if (value instanceof Map<?, ?> map) {
            LocatedNode.Obj object = new LocatedNode.Obj(line, Map.of(), Map.of());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                object = with(object, (String) entry.getKey(), node(line, entry.getValue()));
            }
            return object;
        }
        return new LocatedNode.Text(line, (String) value);
    }
}
