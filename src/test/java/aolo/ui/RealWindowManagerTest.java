package aolo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/**
 * The real window on an X server under real window managers: it fills its screen up to 1440 x 900, answers the keyboard,
 * and goes when asked. Skipped, saying so, where the programs for it are not installed ({@code .ci/run} installs them).
 */
class RealWindowManagerTest {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Frame and title bar of a window manager, in physical pixels at the largest scale. */
    private static final double FRAME = 110;

    /** Asked of a window that is on its way to its size; each question takes some milliseconds. */
    private static final int MOST_QUESTIONS = 3000;

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() throws InterruptedException {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).destroy();
            if (!started.get(i).waitFor(20, TimeUnit.SECONDS)) {
                started.get(i).destroyForcibly().waitFor();
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}x{2} at scale {3}")
    @CsvSource({
        "openbox, 1280, 720, 1",
        "openbox, 1440, 900, 1",
        "openbox, 2560, 1600, 2",
        "metacity, 1440, 900, 1",
        "metacity, 1920, 1080, 1",
    })
    void theWindowOpensAtItsSizeAnswersAndGoes(String manager, int width, int height, int scale) throws Exception {
        skipWithout("Xvfb", "xdotool", manager);
        String display = display(width, height);
        start(display, List.of(manager));
        Process window = start(display, command(scale));
        String id = find(display, window, "AOLO Lab");

        double wide = Math.min(WIDTH * scale, width);
        double high = Math.min(HEIGHT * scale, height);
        int[] size = {0, 0};
        for (int i = 0; i < MOST_QUESTIONS && !(fits(size[0], wide) && fits(size[1], high)); i++) {
            size = size(display, id);
        }
        assertThat(size[0]).matches(now -> fits(now, wide), "about " + wide + " wide");
        assertThat(size[1]).matches(now -> fits(now, high), "about " + high + " high");

        output(display, "xdotool", "windowactivate", "--sync", id, "key", "F1");
        String help = find(display, window, "Keys of AOLO Lab");
        output(display, "xdotool", "windowactivate", "--sync", help, "key", "Escape");
        output(display, "xdotool", "windowactivate", "--sync", id, "key", "ctrl+q");
        assertThat(window.waitFor(120, TimeUnit.SECONDS)).as("the window goes").isTrue();
        assertThat(folder.resolve("aolo-lab/window.properties")).content().contains("width=", "dividers.across=");
    }

    private static boolean fits(int size, double wanted) {
        return size > wanted - FRAME && size <= wanted;
    }

    private static void skipWithout(String... programs) {
        for (String program : programs) {
            if (!installed(program)) {
                String why = "SKIPPED: the window under a real window manager is not tested, " + program
                        + " is not installed (.ci/run installs it)";
                LoggerFactory.getLogger(RealWindowManagerTest.class).warn(why);
                Assumptions.abort(why);
            }
        }
    }

    private static boolean installed(String program) {
        for (String path : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(path, program))) {
                return true;
            }
        }
        return false;
    }

    /** Starts an X server on a display that is free and returns its name. */
    private String display(int width, int height) throws IOException {
        Process server = start("", List.of(
                "Xvfb", "-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0", width + "x" + height + "x24"));
        return ":" + server.inputReader().readLine();
    }

    private List<String> command(int scale) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--add-modules",
                "jdk.incubator.vector", "-Dglass.gtk.uiScale=" + scale, "-Dprism.order=sw", "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), WindowMain.class.getName());
    }

    private Process start(String display, List<String> command) throws IOException {
        Process process = builder(display, command)
                .redirectError(folder.resolve("errors-" + started.size() + ".txt").toFile())
                .start();
        started.add(process);
        return process;
    }

    private ProcessBuilder builder(String display, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DISPLAY", display);
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.remove("WAYLAND_DISPLAY");
        return builder;
    }

    /** Waits for a window of this title while the program lives. */
    private String find(String display, Process program, String title) throws Exception {
        for (int i = 0; i < MOST_QUESTIONS && program.isAlive(); i++) {
            String found = output(display, "xdotool", "search", "--onlyvisible", "--name", "^.*" + title + "$").strip();
            if (!found.isEmpty()) {
                return found.lines().reduce((first, last) -> last).orElseThrow();
            }
        }
        throw new AssertionError("no window " + title + "; the program says: " + errors());
    }

    private String errors() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < started.size(); i++) {
            all.append(Files.readString(folder.resolve("errors-" + i + ".txt")));
        }
        return all.toString();
    }

    private int[] size(String display, String id) throws Exception {
        int[] size = {0, 0};
        for (String line : output(display, "xdotool", "getwindowgeometry", "--shell", id).split("\n")) {
            if (line.startsWith("WIDTH=")) {
                size[0] = Integer.parseInt(line.substring(6).strip());
            } else if (line.startsWith("HEIGHT=")) {
                size[1] = Integer.parseInt(line.substring(7).strip());
            }
        }
        return size;
    }

    private String output(String display, String... command) throws Exception {
        Process process = builder(display, List.of(command)).redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
