package aolo.experiment;

import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import java.nio.file.Path;

/** Where a study's scenarios come from: files, or the samples of a program that has some. */
public interface ScenarioSource {
    /**
     * Reads a scenario.
     *
     * @param name as the study has it
     * @param folder against which a file's name is read
     * @throws ScenarioException with everything that is wrong
     */
    Scenario read(String name, Path folder) throws ScenarioException;
}
