package aolo.ui.file;

import aolo.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;

/** Reads and writes scenario files. Any thread. */
public interface ScenarioStore {
    /**
     * Reads a file strictly.
     *
     * @throws IOException with every violation in its message, for a person
     */
    Scenario read(Path file) throws IOException;

    /**
     * Writes a file so that the old one is either kept or replaced whole.
     *
     * @throws IOException naming the path and what is in the way
     */
    void write(Path file, Scenario scenario) throws IOException;

    /** A sample inside the program, by its name. */
    Scenario sample(String name);

    /** What File, New begins with. */
    Scenario blank();
}
