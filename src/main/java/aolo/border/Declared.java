package aolo.border;

import java.io.DataInput;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads the fields of a binary file of this program, each only if it is what can stand there. A length is believed only up to its
 * limit, so that no file asks for memory. Plain functions; the caller's thread. All throw {@link IOException} in words where a field
 * is not what can be.
 */
public final class Declared {
    private Declared() {}

    /** How many numbers follow: 0 to the most there can be. */
    public static int count(DataInput in, String what, int most) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("it is damaged: it declares " + count + " " + what + ", where 0 to " + most + " can be");
        }
        return count;
    }

    /** A length, then as many bytes; the length 0 to the most there can be. */
    public static byte[] bytes(DataInput in, long most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("it is damaged: a part of it has " + length + " bytes, where 0 to " + most + " can be");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** A counter: 0 or more, and exact as a double. */
    public static long counter(DataInput in, String what) throws IOException {
        long value = in.readLong();
        if (value < 0 || value > 1L << 53) {
            throw new IOException("it is damaged: " + what + " is " + value);
        }
        return value;
    }

    /** A number that is neither NaN nor infinite. */
    public static double finite(DataInput in, String what) throws IOException {
        return within(in, what, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** A number in a range, ends included; NaN is outside of every range. */
    public static double within(DataInput in, String what, double low, double high) throws IOException {
        double value = in.readDouble();
        if (!(value >= low && value <= high)) {
            String allowed = high < Double.MAX_VALUE
                    ? String.format(Locale.ROOT, "%s to %s", low, high)
                    : low > -Double.MAX_VALUE ? String.format(Locale.ROOT, "%s or more", low) : "a finite number";
            throw new IOException("it is damaged: " + what + " is " + value + ", allowed is " + allowed);
        }
        return value;
    }

    /** Yes or no, one byte of 1 or 0. */
    public static boolean flag(DataInput in, String what) throws IOException {
        int value = in.readByte();
        if (value != 0 && value != 1) {
            throw new IOException("it is damaged: " + what + " is " + value + ", allowed is 0 or 1");
        }
        return value == 1;
    }
}
