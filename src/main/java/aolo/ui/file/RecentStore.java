package aolo.ui.file;

import java.nio.file.Path;
import java.util.List;

/** Where the list of recent files is kept. It may touch a slow disk: never on the JavaFX thread; one thread at a time. */
public interface RecentStore {
    /** Those that exist now, newest first. */
    List<Path> existing();

    /** Puts a file first. */
    void add(Path file);

    void clear();
}
