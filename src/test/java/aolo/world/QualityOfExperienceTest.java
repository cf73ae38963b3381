package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.junit.jupiter.api.Test;

/** The closed forms of quality against sums and known points. */
class QualityOfExperienceTest {
    /** Both areas summed over small steps of tokens (late) and of time (whole), straight from the definition. */
    private static double byParts(double tokens, double first, double each, double expectedFirst, double expectedEach) {
        int steps = 200_000;
        double late = 0;
        for (int i = 0; i < steps; i++) {
            double y = (i + 0.5) / steps * tokens;
            late += Math.max(0, first + each * y - expectedFirst - expectedEach * y) * tokens / steps;
        }
        double end = first + each * tokens;
        double whole = 0;
        double span = end - expectedFirst;
        for (int i = 0; i < steps; i++) {
            double time = (i + 0.5) / steps * span;
            whole += Math.min(tokens, time / expectedEach) * span / steps;
        }
        return Math.max(0, 1 - late / whole);
    }

    @Test
    void timeQualityIsTheRatioOfTheAreas() {
        RandomStream random = new RandomStreams(3).stream("quality");
        int late = 0;
        for (int i = 0; i < 200; i++) {
            double tokens = 2 + 500 * random.nextDouble();
            double first = 3 * random.nextDouble();
            double each = 0.5 * random.nextDouble();
            double expectedEach = 0.1 + 0.4 * random.nextDouble();
            double closed = QualityOfExperience.time(tokens, first, each, 1, expectedEach);
            if (closed < 1) {
                assertThat(closed).isCloseTo(byParts(tokens, first, each, 1, expectedEach), within(2e-5));
                late++;
            } else {
                assertThat(first + each * tokens).isLessThanOrEqualTo(1 + expectedEach * tokens);
            }
        }
        assertThat(late).isBetween(50, 195);
    }

    @Test
    void timeQualityNeverLeavesItsRange() {
        RandomStream random = new RandomStreams(4).stream("quality");
        for (int i = 0; i < 20_000; i++) {
            double q = QualityOfExperience.time(
                    Math.exp(8 * random.nextDouble()),
                    Math.exp(8 * (random.nextDouble() - 0.5)),
                    Math.exp(10 * (random.nextDouble() - 0.7)),
                    1,
                    0.2);
            assertThat(q).isBetween(0.0, 1.0);
        }
    }

    @Test
    void lengthQualityFollowsWeberAndFechner() {
        assertThat(QualityOfExperience.length(300, 40, 300)).isEqualTo(1);
        assertThat(QualityOfExperience.length(0, 40, 300)).isZero();
        // ln 2 / ln 8.5
        assertThat(QualityOfExperience.length(40, 40, 300)).isCloseTo(0.3238905, within(1e-7));
    }
}
