package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondTakerIsRefusedUntilTheFirstLetsGo() throws IOException {
        try (RunLock first = RunLock.take(folder)) {
            assertThat(first.note()).isEmpty();
            assertThatThrownBy(() -> RunLock.take(folder))
                    .isInstanceOf(RunLock.LockedException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        RunLock.take(folder).close();
        assertThat(folder.resolve(RunLock.NAME)).doesNotExist();
    }

    @Test
    void theLockOfADeadProcessIsTakenOverWithANote() throws Exception {
        Process dead = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        dead.waitFor();
        Files.writeString(folder.resolve(RunLock.NAME), dead.pid() + "\n");
        try (RunLock lock = RunLock.take(folder)) {
            assertThat(lock.note().orElseThrow()).contains("process " + dead.pid()).contains("has ended");
            assertThat(Files.readString(folder.resolve(RunLock.NAME)))
                    .isEqualTo(ProcessHandle.current().pid() + "\n");
        }
    }
}
