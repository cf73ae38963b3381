package aolo.border;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * An exception in the log fit for a terminal: its message repeats what a stranger wrote. Lines and tabs stay, since the trace is
 * made of them. Named by logback.xml as {@code %safeEx}; any thread.
 */
public final class SafeStackTrace extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return SafeText.lines(super.convert(event));
    }
}
