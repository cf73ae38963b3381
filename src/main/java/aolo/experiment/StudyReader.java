package aolo.experiment;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.scenario.LocatedJson;
import aolo.scenario.LocatedNode;
import aolo.scenario.ScenarioException;
import aolo.scenario.Violations;
import java.nio.file.Path;

/**
 * The border of studies, as strict as that of scenarios: everything wrong is found in one pass and told with file, line, key and
 * a suggestion; nothing is filled in. Any thread; reads the disk.
 */
public final class StudyReader {
    /** Largest file read, in bytes. */
    public static final long MAX_BYTES = 4L << 20;

    private final NamedSettings settings;
    private final ScenarioSource scenarios;

    public StudyReader(NamedSettings settings, ScenarioSource scenarios) {
        this.settings = settings;
        this.scenarios = scenarios;
    }

    /**
     * Reads a file; its scenarios are named from its folder.
     *
     * @throws ScenarioException with every violation, the unreadable file included
     */
    public Study read(Path file) throws ScenarioException {
        Violations violations = new Violations(file.toString());
        try {
            byte[] bytes = InputFile.bytes(file, MAX_BYTES);
            InputFile.requireUtf8(bytes);
            return read(bytes, file.toAbsolutePath().getParent(), violations, true);
        } catch (InputException e) {
            violations.add(e.line(), "", e.getMessage());
            throw violations.refusal();
        }
    }

    /**
     * Reads a study that the program carries.
     *
     * @param name for messages
     * @param folder from which its scenarios are named
     */
    public Study read(String name, byte[] utf8, Path folder) throws ScenarioException {
        return read(utf8, folder, new Violations(name), true);
    }

    /**
     * Reads a study that options make: JSON whose lines no person has seen.
     *
     * @param folder from which its scenarios are named
     */
    public Study readOptions(byte[] utf8, Path folder) throws ScenarioException {
        return read(utf8, folder, new Violations("options"), false);
    }

    private Study read(byte[] utf8, Path folder, Violations violations, boolean lines) throws ScenarioException {
        LocatedNode root = new LocatedJson(violations).read(utf8);
        if (root != null) {
            Study study = new StudyParts(new StudyNodes(violations, lines), settings, scenarios, folder).study(root);
            if (violations.count() == 0) {
                return study;
            }
        }
        throw violations.refusal();
    }
}
