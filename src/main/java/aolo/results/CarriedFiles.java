package aolo.results;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Copies the files that a run's scenarios name into its folder, under the first digits of their content's hash, so that the folder
 * can be moved and what lies outside can change. What was copied once stands for its name as long as this lives: a run keeps the
 * content it began with. One owner thread.
 */
public final class CarriedFiles {
    /** Folder of the copies. */
    public static final String FOLDER = "files";

    private static final int DIGITS = 8;

    private final Path folder;
    private final Map<String, String> copies = new HashMap<>();

    /** @param folder the run's */
    public CarriedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The scenario as it is written into the folder: its files copied and named relative to it.
     *
     * @throws IOException naming a file that cannot be read, or a copy that cannot be written
     */
    public Scenario carried(Scenario scenario) throws IOException {
        for (String name : ScenarioFiles.named(scenario)) {
            if (!copies.containsKey(name)) {
                copies.put(name, copy(Path.of(name)));
            }
        }
        return ScenarioFiles.renamed(scenario, copies::get);
    }

    private String copy(Path file) throws IOException {
        Path home = folder.resolve(FOLDER).toAbsolutePath().normalize();
        if (home.equals(file.toAbsolutePath().normalize().getParent())) {
            requireWhole(file);
            return FOLDER + "/" + file.getFileName();
        }
        byte[] bytes;
        String hash;
        try {
            bytes = Files.readAllBytes(file);
            hash = RunIdentity.hash(file);
        } catch (IOException e) {
            throw new IOException(file + ", which the scenario names, cannot be read: " + e.getMessage(), e);
        }
        String prefix = hash.substring(0, DIGITS) + "-";
        String plain = file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]+", "-");
        String name = plain.startsWith(prefix) ? plain : prefix + plain; // a copy of a copy keeps its name
        SafeFiles.write(home.resolve(name), out -> out.write(bytes));
        return FOLDER + "/" + name;
    }

    /**
     * Refuses a copy whose content is no longer what its name says.
     *
     * @param file in a run's folder of copies; others are left alone
     */
    public static void requireWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        boolean copy = name.matches("[0-9a-f]{8}-.*")
                && file.toAbsolutePath().getParent().endsWith(FOLDER);
        if (copy && !RunIdentity.hash(file).startsWith(name.substring(0, DIGITS))) {
            throw new IOException(file + " was changed since the run began: its content is no longer what its name says;"
                    + " restore it, or train again");
        }
    }
}
