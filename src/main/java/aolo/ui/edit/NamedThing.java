package aolo.ui.edit;

import aolo.scenario.Scenario;
import aolo.ui.edit.Things.Thing;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the thing that a message speaks of. Pure; any thread. */
public final class NamedThing {
    private static final Pattern PLACE = Pattern.compile("users\\[([0-9]{1,5})\\]");

    private NamedThing() {}

    /** The id of the first thing whose name stands in a text as a word, or whose place in the file does; a part by its key. */
    public static Optional<String> in(String text, Scenario scenario) {
        Matcher place = PLACE.matcher(text);
        if (place.find() && Integer.parseInt(place.group(1)) < scenario.users().size()) {
            return Optional.of(scenario.users().get(Integer.parseInt(place.group(1))).id());
        }
        String first = null;
        int where = Integer.MAX_VALUE;
        for (Thing thing : Things.of(scenario)) {
            int at = wordAt(text, thing.id());
            if (at >= 0 && at < where) {
                where = at;
                first = thing.id();
            }
        }
        return Optional.ofNullable(first);
    }

    private static int wordAt(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isOfAName(text.charAt(at - 1))) && (end == text.length() || !isOfAName(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isOfAName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
}
