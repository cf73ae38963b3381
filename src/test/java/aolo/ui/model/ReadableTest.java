package aolo.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadableTest {
    @Test
    void threeDigitsAndPrefixes() {
        assertThat(Readable.withUnit(148_000_000, "bit/s")).isEqualTo("148 Mbit/s");
        assertThat(Readable.grams(0.0115)).isEqualTo("11.5 mgCO₂e");
        assertThat(Readable.withUnit(2.7812, "s")).isEqualTo("2.78 s");
        assertThat(Readable.withUnit(-80.04, "dB")).isEqualTo("−80.0 dB");
        assertThat(Readable.withUnit(477.4, "tokens")).isEqualTo("477 tokens");
        assertThat(Readable.withUnit(0.75, "1")).isEqualTo("0.750");
        assertThat(Readable.plain(0)).isEqualTo("0");
    }

    @Test
    void whatIsNotKnownIsADashNeverZero() {
        assertThat(Readable.withUnit(Double.NaN, "J")).isEqualTo(Readable.NONE);
        assertThat(Readable.grams(Double.NaN)).isEqualTo(Readable.NONE + " gCO₂e");
        assertThat(Readable.fixed(Double.NaN, 2)).isEqualTo(Readable.NONE);
        assertThat(Readable.fixed(Double.POSITIVE_INFINITY, 2)).isEqualTo("∞");
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Readable.withUnit(1.5, "W")).isEqualTo("1.50 W");
        } finally {
            Locale.setDefault(before);
        }
    }
}
