package aolo.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantityTextTest {
    @Test
    void powersInWattsAndDecibels() {
        assertThat(QuantityText.parse("30 dBm", "W")).isCloseTo(1, within(1e-12));
        assertThat(QuantityText.parse("30dbm", "W")).isCloseTo(1, within(1e-12));
        assertThat(QuantityText.parse("500 mW", "W")).isEqualTo(0.5);
        assertThat(QuantityText.parse("1 W", "W")).isEqualTo(1);
        assertThat(QuantityText.parse("10 mW", "dBm")).isCloseTo(10, within(1e-12));
        assertThat(QuantityText.parse("−3 dBm", "dBm")).isEqualTo(-3);
        assertThat(QuantityText.parse("1e-3 kW", "W")).isEqualTo(1);
    }

    @Test
    void otherKindsAndTheFieldsOwnUnit() {
        assertThat(QuantityText.parse("0.2 km", "m")).isEqualTo(200);
        assertThat(QuantityText.parse("36 km/h", "m/s")).isCloseTo(10, within(1e-12));
        assertThat(QuantityText.parse("5 ms", "s")).isEqualTo(0.005);
        assertThat(QuantityText.parse("3500 MHz", "GHz")).isEqualTo(3.5);
        assertThat(QuantityText.parse("120 tokens", "tokens")).isEqualTo(120);
        assertThat(QuantityText.parse(" 12.5 ", "dB")).isEqualTo(12.5);
        assertThat(QuantityText.parse("12.5 dB", "dB")).isEqualTo(12.5);
    }

    @Test
    void refusalsNameWhatIsUnderstood() {
        assertThatThrownBy(() -> QuantityText.parse("3 MW", "W")).hasMessageContaining("mW").hasMessageContaining("dBm");
        assertThatThrownBy(() -> QuantityText.parse("3 m", "W")).hasMessageContaining("\"m\" cannot be used here");
        assertThatThrownBy(() -> QuantityText.parse("1,5 W", "W")).hasMessageContaining("not a number");
        assertThatThrownBy(() -> QuantityText.parse("NaN W", "W")).hasMessageContaining("not a number");
        assertThatThrownBy(() -> QuantityText.parse("1e999 W", "W")).hasMessageContaining("finite");
        assertThatThrownBy(() -> QuantityText.parse("0 W", "dBm")).hasMessageContaining("above 0 W");
    }
}
