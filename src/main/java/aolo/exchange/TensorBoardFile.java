package aolo.exchange;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Writes scalars as an event file of TensorBoard: TFRecords (length, masked CRC-32C of it, bytes, masked CRC-32C of them), each one
 * message {@code Event}. No clock: every event has the wall time 0, so that equal runs have equal bytes; TensorBoard orders by
 * step. One owner thread.
 *
 * <pre>
 * Event    1 wall_time double, 2 step int64, 3 file_version string, 5 summary Summary
 * Summary  1 value, repeated: 1 tag string, 2 simple_value float
 * </pre>
 */
public final class TensorBoardFile {
    /** What TensorBoard knows such a file by, wherever it stands in the name. */
    public static final String MARK = "tfevents";

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int MASK_DELTA = 0xa282ead8;

    private final OutputStream out;

    /** Begins a file; the stream stays its owner's. */
    public TensorBoardFile(OutputStream out) throws IOException {
        this.out = out;
        record(message(event -> event.writeString(FILE_VERSION, "brain.Event:2")));
    }

    /**
     * Adds one number; NaN, a number that does not exist, is left out.
     *
     * @param tag as "training/reward"
     * @param step requests served, 0 or more
     */
    public void scalar(String tag, long step, double value) throws IOException {
        if (Double.isNaN(value)) {
            return;
        }
        ByteString entry = message(inner -> {
            inner.writeString(TAG, tag);
            inner.writeFloat(SIMPLE_VALUE, (float) value);
        });
        ByteString summary = message(inner -> inner.writeBytes(VALUE, entry));
        record(message(event -> {
            event.writeInt64(STEP, step);
            event.writeBytes(SUMMARY, summary);
        }));
    }

    private void record(ByteString bytes) throws IOException {
        byte[] length = littleEndian(Long.BYTES).putLong(bytes.size()).array();
        out.write(length);
        out.write(littleEndian(Integer.BYTES).putInt(masked(length)).array());
        byte[] data = bytes.toByteArray();
        out.write(data);
        out.write(littleEndian(Integer.BYTES).putInt(masked(data)).array());
    }

    /** A checksum of bytes that may hold checksums themselves: rotated and moved, as the format asks. */
    static int masked(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Integer.rotateRight((int) sum.getValue(), 15) + MASK_DELTA;
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteString message(Fields fields) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream coded = CodedOutputStream.newInstance(bytes);
        fields.writeTo(coded);
        coded.flush();
        return bytes.toByteString();
    }

    /** Writes fields of a message. */
    @FunctionalInterface
    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }
}
