package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
    @TempDir
    Path folder;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("new/folder/a.txt");
        SafeFiles.writeText(file, "one\n");
        SafeFiles.writeText(file, "two\n");
        assertThat(Files.readString(file)).isEqualTo("two\n");
        assertThat(names(file.getParent())).containsExactly("a.txt");
    }

    @Test
    void aWriteThatFailsHalfwayLeavesTheOldBytesAndNoLitter() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFiles.writeText(file, "precious");
        assertThatThrownBy(() -> SafeFiles.write(file, out -> {
                    out.write("new ".repeat(100_000).getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("free there");
        assertThat(Files.readString(file)).isEqualTo("precious");
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void aBugInTheContentLeavesTheOldBytesToo() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFiles.writeText(file, "precious");
        assertThatThrownBy(() -> SafeFiles.write(file, out -> {
                    throw new IllegalStateException("bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Files.readString(file)).isEqualTo("precious");
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFiles.writeText(file, "precious");
        assertThatThrownBy(() -> SafeFiles.writeText(file.resolve("b.txt"), "x"))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("b.txt")
                .hasMessageContaining("is a file, not a folder");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
