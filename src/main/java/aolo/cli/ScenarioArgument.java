package aolo.cli;

import aolo.lab.Samples;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The scenario of a command: a file, or the name of a sample that comes with the program. */
final class ScenarioArgument {
    @Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "Scenario file (*.json), or the name of a sample such as campus-microcell.")
    String name;

    /** Reads it; everything wrong with it comes in one message. */
    Scenario read(Assumptions assumptions) throws ScenarioException {
        if (Samples.NAMES.contains(name) && !Files.exists(path())) {
            return Samples.read(name, assumptions);
        }
        return new ScenarioReader(assumptions).read(path());
    }

    private Path path() {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("\"" + name + "\" is not a file name: " + e.getReason());
        }
    }
}
