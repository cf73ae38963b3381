package aolo.scenario;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.llm.TrafficProfile;
import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.world.UserParameters;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Users with the traffic profiles they ask by, as a clipboard carries them from one scenario to another: that part of a
 * scenario file, read as strictly. Immutable; any thread.
 */
public record ScenarioClip(
        @Quantity(min = 3, max = 3, unit = "1", meaning = "version of the file format") int formatVersion,
        @Meaning("traffic profiles that the users refer to") List<TrafficProfile> traffic,
        @Meaning("the users") List<UserParameters> users) {
    public ScenarioClip {
        traffic = List.copyOf(traffic);
        users = List.copyOf(users);
    }

    /** The users of these ids, in the scenario's order; other ids are left alone. */
    public static ScenarioClip of(Scenario scenario, Set<String> ids) {
        List<UserParameters> users =
                scenario.users().stream().filter(user -> ids.contains(user.id())).toList();
        Set<String> named = new HashSet<>();
        users.forEach(user -> named.add(user.traffic()));
        return new ScenarioClip(
                scenario.formatVersion(),
                scenario.traffic().stream()
                        .filter(profile -> named.contains(profile.id()))
                        .toList(),
                users);
    }

    /** As JSON text. */
    public String text() {
        return ScenarioWriter.text(this, Optional.empty());
    }

    /**
     * Reads what {@link #text} wrote, or takes the users of a whole scenario's text. A stranger may have written either, so
     * profiles that name a file are refused: nothing pasted opens one.
     *
     * @param name what messages call the text
     * @throws ScenarioException with every violation
     */
    public static ScenarioClip read(String name, String json) throws ScenarioException {
        Violations violations = new Violations(name);
        LocatedNode root = located(json, violations);
        ScenarioClip clip = root == null
                ? null
                : new RecordBinder(violations).bind(ScenarioClip.class, partOf(ScenarioMigration.migrate(root)), "");
        if (clip != null) {
            clip.refuseFiles(violations);
        }
        if (clip == null || violations.count() > 0) {
            throw violations.refusal();
        }
        return clip;
    }

    private static LocatedNode located(String json, Violations violations) {
        if (json.length() > ScenarioReader.MAX_BYTES) {
            violations.add(0, "", "has " + json.length() + " characters; at most " + ScenarioReader.MAX_BYTES + " are read");
            return null;
        }
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        try {
            InputFile.requireUtf8(utf8);
        } catch (InputException e) {
            violations.add(e.line(), "", e.getMessage());
            return null;
        }
        return new LocatedJson(violations).read(utf8);
    }

    /** Of a whole scenario the three keys; anything else as it is, so that a slip is told. */
    private static LocatedNode partOf(LocatedNode root) {
        if (!(root instanceof LocatedNode.Obj object) || !object.fields().containsKey("station")) {
            return root;
        }
        Map<String, LocatedNode> fields = new HashMap<>(object.fields());
        fields.keySet().retainAll(List.of("formatVersion", "traffic", "users"));
        return new LocatedNode.Obj(object.line(), fields, object.keyLines());
    }

    private void refuseFiles(Violations violations) {
        for (int p = 0; p < traffic.size(); p++) {
            if (traffic.get(p).trace().isPresent()) {
                violations.add(
                        0,
                        "traffic[" + p + "].trace",
                        "names a file, which what is pasted may not; open the scenario itself with File, Open");
            }
        }
    }
}
