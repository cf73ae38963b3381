package aolo.ui;

import aolo.ui.shell.Theme;
import java.io.File;
import javafx.animation.AnimationTimer;
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

/** The stage around the window: size, title, the one timer, keys that belong to no view, dropped files, closing. */
public final class LabStage {
    private final Stage stage;
    private final LabWindow window;
    private final Scene scene;

    public LabStage(Stage stage, LabWindow window, Theme theme) {
        this.stage = stage;
        this.window = window;
        scene = new Scene(window.root(), 1440, 900);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
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

    public void show() {
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long nowNanos) {
                window.pulse(nowNanos);
            }
        }.start();
    }
}
