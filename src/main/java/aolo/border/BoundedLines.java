package aolo.border;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Lines of UTF-8 from another program, none of which can fill the memory. A line that is refused is read to its end, so the next
 * one is whole. One owner thread.
 */
public final class BoundedLines {
    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** @param most longest line taken, in bytes without its end */
    public BoundedLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * The next line without its end; empty where the stream has ended.
     *
     * @throws InputException if the line is too long or not UTF-8; the line after it can be asked for
     * @throws IOException if the stream cannot be read
     */
    public Optional<String> next() throws InputException, IOException {
        line.reset();
        long length = 0;
        int sign = in.read();
        if (sign < 0) {
            return Optional.empty();
        }
        while (sign >= 0 && sign != '\n') {
            length++;
            if (length <= most) {
                line.write(sign);
            }
            sign = in.read();
        }
        if (length > most) {
            throw new InputException("the line has " + length + " bytes; at most " + most + " are read");
        }
        return Optional.of(InputFile.utf8(line.toByteArray()));
    }
}
