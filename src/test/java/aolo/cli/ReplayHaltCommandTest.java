package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.training.HaltTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayHaltCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void theFailingCallFailsAgainFromTheDirectoryAndFromTheFile() throws Exception {
        HaltTest.leaveHaltedRun(folder);
        for (Path run : new Path[] {folder, folder.resolve("halt.bin")}) {
            out.getBuffer().setLength(0);
            assertThat(run("replay-halt", run.toString())).isZero();
            String[] lines = out.toString().split("\\R");
            assertThat(lines).hasSize(3);
            assertThat(lines[0]).startsWith("halted by: GRADIENT is not finite");
            assertThat(lines[1]).isEqualTo(lines[0].replace("halted by", "repeated (learn)"));
            assertThat(lines[2]).isEqualTo("the same fault");
        }
    }

    @Test
    void whatIsNoHaltedRunIsRefused() throws Exception {
        assertThat(run("replay-halt", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("halt.bin: no such file").doesNotContain("\tat ");
        Path text = Files.writeString(folder.resolve("halt.bin"), "a text that is no halted step of any program");
        assertThat(run("replay-halt", text.toString())).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");
    }
}
