package aolo.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "{}");
    }

    private RecentFiles recent() {
        return new RecentFiles(folder.resolve("config/recent.txt"));
    }

    @Test
    void theNewestComesFirstOnceAndTheOldestDropOut() throws IOException {
        for (int i = 0; i < 40; i++) {
            recent().add(file("s" + i % 20 + ".json"));
        }
        recent().add(folder.resolve("x/../s15.json"));
        assertThat(recent().existing()).hasSize(RecentFiles.MOST).doesNotHaveDuplicates();
        assertThat(recent().existing().get(0)).isEqualTo(folder.resolve("s15.json"));
        assertThat(Files.readAllLines(folder.resolve("config/recent.txt"))).hasSize(2 * RecentFiles.MOST);
    }

    @Test
    void aFileThatIsAwayIsNotOfferedAndComesBack() throws IOException {
        Path away = file("away.json");
        recent().add(away);
        recent().add(file("here.json"));
        Files.delete(away);
        assertThat(recent().existing()).containsExactly(folder.resolve("here.json"));
        file("away.json");
        assertThat(recent().existing()).containsExactly(folder.resolve("here.json"), away);
        recent().clear();
        assertThat(recent().existing()).isEmpty();
    }

    @Test
    void noListAFolderInItsPlaceOrNonsenseInItHarmNobody() throws IOException {
        assertThat(recent().existing()).isEmpty();
        Path list = folder.resolve("config/recent.txt");
        Files.createDirectories(list);
        assertThat(recent().existing()).isEmpty();
        recent().add(file("a.json"));
        Files.delete(list);
        Files.write(list, new byte[] {'/', (byte) 0xff, 0, '\n', 'x', 0, '\n'});
        assertThat(recent().existing()).isEmpty();
        recent().add(file("b.json"));
        assertThat(recent().existing()).containsExactly(folder.resolve("b.json"));
    }

    @Test
    void whatIsRememberedLiesInTheUsersConfigurationFolder() {
        assertThat(ConfigFolder.of(Map.of(), "/home/eve")).isEqualTo(Path.of("/home/eve/.config/aolo-lab"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "/cfg"), "/home/eve"))
                .isEqualTo(Path.of("/cfg/aolo-lab"));
        assertThat(ConfigFolder.of(Map.of("XDG_CONFIG_HOME", "relative"), "/home/eve"))
                .isEqualTo(Path.of("/home/eve/.config/aolo-lab"));
    }
}
