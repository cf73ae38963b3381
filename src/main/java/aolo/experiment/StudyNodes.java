package aolo.experiment;

import aolo.border.SafeText;
import aolo.quantity.Suggestion;
import aolo.quantity.TextKind;
import aolo.scenario.LocatedNode;
import aolo.scenario.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes plain values out of located JSON; what is wrong becomes violations. One use, one thread. */
final class StudyNodes {
    /** Most items of the lists of scenarios, learners and budgets. */
    static final int MOST_ITEMS = 1000;

    private final Violations violations;
    private final boolean lines;

    /** @param lines whether a person has seen the lines */
    StudyNodes(Violations violations, boolean lines) {
        this.violations = violations;
        this.lines = lines;
    }

    /** Violations so far. */
    int faults() {
        return violations.count();
    }

    void requireKeys(LocatedNode.Obj object, String path, List<String> required, List<String> optional) {
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

    long whole(LocatedNode.Obj object, String path, String key, long low, long high) {
        LocatedNode node = object.fields().get(key);
        if (node == null) {
            return low;
        }
        return whole(node, path + key, low, high);
    }

    long whole(LocatedNode node, String path, long low, long high) {
        if (node instanceof LocatedNode.Num number
                && number.value() >= low
                && number.value() <= high
                && number.value() == Math.rint(number.value())) {
            return (long) number.value();
        }
        refuse(node, path, "expected a whole number in " + low + "..." + high + ", got " + node.shown());
        return low;
    }

    String text(LocatedNode.Obj object, String key, TextKind kind) {
        LocatedNode node = object.fields().get(key);
        return node == null ? "" : text(node, key, kind);
    }

    String text(LocatedNode node, String path, TextKind kind) {
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
    List<LocatedNode> items(LocatedNode.Obj object, String key) {
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

    void requireSome(LocatedNode.Obj object, String key, List<?> items) {
        if (items.isEmpty() && object.fields().get(key) instanceof LocatedNode.Arr array && array.items().isEmpty()) {
            refuse(array, key, "is empty; name at least one");
        }
    }

    /** A number, word or truth value as the text of a setting. */
    Optional<String> plain(LocatedNode node, String path) {
        if (node instanceof LocatedNode.Num || node instanceof LocatedNode.Bool) {
            return Optional.of(node instanceof LocatedNode.Num number ? number.text() : node.shown());
        }
        if (node instanceof LocatedNode.Text text && !text.value().isBlank()) {
            return Optional.of(text.value());
        }
        refuse(node, path, "expected a number, a word, or true or false, got " + node.shown());
        return Optional.empty();
    }

    void refuse(LocatedNode node, String key, String problem) {
        violations.add(lines ? node.line() : 0, key, problem);
    }
}
