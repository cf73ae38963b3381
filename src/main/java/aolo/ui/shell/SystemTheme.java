package aolo.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop has a dark theme. JavaFX tells it from version 22 on only, so the desktop's own command is asked: it may
 * take a moment, so not on the JavaFX thread. A desktop that does not answer is light.
 */
public final class SystemTheme {
    private static final long PATIENCE_MILLIS = 1500;
    private static final int MOST_BYTES = 4096;

    private SystemTheme() {}

    public static boolean isDark() {
        String name = System.getProperty("os.name", "");
        if (isDark(System.getenv())) {
            return true;
        }
        return commands(name).stream().anyMatch(command -> isDark(answer(command)));
    }

    /** GTK programs are told so by whoever starts them. */
    static boolean isDark(Map<String, String> environment) {
        return isDark(environment.getOrDefault("GTK_THEME", ""));
    }

    /** What the desktops answer: "prefer-dark", "Adwaita-dark", "Dark", or on Windows a light switch that is 0. */
    static boolean isDark(String answer) {
        String small = answer.toLowerCase(Locale.ROOT);
        return small.contains("dark") || small.contains("appsuselighttheme") && small.strip().endsWith("0x0");
    }

    private static List<List<String>> commands(String os) {
        String small = os.toLowerCase(Locale.ROOT);
        if (small.startsWith("windows")) {
            return List.of(List.of(
                    "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme"));
        }
        if (small.startsWith("mac")) {
            return List.of(List.of("defaults", "read", "-g", "AppleInterfaceStyle"));
        }
        return List.of(
                List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"),
                List.of("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme"));
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return process.exitValue() == 0
                    ? new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) { // there is no such desktop
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
