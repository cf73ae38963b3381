package aolo.llm;

import aolo.quantity.Assumptions;
import java.util.Arrays;
import java.util.Locale;

/** Bits per token and expected intake speed of each medium. Immutable; any thread. */
public final class MediumTraits {
    private final double[] bitsPerToken;
    private final double[] expectedTokensPerSecond;
    private final double expectedTtftSeconds;

    public MediumTraits(Assumptions assumptions) {
        bitsPerToken = read(assumptions, "bitsPerToken");
        expectedTokensPerSecond = read(assumptions, "expectedTokensPerSecond");
        expectedTtftSeconds = assumptions.value("llm.expectation.ttftSeconds");
    }

    private static double[] read(Assumptions assumptions, String field) {
        return Arrays.stream(Medium.values())
                .mapToDouble(m ->
                        assumptions.value("llm.medium." + m.name().toLowerCase(Locale.ROOT) + "." + field))
                .toArray();
    }

    /** Bits of one token on the air. */
    public double bitsPerToken(Medium medium) {
        return bitsPerToken[medium.ordinal()];
    }

    /** Tokens per second a user reads or hears. */
    public double expectedTokensPerSecond(Medium medium) {
        return expectedTokensPerSecond[medium.ordinal()];
    }

    /** Seconds to the first token a user expects. */
    public double expectedTtftSeconds() {
        return expectedTtftSeconds;
    }
}
