package aolo.results;

import aolo.border.InputException;
import aolo.border.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The SHA-256 of a table that other programs read, in a file of its own beside it, as {@code sha256sum -c} takes it. Plain functions;
 * any thread.
 */
public final class Checksum {
    private static final String ENDING = ".sha256";
    private static final long MOST_BYTES = 1000;

    private Checksum() {}

    /** Writes the checksum of a file as it is now. */
    public static void write(Path file) throws IOException {
        SafeFiles.writeText(beside(file), line(file));
    }

    /**
     * Refuses a file that is not what its checksum says; one without a checksum is taken as it is.
     *
     * @param remedy what a person can do
     * @throws IOException naming the file
     */
    public static void require(Path file, String remedy) throws IOException {
        Path sum = beside(file);
        if (!Files.exists(sum)) {
            return;
        }
        try {
            if (!InputFile.text(sum, MOST_BYTES).equals(line(file))) {
                throw new IOException(file + ": it was changed or damaged: its checksum is not what " + sum.getFileName()
                        + " says; " + remedy);
            }
        } catch (InputException e) {
            throw new IOException(sum + ": " + e.getMessage() + "; " + remedy, e);
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    private static String line(Path file) throws IOException {
        return RunIdentity.hash(file) + "  " + file.getFileName() + "\n";
    }
}
