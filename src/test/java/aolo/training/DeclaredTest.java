package aolo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Assumptions;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint is refused by the length it declares, before memory is asked for. */
class DeclaredTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, (1 << 20) + 1, Integer.MAX_VALUE})
    void aCheckpointThatDeclaresTooMuchIsRefusedInWords(int length) throws IOException {
        Path file = folder.resolve("checkpoint.bin");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF("AOLO checkpoint");
            out.writeInt(5);
            out.writeInt(length);
        }
        assertThatThrownBy(() -> Checkpoint.read(file, 0, Assumptions.standard()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged: a part of it has " + length + " bytes");
    }

    @Test
    void aCheckpointThatUnpacksToMuchIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.bin");
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            out.writeUTF("AOLO checkpoint");
            out.writeInt(5);
            out.writeInt(64 << 20);
            out.write(new byte[64 << 20]);
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> Checkpoint.read(file, 0, Assumptions.standard())).hasMessageContaining("damaged");
    }
}
