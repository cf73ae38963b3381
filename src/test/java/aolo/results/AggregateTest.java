package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AggregateTest {
    @Test
    void interquartileMeanByHand() {
        // middle half of 1..8 is 3, 4, 5, 6
        assertThat(Aggregate.interquartileMean(new double[] {8, 1, 7, 2, 6, 3, 5, 4})).isEqualTo(4.5);
        // of five values: 0.75 of the 2nd, the 3rd, 0.75 of the 4th, over 2.5
        assertThat(Aggregate.interquartileMean(new double[] {0, 1, 2, 10, 1000}))
                .isCloseTo((0.75 * 1 + 2 + 0.75 * 10) / 2.5, within(1e-12));
        assertThat(Aggregate.interquartileMean(new double[] {3})).isEqualTo(3);
    }

    @Test
    void intervalOfANormalSampleIsNearTheTextbookOne() {
        double[] values = new double[400];
        for (int i = 0; i < values.length; i++) {
            // quantiles of the uniform law on 0..1: sd of the IQM of n draws = sqrt((1/12 - correction)/n), about 0.0167
            values[i] = (i + 0.5) / values.length;
        }
        Aggregate aggregate = Aggregate.of(values);
        assertThat(aggregate.interquartileMean()).isCloseTo(0.5, within(1e-12));
        assertThat(aggregate.low()).isBetween(0.44, 0.475);
        assertThat(aggregate.high()).isBetween(0.525, 0.56);
        assertThat(aggregate.tooFew()).isFalse();
        assertThat(Aggregate.of(values)).isEqualTo(aggregate);
    }

    @Test
    void fewSeedsAreMarkedAndNonsenseIsRefused() {
        assertThat(Aggregate.of(1, 2, 3, 4).tooFew()).isTrue();
        assertThatThrownBy(Aggregate::of).hasMessageContaining("nothing");
        assertThatThrownBy(() -> Aggregate.of(1, Double.NaN)).hasMessageContaining("NaN");
    }
}
