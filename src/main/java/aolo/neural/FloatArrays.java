package aolo.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Plain arrays of floats: to and from bytes (big endian), the search for a number that is not finite, sums. */
public final class FloatArrays {
    private static final int CHUNK = 2048;

    private FloatArrays() {}

    /** Index of the first NaN or infinity among the first {@code length} numbers, -1 if there is none. */
    public static int firstNotFinite(float[] x, int length) {
        for (int i = 0; i < length; i++) {
            if (!(Math.abs(x[i]) <= Float.MAX_VALUE)) {
                return i;
            }
        }
        return -1;
    }

    /** Adds {@code factor} times n numbers to n others; the compiler makes vectors of it. */
    static void addScaled(float factor, float[] from, int fromAt, float[] to, int toAt, int n) {
        for (int p = 0; p < n; p++) {
            to[toAt + p] = Math.fma(factor, from[fromAt + p], to[toAt + p]);
        }
    }

    /** Writes the first {@code length} numbers. */
    public static void write(DataOutput out, float[] x, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            bytes.clear();
            bytes.asFloatBuffer().put(x, from, count);
            out.write(bytes.array(), 0, 4 * count);
        }
    }

    /**
     * Reads {@code length} finite numbers into the beginning of x.
     *
     * @param what they are, for the refusal
     */
    public static void readFinite(DataInput in, float[] x, int length, String what) throws IOException {
        read(in, x, length);
        int bad = firstNotFinite(x, length);
        if (bad >= 0) {
            throw new IOException("it is damaged: " + what + "[" + bad + "] is " + x[bad] + ", which is no finite number");
        }
    }

    /** Reads {@code length} numbers into the beginning of x, whatever they are. */
    public static void read(DataInput in, float[] x, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * CHUNK);
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            in.readFully(bytes.array(), 0, 4 * count);
            bytes.clear();
            bytes.asFloatBuffer().get(x, from, count);
        }
    }
}
