package aolo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts the same program again with the vector module, which {@code java -jar} alone does not add: the learner is several
 * times faster with it. Costs about 60 ms, so only commands that learn do it. A relaunched program never relaunches.
 */
final class Relaunch {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String MARK = "aolo.relaunched";
    /**
     * Code must have run four times as often as by default before it is compiled for good: during the start of a window that
     * compiler takes half of two processors for what runs once. Loops of the learner are beyond it within a second.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=20000", "-XX:Tier4MinInvocationThreshold=5000", "-XX:Tier4CompileThreshold=50000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private static final Set<String> QUICK = Set.of(
            "explain", "simulate", "assumptions", "tornado", "validate", "schema", "replay-halt", "serve-env", "sample", "help", "--help", "-h",
            "--version", "-V");

    private Relaunch() {}

    /** Whether this virtual machine lacks the module, could have it, and the command would use it. */
    static boolean wanted(String[] arguments) {
        return System.getProperty(MARK) == null
                && ModuleLayer.boot().findModule(MODULE).isEmpty()
                && ModuleFinder.ofSystem().find(MODULE).isPresent()
                && Arrays.stream(arguments).noneMatch(QUICK::contains);
    }

    /** Runs the program in a second virtual machine, its streams joined to ours, and returns its exit code. */
    static int run(PlugIns plugIns) {
        String[] arguments = plugIns.arguments().toArray(String[]::new);
        try {
            boolean window = plugIns.jars().isEmpty() && CommandLines.windowAlone(arguments) && Display.missing().isEmpty();
            Optional<ClassArchive> archive = window ? ClassArchive.ofUser(world()) : Optional.empty();
            List<String> flags = new ArrayList<>(archive.map(ClassArchive::flags).orElse(List.of()));
            flags.addAll(window ? PATIENT_COMPILER : List.of());
            ProcessBuilder builder = new ProcessBuilder(command(flags, plugIns)).inheritIO();
            builder.redirectError(ProcessBuilder.Redirect.PIPE);
            Process child = builder.start();
            // Ctrl+C reaches both processes: this one must outlive the child, which may still be saving its work
            CountDownLatch allSaid = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> endWith(child, allSaid, archive)));
            archive.ifPresent(own -> beside(own, child));
            try {
                passOn(child.getErrorStream());
            } finally {
                allSaid.countDown();
            }
            int code = child.waitFor();
            archive.ifPresent(ClassArchive::tidy);
            return code;
        } catch (IOException e) {
            return Main.run(arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** In the relaunched program: end in good order when the first one is killed outright. */
    static void followParent() {
        if (System.getProperty(MARK) != null) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        }
    }

    private static List<String> world() {
        return ModuleFinder.ofSystem().find(MODULE).isPresent() ? List.of("--add-modules", MODULE) : List.of();
    }

    private static void beside(ClassArchive archive, Process child) {
        Thread thread = new Thread(
                () -> {
                    try {
                        archive.makeBeside(child);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "class archive");
        thread.setDaemon(true);
        thread.start();
    }

    /** The program that runs this virtual machine. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> command(List<String> flags, PlugIns plugIns) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(flags); // first, so that a person's own flags win
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(world());
        command.add("-D" + MARK + "=true");
        command.addAll(List.of("-cp", plugIns.classPath(), Main.class.getName()));
        command.addAll(plugIns.arguments());
        return command;
    }

    private static void endWith(Process child, CountDownLatch allSaid, Optional<ClassArchive> archive) {
        // by its handle: Process.destroy would close the stream with the child's last words
        child.toHandle().destroy();
        try {
            child.waitFor();
            allSaid.await(1, TimeUnit.SECONDS);
            archive.ifPresent(ClassArchive::tidy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Copies the child's standard error without the virtual machine's first line about incubator modules. */
    private static void passOn(InputStream error) throws IOException {
        try (InputStream in = new BufferedInputStream(error)) {
            byte[] notice = ("WARNING: Using incubator modules: " + MODULE).getBytes(StandardCharsets.US_ASCII);
            in.mark(notice.length + 2);
            byte[] start = in.readNBytes(notice.length);
            if (Arrays.equals(start, notice)) {
                skipLineEnd(in);
            } else {
                in.reset();
            }
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                System.err.write(buffer, 0, n);
                System.err.flush();
            }
        }
    }

    private static void skipLineEnd(InputStream in) throws IOException {
        int next = in.read();
        if (next == '\r') {
            in.read();
        }
    }
}
