package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes leaves whole files, and what else it leaves goes at the next taking. */
class KilledWriterTest {
    @TempDir
    Path folder;

    /** Writes one file over and over, each time 2 MB of one digit, in a locked directory. */
    public static final class Writer {
        public static void main(String[] arguments) throws IOException {
            try (RunDirectory directory = RunDirectory.open(Path.of(arguments[0]))) {
                for (int i = 0; ; i++) {
                    byte digit = (byte) ('0' + i % 10);
                    directory.write("state", out -> {
                        byte[] block = new byte[1 << 16];
                        java.util.Arrays.fill(block, digit);
                        for (int k = 0; k < 32; k++) {
                            out.write(block);
                        }
                    });
                }
            }
        }
    }

    @Test
    void filesAreWholeAndLeftoversGoWithANote() throws Exception {
        for (int round = 0; round < 6; round++) {
            Process writer = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                            Writer.class.getName(), folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (writer.isAlive() && !(Files.exists(folder.resolve("state")) && Files.exists(folder.resolve("run.lock")))) {
                Thread.onSpinWait();
            }
            writer.destroyForcibly().waitFor();
            byte[] state = Files.readAllBytes(folder.resolve("state"));
            assertThat(state).hasSize(1 << 21);
            for (byte b : state) {
                if (b != state[0]) {
                    throw new AssertionError("two writings in one file");
                }
            }
            assertThat(Files.readString(folder.resolve("run.lock"))).isEqualTo(writer.pid() + "\n");
            boolean left = temporary().size() > 0;
            try (RunDirectory directory = RunDirectory.open(folder)) {
                assertThat(directory.note().orElseThrow()).contains("process " + writer.pid() + ", which has ended");
                if (left) {

                    assertThat(directory.note().orElseThrow()).contains("removed ");
                }
                assertThat(temporary()).isEmpty();
            }
        }
    }

    /** The temporary file of a process that lives is left alone. */
    @Test
    void whatALivingProcessWritesIsLeftAlone() throws IOException {
        Path mine = Files.writeString(folder.resolve(".state." + ProcessHandle.current().pid() + ".1.tmp"), "half");
        Path dead = Files.writeString(folder.resolve(".state.999999999.1.tmp"), "half");
        RunDirectory.open(folder).close();
        assertThat(mine).exists();
        assertThat(dead).doesNotExist();
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
        }
    }
}
