package aolo.ui.file;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.results.SafeFiles;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import aolo.scenario.ScenarioWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Scenario files on disk, read strictly and written whole or not at all. Any thread. */
public final class DiskStore implements ScenarioStore {
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
        SafeFiles.writeText(file, ScenarioWriter.text(scenario));
    }

    /** The default sample with one user, to begin with. */
    @Override
    public Scenario blank() {
        try {
            Scenario sample = Samples.read(Samples.DEFAULT, assumptions);
            return sample.withUsers(sample.users().subList(0, 1));
        } catch (ScenarioException e) {
            throw new IllegalStateException("the default sample is broken: " + e.getMessage(), e);
        }
    }

    /** Why a scenario cannot be, in the reader's words; empty if it can. */
    public Optional<String> complaint(Scenario scenario) {
        try {
            reader.read("edit", ScenarioWriter.bytes(scenario), Path.of(""));
            return Optional.empty();
        } catch (ScenarioException e) {
            return Optional.of(e.getMessage());
        }
    }
}
