package aolo.cli;

import aolo.border.SafeText;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output or standard error. Whatever a command prints, names and cells of strangers' files included, no sign gets
 * through that a terminal would obey ({@link SafeText#lines}); only this program's own colours do ({@link #own}). The first
 * failure to write is remembered, where a plain {@link PrintWriter} forgets it. A console gets its own encoding, files and
 * pipes get UTF-8. One thread at a time.
 */
final class Terminal extends PrintWriter {
    private final Guard guard;

    private final boolean pipe;

    private Terminal(Guard guard, boolean pipe) {
        super(guard, true);
        this.guard = guard;
        this.pipe = pipe;
    }

    static Terminal of(OutputStream stream, Charset charset) {
        return of(stream, charset, false);
    }

    private static Terminal of(OutputStream stream, Charset charset, boolean pipe) {
        return new Terminal(new Guard(new OutputStreamWriter(stream, charset)), pipe);
    }

    static Terminal standardOutput() {
        return of(new FileOutputStream(FileDescriptor.out), charset(), standardOutputIsAPipe());
    }

    static Terminal standardError() {
        return of(new FileOutputStream(FileDescriptor.err), charset());
    }

    private static Charset charset() {
        Console console = System.console();
        return console == null ? StandardCharsets.UTF_8 : console.charset();
    }

    /** Does something that prints only this program's own text, with colours and returns, to a writer. */
    static void own(PrintWriter writer, Runnable printing) {
        if (!(writer instanceof Terminal terminal)) {
            printing.run();
            return;
        }
        terminal.flush();
        terminal.guard.open = true;
        try {
            printing.run();
            terminal.flush();
        } finally {
            terminal.guard.open = false;
        }
    }

    /** Why something could not be written; empty if all was, or if the reader of a pipe has gone, as {@code head} does. */
    Optional<String> failure() {
        flush();
        return Optional.ofNullable(guard.failure)
                .filter(failure -> !readerHasGone(failure))
                .map(failure -> SafeText.line(String.valueOf(failure.getMessage())));
    }

    private boolean readerHasGone(IOException failure) {
        return pipe || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Where the system tells (Linux); its words for a closed pipe may be in any language. */
    private static boolean standardOutputIsAPipe() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().matches("(pipe|socket):.*");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Makes text safe and remembers the first failure. */
    private static final class Guard extends Writer {
        private static final String LINE_END = System.lineSeparator();

        private final Writer to;
        private boolean open;
        private IOException failure;

        Guard(Writer to) {
            this.to = to;
        }

        @Override
        public void write(char[] signs, int from, int length) throws IOException {
            String text = new String(signs, from, length);
            if (!open) {
                text = SafeText.lines(text.replace("\r\n", "\n"));
                text = LINE_END.equals("\n") ? text : text.replace("\n", LINE_END);
            }
            String safe = text;
            remembered(() -> to.write(safe));
        }

        @Override
        public void flush() throws IOException {
            remembered(to::flush);
        }

        @Override
        public void close() throws IOException {
            remembered(to::close);
        }

        private void remembered(Act act) throws IOException {
            try {
                act.run();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        /** Something that writes. */
        private interface Act {
            void run() throws IOException;
        }
    }
}
