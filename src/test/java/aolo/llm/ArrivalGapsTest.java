package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalGapsTest {
    private static final int N = 400_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 1, 1.09, 3, 13})
    void meanAndVariationAreThoseAskedFor(double variation) {
        ArrivalGaps gaps = new ArrivalGaps(0.4, variation);
        RandomStream random = new RandomStreams(1).stream("gaps");
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < N; i++) {
            double gap = gaps.next(random);
            assertThat(gap).isNotNegative();
            sum += gap;
            squares += gap * gap;
        }
        double mean = sum / N;
        assertThat(mean).isCloseTo(2.5, withinPercentage(100 * 4 * variation / Math.sqrt(N)));
        assertThat(Math.sqrt(squares / N - mean * mean) / mean)
                .isCloseTo(variation, withinPercentage(variation < 4 ? 1.5 : 5));
    }

    /** Started in equilibrium, the rate holds from the first second on: counts over short and long times alike. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 4})
    void theRateHoldsFromTheStart(double variation) {
        ArrivalGaps gaps = new ArrivalGaps(1, variation);
        RandomStream random = new RandomStreams(2).stream("gaps");
        int early = 0;
        int late = 0;
        int runs = 60_000;
        for (int run = 0; run < runs; run++) {
            for (double t = gaps.first(random); t < 10; t += gaps.next(random)) {
                early += t < 1 ? 1 : 0;
                late += t >= 9 ? 1 : 0;
            }
        }
        assertThat(early / (double) runs).isBetween(0.93, 1.07);
        assertThat(late / (double) runs).isBetween(0.93, 1.07);
    }

    @Test
    void refusesWhatIsNoProcess() {
        assertThatThrownBy(() -> new ArrivalGaps(0, 1)).hasMessageContaining("rate 0.0");
        assertThatThrownBy(() -> new ArrivalGaps(1, Double.NaN)).hasMessageContaining("variation NaN");
    }
}
