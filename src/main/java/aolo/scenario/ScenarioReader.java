package aolo.scenario;

import aolo.border.InputException;
import aolo.border.InputFile;
import aolo.carbon.IntensityFiles;
import aolo.quantity.Assumptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The border of scenarios, for every command and the window: everything wrong is found in one pass and nothing is filled in,
 * but what {@link ScenarioMigration} adds to a file of an older format. Sizes, counts and lengths are limited, so that no
 * file costs much more than the largest scenario. Any thread; reads the disk.
 */
public final class ScenarioReader {
    /** Largest file read, in bytes; a scenario of 10 000 users has about 2 MB. */
    public static final long MAX_BYTES = 16L << 20;

    private final Assumptions assumptions;
    private final GridMemory grids = new GridMemory();

    public ScenarioReader(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /**
     * Reads a file. What it names must lie in or below the file's folder, links followed.
     *
     * @throws ScenarioException with every violation, the unreadable file included
     */
    public Scenario read(Path path) throws ScenarioException {
        try {
            byte[] bytes = InputFile.bytes(path, MAX_BYTES);
            return read(path.toString(), bytes, path.toAbsolutePath().getParent());
        } catch (InputException e) {
            throw refused(path.toString(), e.getMessage());
        }
    }

    /**
     * Reads a scenario's text.
     *
     * @param name what messages call it
     * @param folder the one its files must lie in or below
     */
    public Scenario read(String name, byte[] utf8, Path folder) throws ScenarioException {
        return read(name, utf8, Optional.of(folder), Optional.of(IntensityFiles.onDisk()));
    }

    /**
     * Reads text that {@link ScenarioWriter#bytes} wrote of a scenario accepted before, or edited by the person at the window:
     * its files are named from the root and may lie anywhere; all else is as strict.
     */
    public Scenario readOwn(String name, byte[] utf8) throws ScenarioException {
        return read(name, utf8, Optional.empty(), Optional.of(IntensityFiles.onDisk()));
    }

    /**
     * As {@link #readOwn} for a scenario whose files were read before and are still named alike: they are not opened again,
     * so this never reads the disk; a path-gain grid is known again if this reader read it last.
     */
    public Scenario readEdited(String name, byte[] utf8) throws ScenarioException {
        return read(name, utf8, Optional.empty(), Optional.empty());
    }

    private Scenario read(String name, byte[] utf8, Optional<Path> folder, Optional<IntensityFiles> files)
            throws ScenarioException {
        Violations violations = new Violations(name);
        LocatedNode root = located(utf8, violations);
        if (root != null) {
            refuseNewerFormat(name, root);
            return bound(ScenarioMigration.migrate(root), violations, folder, files);
        }
        throw violations.refusal();
    }

    /** As {@link #readEdited} for a tree. */
    Scenario readTree(LocatedNode root, Violations violations) throws ScenarioException {
        return bound(root, violations, Optional.empty(), Optional.empty());
    }

    private Scenario bound(
            LocatedNode root, Violations violations, Optional<Path> folder, Optional<IntensityFiles> files)
            throws ScenarioException {
        RecordBinder binder = new RecordBinder(violations);
        Scenario scenario = binder.bind(Scenario.class, root, "");
        ScenarioChecks checks = new ScenarioChecks(binder, assumptions, violations, folder, files, grids);
        checks.check();
        if (violations.count() == 0) {
            return checks.withFilesFromTheRoot(scenario);
        }
        throw violations.refusal();
    }

    private static LocatedNode located(byte[] utf8, Violations violations) {
        if (utf8.length > MAX_BYTES) {
            violations.add(0, "", "has " + utf8.length + " bytes; at most " + MAX_BYTES + " are read");
            return null;
        }
        try {
            InputFile.requireUtf8(utf8);
        } catch (InputException e) {
            violations.add(e.line(), "", e.getMessage());
            return null;
        }
        return new LocatedJson(violations).read(utf8);
    }

    /** A newer file is refused alone: its unknown keys are not the person's fault. */
    private static void refuseNewerFormat(String name, LocatedNode root) throws ScenarioException {
        if (root instanceof LocatedNode.Obj object
                && object.fields().get("formatVersion") instanceof LocatedNode.Num version
                && version.value() > ScenarioMigration.FORMAT) {
            Violations alone = new Violations(name);
            alone.add(
                    version.line(),
                    "formatVersion",
                    "the file has format " + version.shown() + ", this program reads formats 1 to "
                            + ScenarioMigration.FORMAT + "; update AOLO Lab");
            throw alone.refusal();
        }
    }

    private static ScenarioException refused(String file, String problem) {
        Violations alone = new Violations(file);
        alone.add(0, "", problem);
        return alone.refusal();
    }
}
