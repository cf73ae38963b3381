package aolo.ui.file;

import aolo.results.SafeFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scenarios opened or saved last, newest first, kept in a text file of the user, one path a line. The file may be
 * missing, unreadable or unwritable: then nothing is remembered and nothing fails. One thread at a time, not the
 * JavaFX thread.
 */
public final class RecentFiles implements RecentStore {
    /** As many as a menu shows. */
    public static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(RecentFiles.class);
    private final Path list;

    public RecentFiles(Path list) {
        this.list = list;
    }

    /** In the user's configuration folder. */
    public static RecentFiles ofUser() {
        return new RecentFiles(ConfigFolder.ofUser().resolve("recent.txt"));
    }

    @Override
    public List<Path> existing() {
        return all().stream().filter(Files::isRegularFile).limit(MOST).toList();
    }

    /** Another window's files, added meanwhile, stay. */
    @Override
    public void add(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        if (whole.toString().contains("\n")) {
            return; // would be two lines
        }
        List<Path> now = new ArrayList<>(all());
        now.remove(whole);
        now.add(0, whole);
        write(now);
    }

    @Override
    public void clear() {
        write(List.of());
    }

    /** A file that is gone for now (a drive not mounted) keeps its line, up to twice what a menu shows. */
    private List<Path> all() {
        List<Path> files = new ArrayList<>();
        try {
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                if (!line.isBlank()) {
                    files.add(Path.of(line));
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the recent files in {} cannot be read: {}", list, e.toString());
        }
        return files;
    }

    private void write(List<Path> files) {
        try {
            StringBuilder text = new StringBuilder();
            files.stream().limit(2 * MOST).forEach(file -> text.append(file).append('\n'));
            SafeFiles.writeText(list, text.toString());
        } catch (IOException e) {
            LOG.warn("the recent files cannot be written to {}: {}", list, e.toString());
        }
    }
}
