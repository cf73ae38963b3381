package aolo.llm;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layouts a request trace may have, told apart by the names of their columns, without case. */
enum TraceLayout {
    /** Azure LLM inference trace 2023 and 2024: date and time, with up to nine digits of the second. */
    AZURE("timestamp", "contexttokens", "generatedtokens", "TIMESTAMP,ContextTokens,GeneratedTokens"),
    /** BurstGPT: seconds since its start. */
    BURST_GPT("timestamp", "request tokens", "response tokens", "Timestamp,Model,Request tokens,Response tokens,..."),
    /** A user's own: seconds since any start. */
    PLAIN("seconds", "prompt_tokens", "answer_tokens", "seconds,prompt_tokens,answer_tokens");

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd[' ']['T']HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[xxx][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String time;
    private final String prompt;
    private final String answer;
    private final String header;

    TraceLayout(String time, String prompt, String answer, String header) {
        this.time = time;
        this.prompt = prompt;
        this.answer = answer;
        this.header = header;
    }

    /** The header it is known by, as a person reads it. */
    String header() {
        return header;
    }

    /** Where its columns stand in this header: time, prompt, answer. */
    Optional<int[]> find(List<String> names) {
        List<String> plain =
                names.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
        int[] at = {plain.indexOf(time), plain.indexOf(prompt), plain.indexOf(answer)};
        return at[0] < 0 || at[1] < 0 || at[2] < 0 ? Optional.empty() : Optional.of(at);
    }

    /** What a time is expected to be. */
    String expectedTime() {
        return this == AZURE
                ? "a date and time like 2023-11-16 18:15:46.6805900"
                : "a number of seconds from 0 to 1e9";
    }

    /** Seconds of a time as written, since any fixed moment with a whole second; NaN where it is none. */
    double seconds(String text, long sinceEpochSeconds) {
        if (this != AZURE) {
            return TraceNumber.parse(text);
        }
        try {
            var parsed = DATE_TIME.parse(text);
            long second = LocalDateTime.from(parsed)
                    .toEpochSecond(parsed.isSupported(ChronoField.OFFSET_SECONDS)
                            ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))
                            : ZoneOffset.UTC);
            return second - sinceEpochSeconds + 1e-9 * parsed.get(ChronoField.NANO_OF_SECOND);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
