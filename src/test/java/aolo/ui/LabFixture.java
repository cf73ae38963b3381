package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.Laboratory;
import aolo.lab.Samples;
import aolo.lab.UserView;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.ui.file.DiskStore;
import aolo.ui.file.RecentFiles;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    /** What the window has asked for. */
    final List<LabCommand> commands = new CopyOnWriteArrayList<>();

    final WindowMemory windowMemory;
    final Path runs;
    private final Path folder;
    final Stage stage;
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    public LabFixture(Stage stage, boolean dark, double width, double height) throws ScenarioException, IOException {
        this.stage = stage;
        Assumptions assumptions = Assumptions.standard();
        start = Samples.read(Samples.DEFAULT, assumptions);
        theme.setDark(dark);
        folder = Files.createTempDirectory("aolo-window");
        runs = folder.resolve("runs");
        laboratory = Laboratory.keeping(start, assumptions, runs);
        recent = new RecentFiles(folder.resolve("recent.txt"));
        DiskStore store = new DiskStore(assumptions);
        window = new LabWindow(new LabWindow.Parts(
                bench(laboratory), theme, store, dialogs, recent, LabApp.choices(assumptions), store::complaint, background,
                start, runs));
        windowMemory = new WindowMemory(folder.resolve("window.properties"));
        windowMemory.write(new WindowState(0, 0, width, height, false, Map.of(), Set.of(), dark, 1));
        new LabStage(stage, window, theme, windowMemory).show();
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
        stage.hide(); // it writes how it is left
        window.close();
        background.shutdownNow();
        laboratory.close();
        delete(folder.toFile());
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
