package aolo.cli;

import java.util.Locale;

/** Whether a window can be opened, asked without loading JavaFX. */
final class Display {
    private Display() {}

    /** Why there is no display, in a few words; empty where there is one. */
    static String missing() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return set("DISPLAY") || set("WAYLAND_DISPLAY") ? "" : "neither DISPLAY nor WAYLAND_DISPLAY is set";
        }
        return java.awt.GraphicsEnvironment.isHeadless() ? "the system is headless" : "";
    }

    private static boolean set(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
