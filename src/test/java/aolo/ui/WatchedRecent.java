package aolo.ui;

import aolo.ui.file.RecentStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;

/** The list of recent files, noting on which thread it is asked. */
record WatchedRecent(RecentStore disk, Map<String, Boolean> work) implements RecentStore {
    private void note(String what) {
        work.merge(what, Platform.isFxApplicationThread(), Boolean::logicalOr);
    }

    @Override
    public List<Path> existing() {
        note("recent.existing");
        return disk.existing();
    }

    @Override
    public void add(Path file) {
        note("recent.add");
        disk.add(file);
    }

    @Override
    public void clear() {
        note("recent.clear");
        disk.clear();
    }
}
