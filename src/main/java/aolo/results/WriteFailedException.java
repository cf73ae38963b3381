package aolo.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file could not be written; whatever it held before is untouched. The message is fit for a person. */
public final class WriteFailedException extends IOException {
    private static final long serialVersionUID = 1;

    public WriteFailedException(Path target, IOException cause) {
        super("cannot write " + target + ": " + reason(cause) + " (" + SafeFiles.freeRoom(target) + " there)", cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return ((FileAlreadyExistsException) cause).getFile() + " is a file, not a folder";
        }
        if (cause instanceof FileSystemException && ((FileSystemException) cause).getReason() != null) {
            return ((FileSystemException) cause).getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
