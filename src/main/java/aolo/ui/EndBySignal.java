package aolo.ui;

import javafx.application.Platform;
import sun.misc.Signal;

/**
 * Lets the window end in order when it is told to by a signal (SIGTERM, Ctrl+C, a terminal that closes). Left alone, JavaFX ends its
 * painter while its own thread still paints, and prints a stack trace. Any thread.
 */
final class EndBySignal {
    private static final String[] NAMES = {"TERM", "INT", "HUP"};
    private static final int SIGNALLED = 128;
    private static final long PATIENCE_MILLIS = 8000;
    private volatile int code;

    /** From now on. */
    void install() {
        for (String name : NAMES) {
            try {
                Signal.handle(new Signal(name), this::end);
            } catch (IllegalArgumentException e) {
                // this system has no such signal, or the virtual machine keeps it
            }
        }
    }

    /** 128 and the signal's number if one has ended the window, else 0. */
    int code() {
        return code;
    }

    private void end(Signal signal) {
        code = SIGNALLED + signal.getNumber();
        Platform.exit();
        Thread last = new Thread(() -> {
            try {
                Thread.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(code); // the window hangs
        });
        last.setDaemon(true);
        last.start();
    }
}
