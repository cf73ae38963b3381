package aolo.carbon;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways the layouts write a time. A time without an offset is UTC. Pure functions, any thread. */
final class IntensityTimes {
    /** The accepted ways, as a person reads them. */
    static final String EXPECTED = "a UTC time like 2024-01-31 13:00:00, 2024-01-31T13:00Z, 1/31/2024 1:00:00 PM"
            + " or 31Jan2024 13:00:00";

    private static final List<DateTimeFormatter> FORMATS = List.of(
            format("uuuu-MM-dd['T'][' ']HH:mm[:ss[.SSSSSS][.SSS]][xxx][xx][X]"),
            format("M/d/uuuu h:mm[:ss] a"),
            format("M/d/uuuu H:mm[:ss]"),
            format("ddMMMuuuu H:mm[:ss]"));

    private IntensityTimes() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** The instant {@code text} names, if it is written in one of the accepted ways. */
    static Optional<Instant> parse(String text) {
        for (DateTimeFormatter format : FORMATS) {
            try {
                TemporalAccessor parsed = format.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from);
                return Optional.of(
                        parsed instanceof ZonedDateTime zoned
                                ? zoned.toInstant()
                                : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException tryNext) {
                continue;
            }
        }
        return Optional.empty();
    }
}
