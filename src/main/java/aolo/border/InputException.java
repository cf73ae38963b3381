package aolo.border;

import java.io.IOException;

/** A file from outside was refused; the message says what is wrong with it and what to do, without its name. */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1;

    private final int line;

    public InputException(String message) {
        this(message, 0);
    }

    /** @param line of the file, 1-based */
    public InputException(String message, int line) {
        super(message);
        this.line = line;
    }

    InputException(String message, IOException cause) {
        super(message, cause);
        line = 0;
    }

    /** The 1-based line of the file where that is known, else 0. */
    public int line() {
        return line;
    }
}
