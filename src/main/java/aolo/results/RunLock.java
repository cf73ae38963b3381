package aolo.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            if (SafeFiles.createWhole(file, own)) {
                return new RunLock(file, Optional.empty());
            }
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
        String holder = holder(file);
        if (alive(holder)) {
            throw new LockedException(directory, holder);
        }
        if (!putAside(file, holder) || !SafeFiles.createWhole(file, own)) {
            throw new LockedException(directory, holder(file));
        }
        return new RunLock(file, Optional.of("took over " + directory + " from process " + holder + ", which has ended"));
    }

    /**
     * Removes the lock of a process that has ended: under another name first, so that of two that find it only one removes it, and a
     * lock that a third has taken meanwhile is put back.
     *
     * @return whether there is no lock any more
     */
    private static boolean putAside(Path file, String holder) throws IOException {
        Path aside = file.resolveSibling("." + NAME + "." + ProcessHandle.current().pid() + "."
                + Thread.currentThread().getId() + ".tmp");
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            return true; // another has removed it; whoever makes the new one first has it
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
        boolean stale = holder(aside).equals(holder);
        if (!stale) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        Files.deleteIfExists(aside);
        return true;
    }

    /** What the file says, for a message; a file that is no lock of ours is nobody's. */
    private static String holder(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file; remove it, or choose another directory");
        }
        byte[] bytes = new byte[64];
        try (InputStream in = Files.newInputStream(file)) {
            int n = in.readNBytes(bytes, 0, bytes.length);
            String text = new String(bytes, 0, n, StandardCharsets.US_ASCII).strip();
            return text.matches("\\d{1,18}") ? text : "unknown";
        }
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
