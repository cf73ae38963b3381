package aolo.scenario;

import aolo.quantity.Assumptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads scenario files strictly: everything wrong is found in one pass and nothing is filled in, but what
 * {@link ScenarioMigration} adds to a file of an older format. Any thread. */
public final class ScenarioReader {
    /** Largest file read, in bytes; a scenario of 10 000 users has about 2 MB. */
    static final long MAX_BYTES = 64L << 20;

    private final Assumptions assumptions;

    public ScenarioReader(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /**
     * Reads a file. A relative {@code grid.intensityCsv} is resolved against the file's folder.
     *
     * @throws ScenarioException with every violation, the unreadable file included
     */
    public Scenario read(Path path) throws ScenarioException {
        String file = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw refused(file, "is a folder; name a scenario file (*.json)");
            }
            if (!Files.exists(path)) {
                throw refused(file, "no such file");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw refused(file, String.format(
                        Locale.ROOT,
                        "has %d bytes; at most %d are read",
                        Files.size(path), MAX_BYTES));
            }
            return read(file, Files.readAllBytes(path), path.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw refused(file, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a scenario's text.
     *
     * @param name what messages call it
     * @param folder where relative files are looked up
     */
    public Scenario read(String name, byte[] utf8, Path folder) throws ScenarioException {
        List<Violation> violations = new ArrayList<>();
        LocatedNode root = new LocatedJson(name, violations).read(utf8);
        if (root != null) {
            refuseNewerFormat(name, root);
            RecordBinder binder = new RecordBinder(name, violations);
            Scenario scenario = binder.bind(Scenario.class, ScenarioMigration.migrate(root), "");
            new ScenarioChecks(name, binder, assumptions, violations, folder).check();
            if (violations.isEmpty()) {
                return ScenarioChecks.withResolvedCsv(scenario, folder);
            }
        }
        violations.sort(Comparator.comparingInt(Violation::line));
        throw new ScenarioException(violations);
    }

    /** A newer file is refused alone: its unknown keys are not the person's fault. */
    private static void refuseNewerFormat(String name, LocatedNode root) throws ScenarioException {
        if (root instanceof LocatedNode.Obj object
                && object.fields().get("formatVersion") instanceof LocatedNode.Num version
                && version.value() > ScenarioMigration.FORMAT) {
            throw new ScenarioException(List.of(new Violation(
                    name,
                    version.line(),
                    "formatVersion",
                    "the file has format " + version.text() + ", this program reads formats 1 to "
                            + ScenarioMigration.FORMAT + "; update AOLO Lab")));
        }
    }

    private static ScenarioException refused(String file, String problem) {
        return new ScenarioException(List.of(new Violation(file, 0, "", problem)));
    }
}
