package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Assumptions;
import aolo.results.Seal;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint is refused by the length it declares, before memory is asked for, and an older one by its format. */
class DeclaredTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, (1 << 20) + 1, Integer.MAX_VALUE})
    void aCheckpointThatDeclaresTooMuchIsRefusedInWords(int length) throws IOException {
        Path file = checkpoint(6, length, 0);
        assertThatThrownBy(() -> Checkpoint.read(file, 0, Assumptions.standard()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged: a part of it has " + length + " bytes");
    }

    @Test
    void aCheckpointThatUnpacksToMuchIsNotUnpacked() throws IOException {
        Path file = checkpoint(6, 64 << 20, 64 << 20);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> Checkpoint.read(file, 0, Assumptions.standard())).hasMessageContaining("damaged");
    }

    @Test
    void anOlderCheckpointIsRefusedByItsFormat() throws IOException {
        Path file = checkpoint(5, 0, 0);
        assertThatThrownBy(() -> Checkpoint.read(file, 0, Assumptions.standard()))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("it has format 5, this program reads format 6 (an older version")
                .hasMessageContaining("train again");
    }

    private Path checkpoint(int format, int declared, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeUTF("AOLO checkpoint");
        header.writeInt(format);
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(declared);
            out.write(new byte[zeros]);
        }
        bytes.write(new byte[Seal.BYTES]);
        return Files.write(folder.resolve("checkpoint.bin"), Seal.again(bytes.toByteArray()));
    }
}
