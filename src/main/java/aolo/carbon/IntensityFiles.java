package aolo.carbon;

import aolo.border.InputFile;
import java.io.IOException;
import java.nio.file.Path;

/** Where the text of an intensity file comes from, by the name the scenario has for it. */
@FunctionalInterface
public interface IntensityFiles {
    /** Largest file read, in bytes; ten years of half hours with sixty columns have about 60 MB. */
    long MOST_BYTES = 64L << 20;

    /** The whole text; throws {@link IOException} with what is wrong in words, without the name. */
    String text(String name) throws IOException;

    /** For scenarios without a file: reading one fails. */
    static IntensityFiles none() {
        return name -> {
            throw new IOException("there is no place to read it from");
        };
    }

    /** Names are paths on the disk; only regular files in UTF-8 of at most {@link #MOST_BYTES} are read. */
    static IntensityFiles onDisk() {
        return name -> InputFile.text(Path.of(name), MOST_BYTES);
    }
}
