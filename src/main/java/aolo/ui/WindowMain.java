package aolo.ui;

import javafx.application.Application;

/** Opens the window. Does not extend Application, so that JavaFX on the class path will do. */
public final class WindowMain {
    private WindowMain() {}

    /** Arguments: a scenario file, {@code --dark}; both may be left out. Returns when the window has been closed. */
    public static void main(String[] arguments) {
        Application.launch(LabApp.class, arguments);
    }
}
