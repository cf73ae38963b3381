package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.junit.jupiter.api.Test;

/** The closed forms of quality against sums and known points. */
class QualityOfExperienceTest {
    /** Andes' definition, token by token (small steps): when each is consumed, then both areas. */
    private static double byParts(double tokens, double first, double each, double expectedFirst, double reading) {
        int steps = 200_000;
        double step = tokens / steps;
        double consumed = first;
        double late = 0;
        for (int i = 1; i <= steps; i++) {
            double before = consumed;
            consumed = Math.max(first + each * i * step, consumed + reading * step);
            double lag = 0.5 * (before + consumed) - expectedFirst - reading * (i - 0.5) * step;
            late += Math.max(0, lag) * step;
        }
        double expectedLast = expectedFirst + reading * tokens;
        double whole = 0.5 * reading * tokens * tokens + tokens * Math.max(0, consumed - expectedLast);
        return 1 - late / whole;
    }

    @Test
    void timeQualityIsTheRatioOfTheAreas() {
        RandomStream random = new RandomStreams(3).stream("quality");
        int late = 0;
        int veryLate = 0;
        for (int i = 0; i < 300; i++) {
            double tokens = 2 + 200 * random.nextDouble();
            double first = 8 * random.nextDouble() * random.nextDouble();
            double each = 0.5 * random.nextDouble();
            double reading = 0.1 + 0.4 * random.nextDouble();
            double closed = QualityOfExperience.time(tokens, first, each, 1, reading);
            if (2 * (first - 1) > reading * tokens) {
                assertThat(closed).isEqualTo(QualityOfExperience.time(tokens, first, reading, 1, reading));
                assertThat(closed).isLessThan(0.5);
                veryLate++;
            } else {
                assertThat(closed).isCloseTo(byParts(tokens, first, each, 1, reading), within(2e-5));
                late += closed < 1 ? 1 : 0;
            }
        }
        assertThat(late).isBetween(100, 290);
        assertThat(veryLate).isGreaterThan(2);
    }

    @Test
    void aStreamThatStartsFourSecondsLateLosesAnEighth() {
        double reading = 1 / 4.8;
        assertThat(QualityOfExperience.time(300, 5, 0.009, 1, reading)).isCloseTo(0.8865, within(1e-4));
        assertThat(QualityOfExperience.time(60, 5, 0.009, 1, reading)).isCloseTo(0.6098, within(1e-4));
        assertThat(QualityOfExperience.time(300, 0.5, 0.3, 1, reading)).isCloseTo(0.7725, within(1e-4));
    }

    @Test
    void aFasterAnswerIsNeverWorse() {
        RandomStream random = new RandomStreams(5).stream("quality");
        for (int i = 0; i < 100_000; i++) {
            double tokens = Math.exp(8 * random.nextDouble());
            double first = Math.exp(6 * (random.nextDouble() - 0.5));
            double each = Math.exp(6 * (random.nextDouble() - 0.7));
            double q = QualityOfExperience.time(tokens, first, each, 1, 0.2);
            double sooner = QualityOfExperience.time(tokens, first * random.nextDouble(), each, 1, 0.2);
            double faster = QualityOfExperience.time(tokens, first, each * random.nextDouble(), 1, 0.2);
            assertThat(sooner).isGreaterThanOrEqualTo(q * (1 - 1e-12));
            assertThat(faster).isGreaterThanOrEqualTo(q * (1 - 1e-12));
        }
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
