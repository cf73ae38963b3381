package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.scenario.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quadrature against sums over many thousand cells, and against what the world draws. */
class AnswerPosteriorTest {
    private static RequestContext request(double lengthSigma, double valueSigma, double seen, double seenScale) {
        Cell cell = Worlds.cell(Knowing.predicted(Samples.named("unknown-length"), lengthSigma, valueSigma));
        RequestContext row = new RequestContext();
        cell.fill(0, cell.typicalRequest(0), 20, 0, 0, row);
        cell.see(row, seen, seenScale);
        return row;
    }

    /** The same by brute force: lengths of 326 and 1.24 clipped to 32 and 4096, value scales 10 to 150. */
    private static final class Fine {
        private static final int LENGTHS = 20_000;
        private static final int SCALES = 400;
        private final double[] tokens = new double[LENGTHS + 2];
        private final double[] weight = new double[LENGTHS + 2];
        private final double[] scale = new double[SCALES];
        private final double[] scaleWeight = new double[SCALES];

        Fine(RequestContext r) {
            double low = Math.log(32);
            double high = Math.log(4096);
            double step = (high - low) / LENGTHS;
            for (int i = 0; i < LENGTHS; i++) {
                add(i, low + (i + 0.5) * step, normal((low + (i + 0.5) * step - Math.log(326)) / 1.24) * step / 1.24, r);
            }
            add(LENGTHS, low, below((low - Math.log(326)) / 1.24), r);
            add(LENGTHS + 1, high, below((Math.log(326) - high) / 1.24), r);
            normalise(weight);
            double scaleStep = Math.log(15) / SCALES;
            for (int j = 0; j < SCALES; j++) {
                double x = Math.log(10) + (j + 0.5) * scaleStep;
                scale[j] = Math.exp(x);
                scaleWeight[j] =
                        normal((Math.log(r.seenScaleTokens()) - x) / r.knowledge.valueSigmaLn());
            }
            normalise(scaleWeight);
        }

        private void add(int i, double x, double prior, RequestContext r) {
            tokens[i] = Math.exp(x);
            weight[i] = prior * normal((Math.log(r.seenAnswerTokens()) - x) / r.knowledge.lengthSigmaLn());
        }

        private static double normal(double z) {
            return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        }

        private static double below(double z) {
            return 0.5 * org.apache.commons.math3.special.Erf.erfc(-z / Math.sqrt(2));
        }

        private static void normalise(double[] weights) {
            double sum = 0;
            for (double w : weights) {
                sum += w;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] /= sum;
            }
        }

        double belowCap(double cap) {
            double sum = 0;
            for (int i = 0; i < tokens.length; i++) {
                sum += tokens[i] <= cap ? weight[i] : 0;
            }
            return sum;
        }

        double moment(double cap, int power) {
            double sum = 0;
            for (int i = 0; i < tokens.length; i++) {
                sum += weight[i] * Math.pow(Math.min(cap, tokens[i]), power);
            }
            return sum;
        }

        double cutYetGood(double cap, double quality) {
            double sum = 0;
            for (int j = 0; j < SCALES; j++) {
                double most = scale[j] * Math.expm1(Math.log1p(cap / scale[j]) / quality);
                for (int i = 0; i < tokens.length; i++) {
                    sum += tokens[i] > cap && tokens[i] <= most ? scaleWeight[j] * weight[i] : 0;
                }
            }
            return sum;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.2, 300, 40",
        "0.5, 0.5, 300, 40",
        "0.5, 0.5, 6000, 200",
        "0.8, 0.5, 20, 8",
        "0.3, 0.3, 3500, 12",
        "1.5, 1.0, 900, 60"
    })
    void chancesAndMomentsAreThoseOfAFineSum(double lengthSigma, double valueSigma, double seen, double seenScale) {
        RequestContext r = request(lengthSigma, valueSigma, seen, seenScale);
        AnswerPosterior posterior = new AnswerPosterior();
        posterior.set(r);
        Fine fine = new Fine(r);
        for (double ratio : List.of(0.06, 0.2, 0.4, 0.7, 1.0, 1.5, 2.0)) {
            double cap = ratio * seen;
            assertThat(posterior.below(cap)).as("below %s", cap).isCloseTo(fine.belowCap(cap), within(3e-4));
            assertThat(posterior.momentOfAnswer(cap, 1)).isCloseTo(fine.moment(cap, 1), within(2e-4 * cap));
            assertThat(posterior.momentOfAnswer(cap, 2)).isCloseTo(fine.moment(cap, 2), within(3e-4 * cap * cap));
            for (double quality : List.of(0.5, 0.75, 0.9, 0.99)) {
                assertThat(posterior.cutYetGood(cap, quality))
                        .as("cap %s quality %s", cap, quality)
                        .isCloseTo(fine.cutYetGood(cap, quality), within(1.5e-3));
            }
        }
    }

    @Test
    void anErrorlessPredictionIsBelieved() {
        RequestContext r = request(0, 0, 300, 40);
        AnswerPosterior posterior = new AnswerPosterior();
        posterior.set(r);
        assertThat(posterior.below(299)).isCloseTo(0, within(1e-9));
        assertThat(posterior.below(301)).isCloseTo(1, within(1e-9));
        double just = QualityOfExperience.lengthFor(0.75, 40, 300);
        assertThat(posterior.cutYetGood(1.01 * just, 0.75)).isCloseTo(1, within(1e-6));
        assertThat(posterior.cutYetGood(0.99 * just, 0.75)).isCloseTo(0, within(1e-6));
        assertThat(posterior.momentOfAnswer(1000, 1)).isCloseTo(300, within(0.01));
    }

    @Test
    void whatNothingDrawsIsTakenForTheNearestLength() {
        RequestContext r = request(0.05, 0.2, 1e6, 40);
        AnswerPosterior posterior = new AnswerPosterior();
        posterior.set(r);
        assertThat(posterior.below(4095)).isCloseTo(0, within(1e-6));
        assertThat(posterior.momentOfAnswer(1e6, 1)).isCloseTo(4096, within(0.5));
    }

    @Test
    void theWorldDrawsWhatIsBelieved() {
        World world = Worlds.world(Knowing.predicted(Samples.named("unknown-length"), 0.5, 0.5));
        AnswerPosterior posterior = new AnswerPosterior();
        Outcome outcome = new Outcome();
        int n = 20_000;
        double believed = 0;
        double seen = 0;
        for (int i = 0; i < n; i++) {
            world.advance();
            RequestContext r = world.request();
            posterior.set(r);
            double cap = 0.45 * r.seenAnswerTokens();
            believed += posterior.below(cap) + posterior.cutYetGood(cap, 0.75);
            double reached = Math.min(cap, r.fullAnswerTokens);
            seen += QualityOfExperience.length(reached, r.valueScaleTokens, r.fullAnswerTokens) >= 0.75 ? 1 : 0;
            world.decide(r.minCapTokens(), r.maxPowerWatts, outcome);
        }
        assertThat(seen / n).isBetween(0.3, 0.9).isCloseTo(believed / n, within(4 * Math.sqrt(0.25 / n)));
    }
}
