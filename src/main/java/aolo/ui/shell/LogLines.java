package aolo.ui.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import aolo.border.SafeText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** The program's own newest log lines, kept for who reports a fault. Any thread. */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    /** Lines kept. */
    static final int MOST = 200;

    private static final int LONGEST_LINE = 500;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Listens from now on to all that the program logs at this level or above. */
    public static LogLines listening(Level least) {
        LogLines lines = new LogLines();
        ThresholdFilter filter = new ThresholdFilter();
        filter.setLevel(least.levelStr);
        filter.start();
        lines.addFilter(filter);
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            lines.setContext(root.getLoggerContext());
            lines.start();
            root.addAppender(lines);
        }
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String thrown = event.getThrowableProxy() == null
                ? ""
                : " (" + event.getThrowableProxy().getClassName() + ": " + event.getThrowableProxy().getMessage() + ")";
        String line = String.format(
                Locale.ROOT, "%tT %s %s: %s%s", event.getTimeStamp(), event.getLevel(), event.getLoggerName(),
                event.getFormattedMessage(), thrown);
        synchronized (lines) {
            lines.add(SafeText.cut(SafeText.line(line), LONGEST_LINE));
            while (lines.size() > MOST) {
                lines.remove();
            }
        }
    }

    /** The newest lines, oldest first. */
    public List<String> newest() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public void close() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.detachAppender(this);
        }
        stop();
    }
}
