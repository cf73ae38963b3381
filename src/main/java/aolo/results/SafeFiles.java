package aolo.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one place of the program that writes files. A file is written under a temporary name beside its target, forced to
 * the disk and renamed, so that at every moment, power cut included, the target holds either its old bytes or all of its
 * new ones. Any thread; two writers of one target leave the bytes of one of them.
 */
public final class SafeFiles {
    private static final Pattern TEMPORARY = Pattern.compile("\\..*\\.(\\d{1,18})\\.\\d+\\.tmp");

    private SafeFiles() {}

    /** Writes bytes into a stream. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, missing folders included.
     *
     * @throws WriteFailedException naming path, cause and free room; an old file is then untouched
     */
    public static void write(Path target, Content content) throws WriteFailedException {
        Path absolute = linked(target.toAbsolutePath());
        Path temporary = temporary(absolute);
        try {
            createFolder(absolute.getParent());
            fill(temporary, content);
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(absolute.getParent());
        } catch (IOException e) {
            discard(temporary);
            throw new WriteFailedException(absolute, e);
        } catch (RuntimeException | Error e) {
            discard(temporary);
            throw e;
        }
    }

    /** The file that a link names: it is written and the link stays; a link to nothing is refused. */
    private static Path linked(Path target) throws WriteFailedException {
        if (!Files.isSymbolicLink(target)) {
            return target;
        }
        try {
            return target.toRealPath();
        } catch (IOException e) {
            throw new WriteFailedException(target, e);
        }
    }

    /** {@link #write(Path, Content)} of text in UTF-8, its line ends as they are. */
    public static void writeText(Path target, String text) throws WriteFailedException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Creates a folder and those above it; a link to a folder counts as one. */
    public static void createFolder(Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    private static boolean createNew(Path file, String text) throws IOException {
        createFolder(file.toAbsolutePath().getParent());
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Creates a file that must not exist yet, complete or not at all; false if it does. */
    static boolean createWhole(Path file, String text) throws IOException {
        Path absolute = file.toAbsolutePath();
        createFolder(absolute.getParent());
        Path temporary = temporary(absolute);
        try {
            fill(temporary, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            Files.createLink(absolute, temporary); // unlike a rename, it fails where the file exists
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return createNew(absolute, text); // a file system without hard links
        } finally {
            discard(temporary);
        }
    }

    private static Path temporary(Path absolute) {
        Path temporary = absolute.resolveSibling("." + absolute.getFileName() + "." + ProcessHandle.current().pid() + "."
                + Thread.currentThread().getId() + ".tmp");
        if (temporary.getFileSystem().equals(FileSystems.getDefault())) {
            temporary.toFile().deleteOnExit(); // a polite kill while it is written; the same few names again and again
        }
        return temporary;
    }

    /**
     * Removes the temporary files that processes which have ended left in a folder.
     *
     * @return how many
     */
    public static int sweep(Path folder) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (Path file : leftovers) {
                Matcher named = TEMPORARY.matcher(file.getFileName().toString());
                if (named.matches()
                        && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty()
                        && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
        }
        return swept;
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes the rename itself durable, where folders can be opened (Linux, macOS). */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its rename is durable enough with the file forced
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the first failure is the one to tell
        }
    }

    /** "12.3 GiB free" of the place a path lies in; "unknown room" where it cannot be asked. */
    static String freeRoom(Path path) {
        Path place = path.toAbsolutePath();
        while (place != null && !Files.isDirectory(place)) {
            place = place.getParent();
        }
        try {
            double bytes = Files.getFileStore(place == null ? Path.of(".") : place).getUsableSpace();
            return bytes >= 1 << 30
                    ? String.format(Locale.ROOT, "%.1f GiB free", bytes / (1 << 30))
                    : String.format(Locale.ROOT, "%.1f MiB free", bytes / (1 << 20));
        } catch (IOException e) {
            return "unknown room";
        }
    }
}
