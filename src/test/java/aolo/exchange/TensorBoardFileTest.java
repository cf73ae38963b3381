package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.exchange.TensorBoardReader.Scalar;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TensorBoardFileTest {
    @Test
    void aReaderOfItsOwnFindsEveryNumberAndEqualNumbersHaveEqualBytes() throws Exception {
        assertThat(TensorBoardReader.read(file())).containsExactly(
                new Scalar("training/reward", 0, -0.5f),
                new Scalar("training/reward", 10_000_000, 1.25f),
                new Scalar("evaluation/größe", 300, Float.POSITIVE_INFINITY));
        assertThat(file()).isEqualTo(file());
    }

    private static byte[] file() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TensorBoardFile events = new TensorBoardFile(out);
        events.scalar("training/reward", 0, -0.5);
        events.scalar("training/loss", 5, Double.NaN);
        events.scalar("training/reward", 10_000_000, 1.25);
        events.scalar("evaluation/größe", 300, Double.POSITIVE_INFINITY);
        return out.toByteArray();
    }

    /** The check value of CRC-32C, 0xe3069283 for the nine digits (the catalogue of CRC parameters), rotated by 15 and moved by hand. */
    @Test
    void theChecksumIsMaskedAsTheFormatAsks() {
        int masked = (0xe3069283 >>> 15 | 0xe3069283 << 17) + 0xa282ead8;
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(TensorBoardFile.masked(digits)).isEqualTo(masked);
        assertThat(TensorBoardReader.masked(digits)).isEqualTo(masked);
    }
}
