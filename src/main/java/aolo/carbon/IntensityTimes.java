package aolo.carbon;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways the layouts write a time. A time without an offset is UTC. Pure functions, any thread. */
final class IntensityTimes {
    private static final String EXPECTED = "a UTC time like 2024-01-31 13:00:00, 2024-01-31T13:00Z, 1/31/2024 1:00:00 PM"
            + " or 31Jan2024 13:00:00";

    private static final List<String> PATTERNS = List.of(
            "uuuu-MM-dd['T'][' ']HH:mm[:ss[.SSSSSS][.SSS]][xxx][xx][X]",
            "M/d/uuuu h:mm[:ss] a",
            "M/d/uuuu H:mm[:ss]",
            "ddMMMuuuu H:mm[:ss]");

    private static final List<DateTimeFormatter> STRICT = formats(ResolverStyle.STRICT);
    private static final List<DateTimeFormatter> LENIENT = formats(ResolverStyle.SMART);
    private static final Pattern END_OF_DAY = Pattern.compile("(?<!\\d)24:00");

    private IntensityTimes() {}

    private static List<DateTimeFormatter> formats(ResolverStyle style) {
        return PATTERNS.stream()
                .map(pattern -> new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(style))
                .toList();
    }

    /** The instant {@code text} names, if it is written in one of the accepted ways and its date exists; 24:00 ends a day. */
    static Optional<Instant> parse(String text) {
        Optional<Instant> instant = parse(text, STRICT);
        if (instant.isPresent() || !END_OF_DAY.matcher(text).find()) {
            return instant;
        }
        return parse(END_OF_DAY.matcher(text).replaceFirst("00:00"), STRICT).map(start -> start.plus(1, ChronoUnit.DAYS));
    }

    /** What a text that is no time should have been, as a person reads it. */
    static String expected(String text) {
        return parse(text, LENIENT).isPresent() ? "a date that exists: its month has no such day" : EXPECTED;
    }

    private static Optional<Instant> parse(String text, List<DateTimeFormatter> formats) {
        if (text.length() > 64) {
            return Optional.empty();
        }
        for (DateTimeFormatter format : formats) {
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
