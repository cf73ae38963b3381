package aolo.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class AggregateTest {
    private static final int TRIALS = 4000;

    @Test
    void interquartileMeanByHand() {
        // middle half of 1..8 is 3, 4, 5, 6
        assertThat(Aggregate.interquartileMean(new double[] {8, 1, 7, 2, 6, 3, 5, 4})).isEqualTo(4.5);
        // of five values: 0.75 of the 2nd, the 3rd, 0.75 of the 4th, over 2.5
        assertThat(Aggregate.interquartileMean(new double[] {0, 1, 2, 10, 1000}))
                .isCloseTo((0.75 * 1 + 2 + 0.75 * 10) / 2.5, within(1e-12));
        assertThat(Aggregate.interquartileMean(new double[] {3})).isEqualTo(3);
    }

    /** 1..5: mean 3, deviation 1.5811, t(4) 2.7764451: half width 1.9632. */
    @Test
    void studentsIntervalByHand() {
        Aggregate a = Aggregate.of(4, 1, 5, 3, 2);
        assertThat(a.mean()).isEqualTo(3);
        assertThat(a.low()).isCloseTo(3 - 2.7764451 * Math.sqrt(2.5 / 5), within(1e-6));
        assertThat(a.high()).isCloseTo(3 + 2.7764451 * Math.sqrt(2.5 / 5), within(1e-6));
        assertThat(Aggregate.ofShares(0, 0, 0, 1).low()).isZero();
        assertThat(Aggregate.of(7).low()).isNaN();
    }

    /** Ratios 0.9 and 0.8: geometric mean sqrt(0.72), 15.147 % below; the mean of logarithms -0.164252, its half width by t(1). */
    @Test
    void pairedRatiosByHand() {
        Aggregate a = Aggregate.percentBelow(new double[] {9, 16}, new double[] {10, 20});
        assertThat(a.mean()).isCloseTo(100 * (1 - Math.sqrt(0.72)), within(1e-10));
        double half = 12.7062047 * (Math.log(0.9) - Math.log(0.8)) / 2;
        assertThat(a.low()).isCloseTo(-100 * Math.expm1(0.5 * Math.log(0.72) + half), within(1e-4));
        assertThat(a.high()).isCloseTo(-100 * Math.expm1(0.5 * Math.log(0.72) - half), within(1e-4));
        assertThat(Aggregate.percentBelow(new double[] {2, 3}, new double[] {2, 3}).mean()).isZero();
    }

    /** How often the interval holds the truth, by simulation: what the documentation says of it. */
    @Test
    void intervalsCoverTheTruth() {
        for (int n : new int[] {3, 5, 10}) {
            assertThat(coverage(n, 0, RandomStream::nextGaussian)).as("normal, n = %d", n).isBetween(0.94, 0.96);
            assertThat(coverage(n, 1, r -> r.nextExponential())).as("exponential, n = %d", n).isBetween(0.86, 0.96);
            double mean = Math.exp(0.02);
            assertThat(coverage(n, mean, r -> Math.exp(0.2 * r.nextGaussian()))).as("log-normal, n = %d", n).isBetween(0.93, 0.96);
        }
    }

    /** Two learners that share a seed's luck (a factor of 30 %) and differ by 10 % with noise of 3 %. */
    @Test
    void pairedIntervalsCoverTheTruth() {
        RandomStream random = new RandomStreams(7).stream("test");
        for (int n : new int[] {3, 5, 10}) {
            int covered = 0;
            for (int trial = 0; trial < TRIALS; trial++) {
                double[] ours = new double[n];
                double[] theirs = new double[n];
                for (int i = 0; i < n; i++) {
                    double luck = Math.exp(0.3 * random.nextGaussian());
                    ours[i] = 0.9 * luck * Math.exp(0.03 * random.nextGaussian());
                    theirs[i] = luck * Math.exp(0.03 * random.nextGaussian());
                }
                Aggregate a = Aggregate.percentBelow(ours, theirs);
                covered += a.low() <= 10 && a.high() >= 10 ? 1 : 0;
            }
            assertThat(covered / (double) TRIALS).as("n = %d", n).isBetween(0.94, 0.96);
        }
    }

    private static double coverage(int n, double truth, ToDoubleFunction<RandomStream> law) {
        RandomStream random = new RandomStreams(n).stream("test");
        int covered = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = law.applyAsDouble(random);
            }
            Aggregate a = Aggregate.of(values);
            covered += a.low() <= truth && a.high() >= truth ? 1 : 0;
        }
        return covered / (double) TRIALS;
    }

    @Test
    void fewSeedsAreMarkedAndNonsenseIsRefused() {
        assertThat(Aggregate.of(1, 2, 3, 4, 5, 6, 7, 8, 9).tooFew()).isTrue();
        assertThat(Aggregate.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).tooFew()).isFalse();
        assertThatThrownBy(Aggregate::of).hasMessageContaining("nothing");
        assertThatThrownBy(() -> Aggregate.of(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Aggregate.percentBelow(new double[] {1}, new double[] {0})).hasMessageContaining("ratio");
        assertThatThrownBy(() -> Aggregate.percentBelow(new double[] {1}, new double[] {1, 2})).hasMessageContaining("paired");
    }
}
