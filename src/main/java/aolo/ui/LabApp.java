package aolo.ui;

import aolo.lab.LabCommand;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.Laboratory;
import aolo.lab.Samples;
import aolo.llm.Catalogue;
import aolo.quantity.Assumptions;
import aolo.scenario.Scenario;
import aolo.ui.chart.ExportChoice;
import aolo.ui.chart.ExportMemory;
import aolo.ui.file.ConfigFolder;
import aolo.scenario.ScenarioException;
import aolo.ui.file.DiskStore;
import aolo.ui.file.RecentFiles;
import aolo.ui.file.ScenarioFile;
import aolo.ui.file.WindowDialogs;
import aolo.ui.file.WindowMemory;
import aolo.ui.file.WindowState;
import aolo.ui.inspect.NameChoices;
import aolo.ui.shell.Bench;
import aolo.ui.shell.LogLines;
import aolo.ui.shell.SystemTheme;
import aolo.ui.shell.Theme;
import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop program: a laboratory on a scenario, and the window on it. The first argument names a scenario file. */
public final class LabApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(LabApp.class);
    /** As large as title bars and switchers of windows show it [pixels]. */
    private static final double ICON = 128;

    private static final Path RUNS = Path.of("runs");

    /** How long the end of the program waits for what is still to be written. */
    private static final long LAST_WRITES_SECONDS = 3;

    private final ExecutorService background = thread("window background");
    private final ExecutorService files = thread("window files");
    private final WindowMemory memory = WindowMemory.ofUser();
    private final ExportMemory exports = new ExportMemory(ConfigFolder.ofUser().resolve("export.properties"));
    private WindowState left = WindowState.fresh();
    private Optional<ExportChoice> exported = Optional.empty();
    private Assumptions assumptions;
    private Scenario first;
    private final LogLines logLines = LogLines.listening(Level.INFO);
    private Laboratory laboratory;
    private LabWindow window;
    private Stage stage;

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Before the window and beside its thread: the disk may be slow. */
    @Override
    public void init() throws ScenarioException {
        left = memory.read();
        exported = exports.read();
        assumptions = Assumptions.standard();
        first = Samples.read(Samples.DEFAULT, assumptions);
        laboratory = Laboratory.keeping(first, assumptions, RUNS);
    }

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        DiskStore store = new DiskStore(assumptions);
        List<String> arguments = getParameters().getUnnamed();
        Theme theme = new Theme();
        theme.setMode(left.dark() ? Theme.Mode.DARK : Theme.Mode.SYSTEM);
        WindowDialogs dialogs = new WindowDialogs(stage);
        dialogs.setFolder(left.choices().getOrDefault("folder", ""));
        window = new LabWindow(new LabWindow.Parts(
                bench(laboratory),
                theme,
                store,
                dialogs,
                RecentFiles.ofUser(),
                choices(assumptions),
                store::complaint,
                background,
                files,
                first,
                RUNS,
                exported,
                choice -> files.execute(() -> exports.write(choice))));
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("a bug in the window", failure);
            window.say(new Message("a bug in the window: " + failure, true));
        });
        window.setProgramLog(logLines::newest);
        new LabStage(stage, window, theme, left, state -> {
            WindowState kept = state.with("folder", dialogs.folder());
            files.execute(() -> memory.write(kept));
        }).show();
        if (getParameters().getRaw().contains("--dark")) {
            theme.setDark(true);
        }
        askTheDesktop(theme);
        stage.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                askTheDesktop(theme);
            }
        });
        FirstFrames.then(() -> {
            laboratory.submit(new LabCommand.SetSpeed(LabCommand.Speed.FAST)); // so that the first curve is there at once
            stage.getIcons().add(new Image(LabApp.class.getResource("/assets/icons/aolo-lab.png").toExternalForm(), ICON, ICON, true, true, true));
        });
        if (!arguments.isEmpty()) { // read beside the window, which lives meanwhile with the default scenario
            window.file().open(Path.of(arguments.get(0)));
        }
    }

    /** The desktop may change its theme at any time; its answer takes a moment. */
    private void askTheDesktop(Theme theme) {
        if (theme.mode() == Theme.Mode.SYSTEM && !background.isShutdown()) {
            background.execute(() -> {
                boolean dark = SystemTheme.isDark();
                Platform.runLater(() -> theme.systemIs(dark));
            });
        }
    }

    private static Bench bench(Laboratory laboratory) {
        return new Bench() {
            @Override
            public LabSnapshot snapshot() {
                return laboratory.snapshot();
            }

            @Override
            public void submit(LabCommand command) {
                laboratory.submit(command);
            }

            @Override
            public void close() {
                laboratory.close();
            }
        };
    }

    /** The names the inspector offers. */
    static NameChoices choices(Assumptions assumptions) {
        Catalogue catalogue = new Catalogue(assumptions);
        return (scenario, component) -> switch (component) {
            case "model" -> catalogue.modelNames();
            case "accelerator" -> catalogue.acceleratorNames();
            case "traffic" -> scenario.traffic().stream().map(profile -> profile.id()).toList();
            default -> List.of();
        };
    }

    @Override
    public void stop() throws InterruptedException {
        stage.hide(); // ended by a signal it is still there, and has yet to say how it is left
        window.close();
        logLines.close();
        background.shutdownNow();
        laboratory.close();
        files.shutdown();
        files.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS);
    }
}
