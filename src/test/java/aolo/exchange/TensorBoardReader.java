package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an event file of TensorBoard by the descriptions of TFRecord and Event, sharing nothing with the writer: its checksum goes
 * bit by bit, its fields are taken apart by hand.
 */
public final class TensorBoardReader {
    /** A number of a file. */
    public record Scalar(String tag, long step, float value) {}

    private final List<Scalar> scalars = new ArrayList<>();
    private String version = "";
    private long step;
    private String tag = "";
    private float value;

    private TensorBoardReader() {}

    /** All numbers; fails on a checksum, a length or a version that is not right. */
    public static List<Scalar> read(byte[] file) {
        TensorBoardReader reader = new TensorBoardReader();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            byte[] head = new byte[8];
            in.get(head);
            assertThat(in.getInt()).as("checksum of a length").isEqualTo(masked(head));
            byte[] data = new byte[Math.toIntExact(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong())];
            in.get(data);
            assertThat(in.getInt()).as("checksum of a record").isEqualTo(masked(data));
            reader.step = 0;
            reader.event(ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN));
        }
        assertThat(reader.version).isEqualTo("brain.Event:2");
        return reader.scalars;
    }

    private void event(ByteBuffer in) {
        while (in.hasRemaining()) {
            switch ((int) varint(in)) {
                case 1 << 3 | 1 -> in.getDouble();
                case 2 << 3 -> step = varint(in);
                case 3 << 3 | 2 -> version = new String(bytes(in), StandardCharsets.UTF_8);
                case 5 << 3 | 2 -> summary(ByteBuffer.wrap(bytes(in)).order(ByteOrder.LITTLE_ENDIAN));
                default -> throw new AssertionError("a field that Event has not");
            }
        }
    }

    private void summary(ByteBuffer in) {
        while (in.hasRemaining()) {
            assertThat(varint(in)).isEqualTo(1 << 3 | 2);
            ByteBuffer entry = ByteBuffer.wrap(bytes(in)).order(ByteOrder.LITTLE_ENDIAN);
            while (entry.hasRemaining()) {
                switch ((int) varint(entry)) {
                    case 1 << 3 | 2 -> tag = new String(bytes(entry), StandardCharsets.UTF_8);
                    case 2 << 3 | 5 -> value = entry.getFloat();
                    default -> throw new AssertionError("a field that Value has not");
                }
            }
            scalars.add(new Scalar(tag, step, value));
        }
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[(int) varint(in)];
        in.get(bytes);
        return bytes;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** CRC-32C (Castagnoli), reflected polynomial 0x82f63b78, then masked. */
    static int masked(byte[] bytes) {
        int crc = ~0;
        for (byte each : bytes) {
            crc ^= each & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ 0x82f63b78 : crc >>> 1;
            }
        }
        crc = ~crc;
        return (crc >>> 15 | crc << 17) + 0xa282ead8;
    }
}
