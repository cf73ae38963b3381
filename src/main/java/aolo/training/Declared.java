package aolo.training;

import java.io.DataInput;
import java.io.IOException;

/** Reads what a run file declares the length of. A length is believed only up to its limit, so that no file asks for memory. */
final class Declared {
    private Declared() {}

    /**
     * How many numbers follow.
     *
     * @throws IOException when the count is negative or above the most there can be
     */
    static int count(DataInput in, String what, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("it is damaged: it declares " + count + " " + what + ", where 0 to " + most + " can be");
        }
        return count;
    }

    /**
     * A length, then as many bytes.
     *
     * @throws IOException when the length is negative or above the most there can be
     */
    static byte[] bytes(DataInput in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("it is damaged: a part of it has " + length + " bytes, where 0 to " + most + " can be");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
