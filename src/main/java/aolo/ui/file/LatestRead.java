package aolo.ui.file;

import aolo.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads scenario files beside the JavaFX thread. The latest file wins: what is read of an earlier one is dropped when it
 * comes, however late. FX thread.
 */
public final class LatestRead {
    private final Executor disk;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Path>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int asked;

    /**
     * @param disk runs each read; it must not queue one behind another, since a read may hang
     * @param fx takes tasks for the JavaFX thread
     */
    public LatestRead(Executor disk, Executor fx) {
        this.disk = disk;
        this.fx = fx;
    }

    /** Each read on a daemon thread of its own, so that one that hangs holds up neither the next nor the end. */
    public static Executor threads() {
        return task -> {
            Thread thread = new Thread(task, "scenario reader");
            thread.setDaemon(true);
            thread.start();
        };
    }

    /** What is being read, empty if nothing is. */
    ReadOnlyObjectProperty<Optional<Path>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Reads a file, or that of a run's folder; one of the two is told on the JavaFX thread, unless something else is asked for meanwhile. */
    void read(ScenarioStore store, Path file, BiConsumer<Scenario, Path> whenRead, Consumer<IOException> whenFailed) {
        int number = ++asked;
        reading.set(Optional.of(file));
        disk.execute(() -> {
            try {
                Path meant = ScenarioFile.meant(file);
                Scenario scenario = store.read(meant);
                fx.execute(() -> tell(number, () -> whenRead.accept(scenario, meant)));
            } catch (IOException e) {
                fx.execute(() -> tell(number, () -> whenFailed.accept(e)));
            } catch (RuntimeException bug) {
                fx.execute(() -> tell(number, () -> {
                    throw bug; // into the window's own report of bugs, as on its own thread
                }));
            }
        });
    }

    /** What is being read is not wanted any more. */
    void cancel() {
        asked++;
        reading.set(Optional.empty());
    }

    private void tell(int number, Runnable what) {
        if (number == asked) {
            reading.set(Optional.empty());
            what.run();
        }
    }
}
