package aolo.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    @TempDir
    Path folder;

    private Path file;
    private WindowMemory memory;

    @BeforeEach
    void start() {
        file = folder.resolve("config/window.properties");
        memory = new WindowMemory(file);
    }

    @Test
    void whatIsWrittenIsReadBackEqual() {
        WindowState state = new WindowState(
                -12.5, 40, 1200, 800, true, Map.of("across", List.of(0.2, 0.7), "left", List.of(0.5)), Set.of("deck", "left"),
                true, 1.3, Map.of("folder", "C:\\new\\runs", "theme", "system"));
        memory.write(state);
        assertThat(memory.read()).isEqualTo(state);
    }

    @Test
    void noFileAFolderInItsPlaceOrNonsenseInItHarmNobody() throws Exception {
        assertThat(memory.read()).isEqualTo(WindowState.fresh());
        Files.createDirectories(file);
        assertThat(memory.read()).isEqualTo(WindowState.fresh());
        memory.write(WindowState.fresh());
        Files.delete(file);
        for (String nonsense : List.of(
                "x=left\ny=NaN\nwidth=1e308\nheight=Infinity\ntextScale=-3\ndividers.across=0.9,0.1\ndividers.left=two",
                "\\u12",
                "\0\0\0")) {
            Files.writeString(file, nonsense);
            assertThat(memory.read()).as(nonsense).isEqualTo(WindowState.fresh());
        }
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'x', '=', '3'});
        assertThat(memory.read()).isEqualTo(WindowState.fresh());
    }

    @Test
    void aBrokenLineSpoilsOnlyItself() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "width=wide\nheight=700\ndark=true\n");
        assertThat(memory.read().height()).isEqualTo(700);
        assertThat(memory.read().width()).isNaN();
        assertThat(memory.read().dark()).isTrue();
    }
}
