package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    Path folder;

    @Test
    void onlyRegularFilesUpToALimitAreRead() throws IOException {
        Path file = Files.writeString(folder.resolve("five"), "12345");
        assertThat(InputFile.bytes(file, 5)).hasSize(5);
        assertThatThrownBy(() -> InputFile.bytes(file, 4)).hasMessage("has 5 bytes or more; at most 4 are read");
        assertThatThrownBy(() -> InputFile.bytes(folder, 5)).hasMessage("is a folder; name a file");
        assertThatThrownBy(() -> InputFile.bytes(folder.resolve("gone"), 5)).hasMessage("no such file");
        Path link = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone"));
        assertThatThrownBy(() -> InputFile.bytes(link, 5)).hasMessage("is a link to a file that does not exist");
    }

    @Test
    void devicesAndPipesAreNeverOpened() throws Exception {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();
        assertThatThrownBy(() -> InputFile.bytes(zero, 5)).hasMessageContaining("not a regular file");
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThatThrownBy(() -> InputFile.bytes(pipe, 5)).hasMessageContaining("not a regular file");
    }

    @Test
    void textThatIsNotUtf8IsNamedByItsLine() throws IOException {
        byte[] latin = "a\nb\nLänge\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> InputFile.utf8(latin))
                .hasMessage("is not UTF-8 at line 3 (byte 0xE4; Latin-1 or Windows-1252?); save it as UTF-8");
        assertThatThrownBy(() -> InputFile.requireUtf8(latin)).hasMessageContaining("line 3");
        assertThatThrownBy(() -> InputFile.utf8("a".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-16");
        byte[] good = ("\uFEFFLänge 😀\n" + "ü".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(InputFile.utf8(good)).startsWith("Länge 😀\n").hasSize(20_009);
        InputFile.requireUtf8(good);
        byte[] late = java.util.Arrays.copyOf(good, good.length + 1);
        late[good.length] = (byte) 0xFF;
        assertThatThrownBy(() -> InputFile.requireUtf8(late)).hasMessageContaining("line 2 (byte 0xFF");
    }

    @Test
    void aFileNamesOnlyWhatLiesBelowItsFolder() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("in"));
        Files.writeString(inside.resolve("a.csv"), "x");
        Path outside = Files.writeString(folder.resolve("out.csv"), "x");
        assertThat(InputFile.below(inside, "a.csv")).isEqualTo(inside.resolve("a.csv"));
        assertThat(InputFile.below(inside, "sub/../a.csv")).isEqualTo(inside.resolve("a.csv"));
        assertThat(InputFile.below(inside, "files/gone.csv")).isEqualTo(inside.resolve("files/gone.csv"));
        for (String name : new String[] {"../out.csv", "sub/../../out.csv", ".", ".."}) {
            assertThatThrownBy(() -> InputFile.below(inside, name)).as(name).hasMessageContaining("outside the scenario's folder");
        }
        assertThatThrownBy(() -> InputFile.below(inside, outside.toString())).hasMessageContaining("copy it beside");
        Files.createSymbolicLink(inside.resolve("leads-out.csv"), outside);
        assertThatThrownBy(() -> InputFile.below(inside, "leads-out.csv")).hasMessageContaining("link to a file outside");
        Files.createSymbolicLink(inside.resolve("folder"), folder);
        assertThatThrownBy(() -> InputFile.below(inside, "folder/out.csv")).hasMessageContaining("link to a file outside");
        Files.createSymbolicLink(inside.resolve("stays.csv"), inside.resolve("a.csv"));
        assertThat(InputFile.below(inside, "stays.csv")).exists();
    }
}
