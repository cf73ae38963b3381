package aolo.lab;

import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What makes one cell another, in a few words for a person; names and stories make none. Pure; any thread. */
final class ScenarioChange {
    /** Letters of what an event says at most. */
    static final int LONGEST_WORDS = 80;

    private static final Set<String> TOLD_APART = Set.of("users", "name", "story");

    private ScenarioChange() {}

    /** "ada moved", "2 users added, grid changed"; empty if nothing differs. */
    static String words(Scenario before, Scenario after) {
        List<String> all = users(before, after);
        for (RecordComponent part : Scenario.class.getRecordComponents()) {
            Object old = Records.get(before, part);
            Object now = Records.get(after, part);
            if (!TOLD_APART.contains(part.getName()) && !old.equals(now)) {
                all.add(spaced(part.getName()) + (moved(old, now) ? " moved" : " changed"));
            }
        }
        return String.join(", ", all);
    }

    /** "idlePower" as "idle power". */
    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static List<String> users(Scenario before, Scenario after) {
        Map<String, UserParameters> old = new LinkedHashMap<>();
        before.users().forEach(user -> old.put(user.id(), user));
        List<String> added = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (UserParameters user : after.users()) {
            UserParameters was = old.remove(user.id());
            if (was == null) {
                added.add(user.id());
            } else if (!was.equals(user)) {
                (moved(was, user) ? moved : changed).add(user.id());
            }
        }
        List<String> words = new ArrayList<>();
        tell(words, moved, "moved");
        tell(words, changed, "changed");
        tell(words, added, "added");
        tell(words, new ArrayList<>(old.keySet()), "removed");
        return words;
    }

    private static void tell(List<String> words, List<String> ids, String what) {
        if (!ids.isEmpty()) {
            words.add((ids.size() == 1 ? ids.get(0) : ids.size() + " users") + " " + what);
        }
    }

    /** Whether nothing but the place is another. */
    private static boolean moved(Object old, Object now) {
        if (!(old instanceof Record was && now instanceof Record is) || !hasPlace(was)) {
            return false;
        }
        Record there = Records.with(was, "xMeters", Records.get(is, "xMeters"));
        return Records.with(there, "yMeters", Records.get(is, "yMeters")).equals(is);
    }

    private static boolean hasPlace(Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            if (part.getName().equals("xMeters")) {
                return true;
            }
        }
        return false;
    }
}
