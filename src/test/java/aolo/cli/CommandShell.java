package aolo.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs commands in this process and keeps what the last one said. One thread. */
final class CommandShell {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Runs a command; returns its exit code. */
    int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    /** What the last command wrote to standard output. */
    String out() {
        return out.toString();
    }

    /** What the last command wrote to standard error. */
    String err() {
        return err.toString();
    }
}
