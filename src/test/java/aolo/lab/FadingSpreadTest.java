package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FadingSpreadTest {
    private final FadingSpread spread = new FadingSpread();

    @Test
    void itsMeanIsZeroAndItsMeanPowerOne() {
        double real = 0;
        double imaginary = 0;
        double power = 0;
        for (int i = 0; i < FadingSpread.STATES; i++) {
            real += spread.real(i) / FadingSpread.STATES;
            imaginary += spread.imaginary(i) / FadingSpread.STATES;
            power += Math.pow(Math.hypot(spread.real(i), spread.imaginary(i)), 2) / FadingSpread.STATES;
        }
        assertThat(real).isCloseTo(0, within(1e-12));
        assertThat(imaginary).isCloseTo(0, within(1e-12));
        assertThat(power).isCloseTo(1, within(1e-12));
    }

    /** E[log2(1 + 100 |h|^2)] of Rayleigh fading is 5.884 bit/s/Hz: e^0.01 E1(0.01)/ln 2 with E1(0.01) = 4.03793. */
    @Test
    void itsMeanRateIsNearTheTrueMean() {
        double mean = 0;
        for (int i = 0; i < FadingSpread.STATES; i++) {
            double power = Math.pow(Math.hypot(spread.real(i), spread.imaginary(i)), 2);
            mean += Math.log1p(100 * power) / Math.log(2) / FadingSpread.STATES;
        }
        assertThat(mean).isCloseTo(5.884, within(0.03 * 5.884));
    }
}
