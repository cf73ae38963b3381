package aolo.ui.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Esc and Ctrl+W close a window that only shows something. FX thread. */
public final class ClosingKeys {
    private ClosingKeys() {}

    /** To be called once the stage has its scene. */
    public static void install(Stage stage) {
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.W && event.isShortcutDown()) {
                stage.close();
                event.consume();
            }
        });
    }
}
