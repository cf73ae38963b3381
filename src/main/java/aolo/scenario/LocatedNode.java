package aolo.scenario;

import aolo.border.SafeText;
import java.util.List;
import java.util.Map;

/** A JSON value that remembers its line, so that refusals can name it. Immutable once read. */
public sealed interface LocatedNode {
    int line();

    /** An object; {@code keyLines} holds the line of each key. */
    record Obj(int line, Map<String, LocatedNode> fields, Map<String, Integer> keyLines) implements LocatedNode {}

    record Arr(int line, List<LocatedNode> items) implements LocatedNode {}

    record Num(int line, String text, double value) implements LocatedNode {}

    record Text(int line, String value) implements LocatedNode {}

    record Bool(int line, boolean value) implements LocatedNode {}

    record Null(int line) implements LocatedNode {}

    /** The value as a person would recognise it, shortened. */
    default String shown() {
        if (this instanceof Num n) {
            return SafeText.cut(n.text(), SafeText.LONGEST_QUOTE);
        }
        if (this instanceof Text t) {
            return SafeText.quoted(t.value());
        }
        if (this instanceof Bool b) {
            return Boolean.toString(b.value());
        }
        return this instanceof Obj ? "an object" : this instanceof Arr ? "a list" : "null";
    }
}
