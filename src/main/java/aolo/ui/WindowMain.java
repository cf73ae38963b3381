package aolo.ui;

import javafx.application.Application;

/** Opens the window. Does not extend Application, so that JavaFX on the class path will do. */
public final class WindowMain {
    private WindowMain() {}

    /** Arguments: a scenario file, {@code --dark}; both may be left out. Returns when the window has been closed; ends
     * the program when a signal has closed it. */
    public static void main(String[] arguments) {
        EndBySignal signals = new EndBySignal();
        signals.install();
        Application.launch(LabApp.class, arguments);
        if (signals.code() != 0) {
            System.exit(signals.code());
        }
    }
}
