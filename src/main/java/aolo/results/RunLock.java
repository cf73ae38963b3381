package aolo.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds a run directory for one process: a file with the process id. A lock whose process has ended is taken over, with a
 * note. One owner thread.
 */
public final class RunLock implements AutoCloseable {
    /** Name of the file. */
    public static final String NAME = "run.lock";

    private final Path file;
    private final Optional<String> note;

    private RunLock(Path file, Optional<String> note) {
        this.file = file;
        this.note = note;
    }

    /**
     * Takes the lock of a directory, which is created if missing.
     *
     * @throws LockedException if another living process holds it
     * @throws WriteFailedException if the directory cannot be written
     */
    public static RunLock take(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        String own = ProcessHandle.current().pid() + "\n";
        try {
            if (SafeFiles.createNew(file, own)) {
                return new RunLock(file, Optional.empty());
            }
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
        String holder = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (alive(holder)) {
            throw new LockedException(directory, holder);
        }
        SafeFiles.writeText(file, own);
        return new RunLock(file, Optional.of("took over " + directory + " from process " + holder + ", which has ended"));
    }

    /** What there is to tell about the taking: a stale lock taken over. */
    public Optional<String> note() {
        return note;
    }

    private static boolean alive(String processId) {
        try {
            return ProcessHandle.of(Long.parseLong(processId)).map(ProcessHandle::isAlive).orElse(false);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Gives the directory free. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Another process writes into this run directory. */
    public static final class LockedException extends IOException {
        private static final long serialVersionUID = 1;

        LockedException(Path directory, String holder) {
            super(directory + " is in use by process " + holder + " (its " + NAME + " says so); choose another directory");
        }
    }
}
