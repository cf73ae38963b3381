package aolo.ui.shell;

import aolo.results.BuildInfo;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** What a report of a fault needs, as one text without a personal path. */
public final class Diagnostics {
    private static final List<String> PROPERTIES = List.of(
            "java.version", "java.vm.name", "javafx.runtime.version", "os.name", "os.version", "os.arch", "file.encoding",
            "user.language", "user.country", "prism.order", "java.class.version");

    private Diagnostics() {}

    /**
     * Of this program, now. FX thread: the screens are asked.
     *
     * @param window size of the window, theme and what else it knows of itself, by name
     * @param log newest lines of the window's log and of the program's, oldest first
     */
    public static String of(Map<String, String> window, List<String> log) {
        Map<String, String> facts = new TreeMap<>(window);
        for (String name : PROPERTIES) {
            facts.put(name, System.getProperty(name, "unknown"));
        }
        facts.put("flags", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        Runtime runtime = Runtime.getRuntime();
        facts.put("processors", Integer.toString(runtime.availableProcessors()));
        facts.put("heap MiB", (runtime.totalMemory() - runtime.freeMemory() >> 20) + " of " + (runtime.maxMemory() >> 20));
        int number = 1;
        for (Screen screen : Screen.getScreens()) {
            Rectangle2D size = screen.getBounds();
            facts.put("screen " + number++, String.format(
                    Locale.ROOT, "%.0f x %.0f at scale %.2f", size.getWidth(), size.getHeight(), screen.getOutputScaleX()));
        }
        return text(
                BuildInfo.current().producer(), facts, log, System.getProperty("user.home", ""),
                System.getProperty("user.name", ""));
    }

    /** As text; the home directory is "~", and the user's name is nobody's. */
    static String text(String program, Map<String, String> facts, List<String> log, String home, String user) {
        StringBuilder text = new StringBuilder(program).append('\n');
        new TreeMap<>(facts).forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        text.append("\nlast ").append(log.size()).append(" log lines\n");
        log.forEach(line -> text.append(line).append('\n'));
        String whole = text.toString();
        if (home.length() > 1) {
            whole = whole.replace(home, "~").replace(home.replace('\\', '/'), "~");
        }
        return user.length() > 2 && !user.equals("root")
                ? whole.replaceAll("(?<![A-Za-z0-9])" + java.util.regex.Pattern.quote(user) + "(?![A-Za-z0-9])", "user")
                : whole;
    }
}
