package aolo.ui.file;

import aolo.border.InputFile;
import aolo.carbon.IntensityFiles;
import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.SafeFiles;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioFiles;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Scenario files on disk, read strictly and written whole or not at all. Any thread. */
public final class DiskStore implements ScenarioStore {
    private static final String BLANK_STORY = "A new cell: one station, one server, one user. Add users with Ctrl+U or by a"
            + " right click on the map, change any number in the inspector, and save it under a name of your own.";
    private final Assumptions assumptions;
    private final ScenarioReader reader;

    public DiskStore(Assumptions assumptions) {
        this.assumptions = assumptions;
        reader = new ScenarioReader(assumptions);
    }

    @Override
    public Scenario read(Path file) throws IOException {
        try {
            return reader.read(file);
        } catch (ScenarioException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void write(Path file, Scenario scenario) throws IOException {
        SafeFiles.writeText(file, ScenarioWriter.textFor(file, withFilesBeside(file, scenario)));
    }

    /** A scenario names only what lies in or below its folder, so files from elsewhere are copied there first. */
    private static Scenario withFilesBeside(Path file, Scenario scenario) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Map<String, String> copies = new HashMap<>();
        for (String name : ScenarioFiles.named(scenario)) {
            Path far = Path.of(name);
            if (far.startsWith(folder)) {
                continue;
            }
            byte[] bytes = InputFile.bytes(far, IntensityFiles.MOST_BYTES);
            Path copy = freeFor(folder.resolve("files"), far.getFileName().toString(), bytes);
            SafeFiles.write(copy, out -> out.write(bytes));
            copies.put(name, copy.toString());
        }
        return ScenarioFiles.renamed(scenario, name -> copies.getOrDefault(name, name));
    }

    /** The first name in a folder that is free or holds these bytes already. */
    private static Path freeFor(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        for (int i = 2; Files.exists(file); i++) {
            if (Files.isRegularFile(file) && Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return file;
            }
            file = folder.resolve(i + "-" + name);
        }
        return file;
    }

    @Override
    public Scenario sample(String name) {
        try {
            return Samples.read(name, reader);
        } catch (ScenarioException e) {
            throw new IllegalStateException("the sample " + name + " is broken: " + e.getMessage(), e);
        }
    }

    /** A cell like the default sample's with one user, under a name and a story of its own. */
    @Override
    public Scenario blank() {
        try {
            Scenario sample = Samples.read(Samples.DEFAULT, assumptions);
            Scenario named = Records.with(Records.with(sample, "name", "new-cell"), "story", BLANK_STORY);
            return named.withUsers(sample.users().subList(0, 1));
        } catch (ScenarioException e) {
            throw new IllegalStateException("the default sample is broken: " + e.getMessage(), e);
        }
    }

    /**
     * Why an edited scenario cannot be, in the reader's words; empty if it can. Its files were read when it was opened and are
     * not opened again: no disk is read, so the JavaFX thread may ask.
     */
    public Optional<String> complaint(Scenario scenario) {
        try {
            reader.readEdited("edit", ScenarioWriter.bytes(scenario));
            return Optional.empty();
        } catch (ScenarioException e) {
            return Optional.of(e.getMessage());
        }
    }
}
