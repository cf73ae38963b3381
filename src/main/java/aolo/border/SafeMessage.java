package aolo.border;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * A log message in one line fit for a terminal: names of files and texts of scenarios in it can neither drive the terminal nor
 * pass for a line of the log. Named by logback.xml as {@code %safeMsg}; any thread.
 */
public final class SafeMessage extends MessageConverter {
    @Override
    public String convert(ILoggingEvent event) {
        String message = super.convert(event);
        return message == null ? "" : SafeText.line(message);
    }
}
