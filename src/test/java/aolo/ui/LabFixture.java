package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.Laboratory;
import aolo.lab.Samples;
import aolo.lab.UserView;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.ui.chart.ExportMemory;
import aolo.ui.file.DiskStore;
import aolo.ui.file.RecentFiles;
import aolo.ui.file.ScenarioStore;
import aolo.ui.file.WindowMemory;
import aolo.ui.file.WindowState;
import aolo.ui.shell.Bench;
import aolo.ui.shell.Theme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.stage.Stage;

/** The real window on a real laboratory with the default scenario, for robot tests, photographs and the benchmark. */
public final class LabFixture implements AutoCloseable {
    final Scenario start;
    final Laboratory laboratory;
    final LabWindow window;
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Theme theme = new Theme();
    final RecentFiles recent;
    final DiskStore disk;

    /** What the window has asked for. */
    final List<LabCommand> commands = new CopyOnWriteArrayList<>();

    final WindowMemory windowMemory;
    final ExportMemory exports;
    final Path runs;
    private final Path folder;
    final Stage stage;
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final ExecutorService files = Executors.newSingleThreadExecutor();

    /** Disk work that was done, and on which thread: true is the JavaFX thread. */
    final Map<String, Boolean> diskWork = new ConcurrentHashMap<>();

    /** Files whose reading waits until it is let go. */
    final Map<Path, CountDownLatch> held = new ConcurrentHashMap<>();

    public LabFixture(Stage stage, boolean dark, double width, double height) throws ScenarioException, IOException {
        this.stage = stage;
        Assumptions assumptions = Assumptions.standard();
        start = Samples.read(Samples.DEFAULT, assumptions);
        theme.setDark(dark);
        folder = Files.createTempDirectory("aolo-window");
        runs = folder.resolve("runs");
        laboratory = Laboratory.keeping(start, assumptions, runs);
        exports = new ExportMemory(folder.resolve("export.properties"));
        recent = new RecentFiles(folder.resolve("recent.txt"));
        disk = new DiskStore(assumptions);
        ScenarioStore store = new WatchedStore(disk, diskWork, held);
        window = new LabWindow(new LabWindow.Parts(
                bench(laboratory), theme, store, dialogs, new WatchedRecent(recent, diskWork), LabApp.choices(assumptions), disk::complaint,
                background, files, start, runs, exports.read(),
                choice -> files.execute(() -> {
                    diskWork.merge("exports.write", Platform.isFxApplicationThread(), Boolean::logicalOr);
                    exports.write(choice);
                })));
        windowMemory = new WindowMemory(folder.resolve("window.properties"));
        windowMemory.write(new WindowState(0, 0, width, height, false, Map.of(), Set.of(), dark, 1, Map.of("tour", "seen")));
        new LabStage(stage, window, theme, windowMemory.read(), left -> files.execute(() -> {
            diskWork.merge("memory.write", Platform.isFxApplicationThread(), Boolean::logicalOr);
            windowMemory.write(left);
        })).show();
        stage.requestFocus();
    }

    private Bench bench(Laboratory laboratory) {
        return new Bench() {
            @Override
            public LabSnapshot snapshot() {
                return laboratory.snapshot();
            }

            @Override
            public void submit(LabCommand command) {
                commands.add(command);
                laboratory.submit(command);
            }

            @Override
            public void close() {
                laboratory.close();
            }
        };
    }

    public void submit(LabCommand command) {
        laboratory.submit(command);
    }

    /** Puts another scenario into the window, as the Examples menu does. FX thread. */
    public void open(Scenario scenario) {
        window.file().openSample(scenario);
    }

    public LabSnapshot snapshot() {
        return laboratory.snapshot();
    }

    UserView user(String id) {
        return snapshot().users().stream()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Where a place in metres lies on the screen. */
    Point2D onScreen(double xMeters, double yMeters) {
        Bounds bounds = window.map().localToScreen(window.map().getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + window.map().viewport().screenX(xMeters),
                bounds.getMinY() + window.map().viewport().screenY(yMeters));
    }

    List<String> userIds() {
        return snapshot().scenario().users().stream().map(user -> user.id()).toList();
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        stage.hide(); // it writes how it is left
        stage.setOnHidden(null); // other tests have the same stage
        window.close();
        background.shutdownNow();
        laboratory.close();
        endFiles();
        delete(folder.toFile());
    }

    /** Returns when all is written. */
    void endFiles() {
        files.shutdown();
        try {
            if (!files.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the window still writes");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(File file) {
        File[] inside = file.listFiles();
        if (inside != null) {
            for (File one : inside) {
                delete(one);
            }
        }
        if (!file.delete() && file.exists()) {
            throw new UncheckedIOException(new IOException("cannot delete " + file));
        }
    }
}
