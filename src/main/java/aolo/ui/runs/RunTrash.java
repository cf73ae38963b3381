package aolo.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run folders that were deleted: moved aside, so that it can be undone. Plain functions; not on the JavaFX thread. */
final class RunTrash {
    private static final String FOLDER = ".deleted";

    private RunTrash() {}

    /**
     * Moves a run's folder into a hidden folder beside it.
     *
     * @return where it lies now
     */
    static Path delete(Path run) throws IOException {
        Path trash = run.resolveSibling(FOLDER);
        Files.createDirectories(trash);
        Path to = trash.resolve(run.getFileName());
        for (int i = 2; Files.exists(to); i++) {
            to = trash.resolve(run.getFileName() + "-" + i);
        }
        return Files.move(run, to);
    }

    /** Moves it back; never over another. */
    static Path restore(Path deleted, Path run) throws IOException {
        if (Files.exists(run)) {
            throw new IOException(run + " is there again; the deleted run stays in " + deleted);
        }
        return Files.move(deleted, run);
    }

    /**
     * Moves a run's folder to another name in the same folder.
     *
     * @throws IOException naming a name that no folder can have or that is taken
     */
    static Path rename(Path run, String name) throws IOException {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._ +-]", "-");
        if (plain.isBlank() || plain.startsWith(".") || plain.length() > 100) {
            throw new IOException("a run's folder cannot be called so; take 1 to 100 letters and digits, not a dot first");
        }
        Path to = run.resolveSibling(plain);
        if (to.equals(run)) {
            return run;
        }
        if (Files.exists(to)) {
            throw new IOException(to.getFileName() + " is there already; choose another name");
        }
        return Files.move(run, to);
    }
}
