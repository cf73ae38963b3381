package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.junit.jupiter.api.Test;

class AirTimeTest {
    @Test
    void byHand() {
        // 8 Mbit/s for 40 ms carry 320 kbit; 680 kbit more at 2 Mbit/s take 340 ms
        assertThat(AirTime.seconds(1e6, 8e6, 2e6, 0.04)).isCloseTo(0.38, within(1e-15));
        // a fade known at the start, better on average: 40 kbit in 40 ms, 960 kbit at 4 Mbit/s
        assertThat(AirTime.seconds(1e6, 1e6, 4e6, 0.04)).isCloseTo(0.28, within(1e-15));
        assertThat(AirTime.seconds(1e5, 8e6, 2e6, 0.04)).isCloseTo(0.0125, within(1e-15));
        assertThat(AirTime.seconds(3.2e5, 8e6, 2e6, 0.04)).isCloseTo(0.04, within(1e-15));
        assertThat(AirTime.seconds(1e6, 8e6, 2e6, 0)).isCloseTo(0.5, within(1e-15));
        assertThat(AirTime.seconds(1e12, 8e6, 2e6, Double.POSITIVE_INFINITY)).isCloseTo(125_000, within(1e-9));
    }

    /** t is where t = bits/(w R + (1 - w) E), w = min(1, T_c/t); bits over w R + (1 - w) E - bits/t rises with t once. */
    @Test
    void solvesTheEquationOfTheShares() {
        RandomStream random = new RandomStreams(3).stream("airTime");
        int beyond = 0;
        for (int i = 0; i < 2000; i++) {
            double rate = Math.exp(8 + 10 * random.nextDouble());
            double mean = rate * Math.exp(3 * random.nextGaussian());
            double coherence = Math.exp(-5 + 4 * random.nextDouble());
            double bits = coherence * rate * Math.exp(4 * random.nextGaussian());
            double low = 0.5 * bits / Math.max(rate, mean);
            double high = 2 * bits / Math.min(rate, mean);
            for (int k = 0; k < 200; k++) {
                double t = 0.5 * (low + high);
                double w = Math.min(1, coherence / t);
                if (t * (w * rate + (1 - w) * mean) < bits) {
                    low = t;
                } else {
                    high = t;
                }
            }
            assertThat(AirTime.seconds(bits, rate, mean, coherence)).isCloseTo(high, within(1e-12 * high));
            beyond += high > coherence ? 1 : 0;
        }
        assertThat(beyond).isBetween(300, 1700);
    }

    @Test
    void aFasterLinkIsNeverLongerOnTheAir() {
        for (double bits = 1e3; bits < 1e7; bits *= 1.7) {
            double t = AirTime.seconds(bits, 1e6, 3e6, 0.05);
            assertThat(AirTime.seconds(bits, 1.1e6, 3e6, 0.05)).isLessThanOrEqualTo(t);
            assertThat(AirTime.seconds(bits, 1e6, 3.3e6, 0.05)).isLessThanOrEqualTo(t);
            assertThat(AirTime.seconds(1.01 * bits, 1e6, 3e6, 0.05)).isGreaterThan(t);
        }
    }
}
