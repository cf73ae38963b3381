package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Terminal err = Terminal.of(bytes, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private static Terminal failing(String words) {
        return Terminal.of(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(words);
                    }
                },
                StandardCharsets.UTF_8);
    }

    @Test
    void nothingThatATerminalObeysGetsThroughButThisProgramsOwn() {
        err.printf(Locale.ROOT, "a\u001b[2J%s%n", "\u202e\u009b");
        err.println("Länge 日本語 😀");
        Terminal.own(err, () -> err.print("\r\u001b[1mbold"));
        err.println("\u001b");
        err.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("a\\u001B[2J\\u202E\\u009B\nLänge 日本語 😀\n\r\u001b[1mbold\\u001B\n");
    }

    @Test
    void outputThatCannotBeWrittenFailsTheCommandAndAReaderWhoHasGoneDoesNot() {
        String[] command = {"explain", "campus-microcell", "--user", "eve"};
        assertThat(CommandLines.run(failing("No space left on device"), err, command)).isEqualTo(1);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("aolo-lab: cannot write to standard output: No space left on device\n");
        bytes.reset();
        assertThat(CommandLines.run(failing("Broken pipe"), err, command)).isZero();
        assertThat(CommandLines.run(failing("No space left on device"), err, "explain", "no-such-file")).isEqualTo(2);
    }

    @Test
    void aFullDeviceIsToldByEveryCommand() throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();
        String[][] commands = {
            {"validate", "campus-microcell"},
            {"simulate", "campus-microcell", "--policy", "full", "--requests", "5", "--json"},
            {"schema"},
            {"--help"},
        };
        List<Process> running = new ArrayList<>();
        for (String[] command : commands) {
            running.add(program(command).redirectOutput(full).redirectError(folder.resolve("err" + running.size()).toFile()).start());
        }
        for (int i = 0; i < running.size(); i++) {
            assertThat(running.get(i).waitFor()).as(String.join(" ", commands[i])).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err" + i))).contains("cannot write to standard output");
        }
    }

    @Test
    void aPipeThatIsClosedAfterOneLineIsNoError() throws Exception {
        Process lab = program("assumptions", "campus-microcell").start();
        assertThat(lab.inputReader(StandardCharsets.UTF_8).readLine()).isNotBlank();
        lab.getInputStream().close();
        assertThat(new String(lab.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertThat(lab.waitFor()).isZero();
    }

    private static ProcessBuilder program(String... command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Daolo.relaunched=true", "-cp", System.getProperty("java.class.path"), "aolo.cli.Main"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line);
    }
}
