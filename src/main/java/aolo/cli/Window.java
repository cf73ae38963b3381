package aolo.cli;

import java.lang.reflect.InvocationTargetException;

/** Opens the window by name, so that no command loads a JavaFX class. */
final class Window {
    private static final String LAUNCHER = "aolo.ui.WindowMain";

    private Window() {}

    /**
     * Opens the window and returns when it has been closed.
     *
     * @return empty, or why it could not be opened
     */
    static String open(String... arguments) throws Exception {
        try {
            Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return "";
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return "the window's classes are not there: " + e.getMessage();
        } catch (InvocationTargetException e) {
            if (displayTrouble(e.getCause())) {
                return "the display cannot be opened: " + root(e.getCause()).getMessage();
            }
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }

    /** JavaFX throws this where a display is named but cannot be used, or its native libraries are missing. */
    private static boolean displayTrouble(Throwable failure) {
        Throwable root = root(failure);
        return root instanceof UnsupportedOperationException
                || root instanceof UnsatisfiedLinkError
                || root instanceof NoClassDefFoundError;
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
