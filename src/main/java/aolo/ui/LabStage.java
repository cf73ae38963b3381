package aolo.ui;

import aolo.ui.file.WindowState;
import aolo.ui.shell.Theme;
import java.io.File;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/**
 * The stage around the window: size and what is remembered of it, title, the one timer, keys that belong to no view,
 * dropped files, closing. FX thread.
 */
public final class LabStage {
    private final Stage stage;
    private final LabWindow window;
    private final Theme theme;
    private final Consumer<WindowState> keep;
    private final WindowFrame frame;
    private final Scene scene;
    private WindowState state;

    /**
     * @param left how the window was left
     * @param keep told how it is left now
     */
    public LabStage(Stage stage, LabWindow window, Theme theme, WindowState left, Consumer<WindowState> keep) {
        this.stage = stage;
        this.window = window;
        this.theme = theme;
        this.keep = keep;
        state = left;
        frame = new WindowFrame(stage);
        scene = new Scene(window.root(), WindowFrame.WIDTH, WindowFrame.HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        window.setOnResetLayout(this::resetLayout);
        stage.titleProperty().bind(window.file().titleProperty());
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), window.editor()::redo);
        scene.addEventHandler(KeyEvent.KEY_RELEASED, this::space);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                window.actions().get("help").run();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> { // tables and trees would keep F2 for themselves
            if (event.getCode() == KeyCode.F2) {
                window.actions().get("rename").run();
                event.consume();
            }
        });
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        scene.setOnDragDropped(event -> {
            File file = event.getDragboard().getFiles().get(0);
            window.file().open(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        });
        stage.setOnCloseRequest(event -> {
            if (!window.file().mayLeave() || !window.runs().mayLeave(stage::close)) {
                event.consume();
            }
        });
    }

    private void space(KeyEvent event) {
        Object target = event.getTarget();
        boolean typing = target instanceof TextInputControl
                || target instanceof ButtonBase
                || target instanceof ComboBoxBase;
        if (event.getCode() == KeyCode.SPACE && !typing) {
            window.toggleRunning();
        }
    }

    /** Shows the window as it was left, and keeps how it is left when it goes. */
    public void show() {
        theme.setScale(state.textScale());
        window.restore(state.choices());
        stage.show();
        open();
        window.map().requestFocus();
        if (!window.tour().isSeen()) {
            window.tour().start();
        }
        stage.setOnHidden(event -> keep.accept(now()));
        new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                if (frame.pulse()) {
                    // positions are parts of a width that is only now the right one
                    window.workspaces().restore(state.dividers(), state.hidden());
                }
                window.pulse(nowNanos);
            }
        }.start();
    }

    private void open() {
        frame.open(state.x(), state.y(), state.width(), state.height(), state.maximised());
    }

    private void resetLayout() {
        state = WindowState.fresh();
        open();
        window.workspaces().reset();
    }

    private WindowState now() {
        Rectangle2D normal = frame.normal();
        return new WindowState(
                normal.getMinX(),
                normal.getMinY(),
                normal.getWidth(),
                normal.getHeight(),
                stage.isMaximized(),
                window.workspaces().dividers(),
                window.workspaces().hidden(),
                theme.isDark(),
                theme.scaleProperty().get(),
                window.choices());
    }
}
