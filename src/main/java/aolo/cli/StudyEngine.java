package aolo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * Where the parts of a study are worked off other than in this process. Found on the class path by its name ({@link ServiceLoader}), so
 * that what an engine needs is there only where it is asked for. The parts are those of {@code --task K/N}: whoever runs one, and how
 * often, changes no byte.
 */
public interface StudyEngine {
    /** What {@code --engine} calls it. */
    String name();

    /**
     * Works off the parts 1 to {@code tasks}, part K by {@link #part}, and returns when all are done.
     *
     * @param master where the engine is, in its own words
     * @param study file that every machine sees
     * @param parts folder that every machine sees
     * @throws Exception if a part could not be done
     */
    void run(String master, Path study, int tasks, Path parts) throws Exception;

    /**
     * Works off one part in the process that calls, one trial at a time; goes on where an earlier attempt was stopped.
     *
     * @return the exit code of {@code study run --task}
     */
    static int part(Path study, int number, int tasks, Path parts) {
        return CommandLines.run(
                Terminal.standardOutput(), Terminal.standardError(), "study", "run", study.toString(), "--task",
                number + "/" + tasks, "--workers", "1", "--out", folder(parts, number).toString());
    }

    /** The folder of a part. */
    static Path folder(Path parts, int number) {
        return parts.resolve(String.format(Locale.ROOT, "task-%d", number));
    }

    /** The engine of a name; throws {@link BadInput} with those that are there. */
    static StudyEngine named(String name) {
        List<String> known = new ArrayList<>();
        for (StudyEngine engine : ServiceLoader.load(StudyEngine.class)) {
            if (engine.name().equals(name)) {
                return engine;
            }
            known.add(engine.name());
        }
        throw new BadInput("--engine " + name + " is not there" + (known.isEmpty() ? "" : "; known: " + String.join(", ", known))
                + "; spark is, in a build with -Pspark (studies.md)");
    }
}
