package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive is made beside a first start and used by the second; a small program stands for the window. */
class ClassArchiveTest {
    private static final String PROGRAM = """
            public class Hold {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("ready");
                    System.in.read();
                }
            }
            """;

    @TempDir
    Path folder;

    private Path jar() throws IOException {
        Path source = Files.writeString(folder.resolve("Hold.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString())).isZero();
        Path jar = folder.resolve("hold.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out)) {
            zip.putNextEntry(new JarEntry("Hold.class"));
            zip.write(Files.readAllBytes(folder.resolve("Hold.class")));
        }
        return jar;
    }

    private static Process started(Path jar, List<String> flags, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Relaunch.java()));
        command.addAll(flags);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", jar.toString(), "Hold"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** What a program says until it is ready. */
    private static String untilReady(Process program) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = program.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals("ready")) {
                break;
            }
        }
        return said.toString();
    }

    private List<String> files(Path cache) throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFirstStartMakesWhatTheSecondUses() throws Exception {
        Path jar = jar();
        Path cache = folder.resolve("cache");
        ClassArchive first = new ClassArchive(jar, cache, List.of(), 0);
        assertThat(first.flags()).singleElement().asString().startsWith("-XX:DumpLoadedClassList=");
        Files.createDirectories(cache);
        Files.writeString(cache.resolve("0123456789abcdef.jsa"), "of another jar");
        Process program = started(jar, first.flags());
        assertThat(untilReady(program)).isEqualTo("ready\n");
        first.makeBeside(program);
        program.getOutputStream().close();
        assertThat(program.waitFor()).isZero();
        first.tidy();
        assertThat(files(cache)).singleElement().asString().matches("[0-9a-f]{16}\\.jsa");

        ClassArchive second = new ClassArchive(jar, cache, List.of(), 0);
        assertThat(second.flags()).first().asString().startsWith("-XX:SharedArchiveFile=");
        Process again = started(jar, second.flags(), "-Xlog:class+load");
        assertThat(untilReady(again)).containsPattern("Hold source: shared objects file");
        second.makeBeside(again); // nothing to do
        again.getOutputStream().close();
        assertThat(again.waitFor()).isZero();
        assertThat(new ClassArchive(jar, cache, List.of("--add-modules", "x"), 0).flags().get(0)).contains("DumpLoadedClassList");
    }

    @Test
    void aCacheThatCannotBeIsDoneWithout() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(new ClassArchive(file, file.resolve("below"), List.of(), 0).flags()).isEmpty();
        assertThat(ClassArchive.cache(Map.of("XDG_CACHE_HOME", "/c"), "/h")).isEqualTo(Path.of("/c/aolo-lab"));
        assertThat(ClassArchive.cache(Map.of("XDG_CACHE_HOME", "relative"), "/h")).isEqualTo(Path.of("/h/.cache/aolo-lab"));
    }

    @Test
    void onlyAWindowStartsWithoutTheCommands() throws IOException {
        Path scenario = Files.writeString(folder.resolve("a.json"), "");
        assertThat(CommandLines.windowAlone()).isTrue();
        assertThat(CommandLines.windowAlone(scenario.toString())).isTrue();
        assertThat(CommandLines.windowAlone("train")).isFalse();
        assertThat(CommandLines.windowAlone("gone.json")).isFalse();
        assertThat(CommandLines.windowAlone("--help")).isFalse();
    }
}
