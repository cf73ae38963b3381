package aolo.border;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is refused once more has come out of it than can be, such as a packed file that unpacks for ever. One thread. */
public final class LimitedInput extends FilterInputStream {
    private final long most;
    private long passed;

    /** @param most bytes that are let through */
    public LimitedInput(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int n = super.read(into, at, length);
        count(Math.max(0, n));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long n) throws IOException {
        passed += n;
        if (passed > most) {
            throw new IOException("it unpacks to more than the " + most + " bytes that can be");
        }
    }
}
