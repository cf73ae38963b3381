package aolo.carbon;

import java.io.IOException;
import java.io.Reader;

/** Opens an intensity file by the name the scenario gives, relative to the scenario. */
@FunctionalInterface
public interface IntensityFiles {
    /** A reader the caller closes; throws {@link IOException} when there is no such file. */
    Reader open(String name) throws IOException;

    /** For scenarios without a file: opening one fails with its name. */
    static IntensityFiles none() {
        return name -> {
            throw new IOException("no place to read " + name + " from");
        };
    }
}
