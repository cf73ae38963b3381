package aolo.ui.file;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The recent files as the window knows them: what the disk said last. Every look at the disk is taken beside the JavaFX thread, in
 * order, and its answer comes when it comes. FX thread.
 */
public final class RecentList {
    private final RecentStore store;
    private final Executor files;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Path>> known = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * @param files runs one task after the other
     * @param fx takes tasks for the JavaFX thread
     */
    public RecentList(RecentStore store, Executor files, Executor fx) {
        this.store = store;
        this.files = files;
        this.fx = fx;
        refresh();
    }

    /** Those that existed when the disk was asked last, newest first. */
    ReadOnlyObjectProperty<List<Path>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Asks the disk again. */
    void refresh() {
        after(() -> {});
    }

    void add(Path file) {
        after(() -> store.add(file));
    }

    void clear() {
        known.set(List.of());
        after(store::clear);
    }

    private void after(Runnable change) {
        files.execute(() -> {
            change.run();
            List<Path> now = store.existing();
            fx.execute(() -> known.set(now));
        });
    }
}
