package aolo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The window's class-data archive: classes as the virtual machine maps them, so that a later start neither parses nor verifies
 * them. The first start lists what it loads; beside it a virtual machine of its own makes the archive in the user's cache. It
 * belongs to one jar (its path, size and time) and one Java; those of others are removed when a new one is made. What goes
 * wrong here costs the gain and nothing else. One thread.
 */
final class ClassArchive {
    /** By then the window is long there, and has loaded what a start loads. */
    private static final long PATIENCE_SECONDS = 20;

    private static final long LONGEST_DUMP_SECONDS = 120;
    private static final int DIGITS = 16;

    private final Path archive;
    private final Path list;
    private final Path jar;
    private final List<String> world;
    private final long patienceSeconds;

    /** @param folder of the archives */
    ClassArchive(Path jar, Path folder, List<String> world, long patienceSeconds) throws IOException {
        BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
        String key = String.join("\n", jar.toString(), file.size() + " " + file.lastModifiedTime(),
                System.getProperty("java.home"), System.getProperty("java.vm.version"), world.toString());
        this.archive = folder.resolve(digits(key) + ".jsa");
        this.list = archive.resolveSibling(archive.getFileName() + "." + ProcessHandle.current().pid() + ".classes");
        this.jar = jar;
        this.world = world;
        this.patienceSeconds = patienceSeconds;
    }

    /**
     * That of this program; empty where it is no single jar: only of jars can there be an archive.
     *
     * @param world flags of the virtual machine that the archive must have been made with
     */
    static Optional<ClassArchive> ofUser(List<String> world) {
        String path = System.getProperty("java.class.path");
        try {
            Path jar = Path.of(path).toAbsolutePath().normalize();
            if (!path.endsWith(".jar") || !Files.isRegularFile(jar)) {
                return Optional.empty();
            }
            Path folder = cache(System.getenv(), System.getProperty("user.home"));
            return Optional.of(new ClassArchive(jar, folder, world, PATIENCE_SECONDS));
        } catch (IOException | RuntimeException e) { // java.nio throws what it likes at odd paths
            return Optional.empty();
        }
    }

    /** {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or {@code .cache} at home, and in it a folder of this program. */
    static Path cache(Map<String, String> environment, String home) {
        for (String name : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
            String folder = environment.getOrDefault(name, "");
            if (!folder.isBlank() && Path.of(folder).isAbsolute()) {
                return Path.of(folder, "aolo-lab");
            }
        }
        return Path.of(home, ".cache", "aolo-lab");
    }

    private static String digits(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Flags of the start: use the archive, or list the classes that go into it. */
    List<String> flags() {
        if (Files.isReadable(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
        try {
            Files.createDirectories(list.getParent());
            return List.of("-XX:DumpLoadedClassList=" + list);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Makes the archive if there is none, some time after the program was started; gives up when the program ends. */
    void makeBeside(Process program) throws InterruptedException {
        try {
            boolean wanted = !Files.isReadable(archive);
            if (wanted && !program.waitFor(patienceSeconds, TimeUnit.SECONDS) && Files.isReadable(list)) {
                make(program);
            }
        } catch (IOException e) {
            // without an archive the next start is as slow as this one
        } finally {
            tidy();
        }
    }

    /** Removes what is only needed while the archive is made. */
    void tidy() {
        remove(list);
        remove(fresh());
        remove(whole());
    }

    private Path fresh() {
        return list.resolveSibling(list.getFileName() + ".jsa");
    }

    private Path whole() {
        return list.resolveSibling(list.getFileName() + ".whole");
    }

    private void make(Process program) throws IOException, InterruptedException {
        String text = Files.readString(list); // it is being written to: the last line may be half one
        Files.writeString(whole(), text.substring(0, text.lastIndexOf('\n') + 1));
        List<String> command = new ArrayList<>(List.of(Relaunch.java(), "-Xshare:dump", "-Xlog:disable"));
        command.add("-XX:SharedClassListFile=" + whole());
        command.add("-XX:SharedArchiveFile=" + fresh());
        command.addAll(world);
        command.addAll(List.of("-cp", jar.toString()));
        Process dump = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        program.onExit().thenRun(dump::destroy);
        if (dump.waitFor(LONGEST_DUMP_SECONDS, TimeUnit.SECONDS) && dump.exitValue() == 0) {
            removeOthers();
            Files.move(fresh(), archive, StandardCopyOption.ATOMIC_MOVE);
        } else {
            dump.destroyForcibly();
        }
    }

    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(archive.getParent(), "*.jsa")) {
            for (Path other : all) {
                if (other.getFileName().toString().matches("[0-9a-f]{" + DIGITS + "}\\.jsa")) {
                    remove(other);
                }
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a cache that cannot be tidied is the user's to tidy
        }
    }
}
