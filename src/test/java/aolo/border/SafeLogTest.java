package aolo.border;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What logback.xml makes of a hostile text. */
class SafeLogTest {
    private static final String HOSTILE = "a\u001b[2Jb\u202ec\nERROR Forged: d\u0007";

    @Test
    void messagesStayOneLineAndObeyNoTerminal() throws JoranException {
        String line = logged("{} cannot be read", HOSTILE, null);

        assertThat(line).isEqualTo("WARN Probe: a\\u001B[2Jb\\u202Ec\\u000AERROR Forged: d\\u0007 cannot be read\n");
    }

    @Test
    void messagesOfExceptionsObeyNoTerminal() throws JoranException {
        String lines = logged("failed", null, new IllegalStateException(HOSTILE, new RuntimeException(HOSTILE)));

        assertThat(lines).startsWith("WARN Probe: failed\njava.lang.IllegalStateException: a\\u001B[2J")
                .contains("Caused by: java.lang.RuntimeException: a\\u001B", "\tat aolo.border.SafeLogTest")
                .doesNotContain("\u001b", "\u202e", "\u0007");
    }

    private static String logged(String message, String argument, Throwable thrown) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(SafeLogTest.class.getResource("/logback.xml"));
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        Object[] arguments = argument == null ? null : new Object[] {argument};
        LoggingEvent event =
                new LoggingEvent("none", context.getLogger("some.Probe"), Level.WARN, message, thrown, arguments);
        String text = new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
        context.stop();
        return text.replace(System.lineSeparator(), "\n");
    }
}
