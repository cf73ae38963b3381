package aolo.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file could not be written; whatever it held before is untouched. The message is fit for a person. */
public final class WriteFailedException extends IOException {
    private static final long serialVersionUID = 1;

    public WriteFailedException(Path target, IOException cause) {
        super("cannot write " + target + ": " + reason(target, root(cause)) + " (" + SafeFiles.freeRoom(target) + " there)", cause);
    }

    /** A file or a link to nothing where a folder is needed, at the path or above it. */
    private static Optional<String> inTheWay(Path path) {
        for (Path place = path; place != null; place = place.getParent()) {
            if (Files.isSymbolicLink(place) && !Files.exists(place)) {
                return Optional.of(place + " is a link to a folder or file that does not exist; remove it or make what it names");
            }
            if (Files.exists(place)) {
                return Files.isDirectory(place) ? Optional.empty() : Optional.of(place + " is a file, not a folder");
            }
        }
        return Optional.empty();
    }

    /** What lies below the words of a library, such as "I/O error writing PNG file!". */
    private static IOException root(IOException cause) {
        return cause.getCause() instanceof IOException deeper ? root(deeper) : cause;
    }

    private static String reason(Path target, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileSystemException failure && failure.getFile() != null) {
            Path failed = Path.of(failure.getFile()).toAbsolutePath();
            boolean replaced = failed.toString().equals(target.toAbsolutePath().toString()) && Files.isRegularFile(failed);
            Optional<String> inTheWay = inTheWay(replaced ? failed.getParent() : failed);
            if (inTheWay.isPresent()) {
                return inTheWay.get();
            }
        }
        if (cause instanceof FileSystemException && ((FileSystemException) cause).getReason() != null) {
            return ((FileSystemException) cause).getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
