package aolo.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import java.util.Optional;
import java.util.OptionalDouble;

/** Draws against their distributions; seed fixed, Kolmogorov-Smirnov at 1.95/sqrt(n), the 0.1 % point. */
class RequestSourceTest {
    private static final int N = 40_000;
    private static final double KS_TOLERANCE = 1.95 / Math.sqrt(N);
    private static final double[] PROMPTS = new double[N];
    private static final double[] ANSWERS = new double[N];
    private static final double[] SCALES = new double[N];
    private static final int[] MEDIA = new int[Medium.values().length];

    @BeforeAll
    static void draw() {
        RequestSource source = new RequestSource(Servers.chat(), Servers.STANDARD);
        RandomStream random = new RandomStreams(7).stream("traffic");
        RequestDraw row = new RequestDraw();
        for (int i = 0; i < N; i++) {
            source.draw(random, row);
            PROMPTS[i] = row.promptTokens;
            ANSWERS[i] = row.fullAnswerTokens;
            SCALES[i] = row.valueScaleTokens;
            MEDIA[row.medium.ordinal()]++;
        }
    }

    @Test
    void promptsAreLogNormalAndClipped() {
        assertThat(distance(PROMPTS, x -> x >= 8192 ? 1 : normal(Math.log(x / 250) / 0.8))).isLessThan(KS_TOLERANCE);
        assertThat(Arrays.stream(PROMPTS)).allMatch(x -> x >= 16 && x <= 8192);
        assertThat(median(PROMPTS)).isCloseTo(250, within(250 * 0.025));
        assertThat(mean(PROMPTS)).isCloseTo(250 * Math.exp(0.32), within(5.0));
    }

    @Test
    void answersAreLogNormalAndClipped() {
        assertThat(distance(ANSWERS, x -> x >= 4096 ? 1 : normal(Math.log(x / 300) / 0.6))).isLessThan(KS_TOLERANCE);
        assertThat(Arrays.stream(ANSWERS)).allMatch(x -> x >= 32 && x <= 4096);
        assertThat(median(ANSWERS)).isCloseTo(300, within(300 * 0.02));
        assertThat(mean(ANSWERS)).isCloseTo(300 * Math.exp(0.18), within(5.0));
    }

    @Test
    void valueScalesAreLogUniform() {
        assertThat(distance(SCALES, x -> Math.log(x / 10) / Math.log(15))).isLessThan(KS_TOLERANCE);
        assertThat(mean(SCALES)).isCloseTo(140 / Math.log(15), within(0.8));
    }

    @Test
    void mediaFollowTheirShares() {
        double[] shares = {0.6, 0.3, 0.1};
        double chiSquare = 0;
        for (int i = 0; i < shares.length; i++) {
            chiSquare += Math.pow(MEDIA[i] - N * shares[i], 2) / (N * shares[i]);
        }
        assertThat(chiSquare).isLessThan(9.21); // 1 % point of 2 degrees of freedom
    }

    /** Any medium may be missing: first, middle or last. */
    @Test
    void mediaFollowTheirSharesWhicheverIsMissing() {
        double[][] mixtures = {{0.2, 0, 0.8}, {0, 0.3, 0.7}, {0.4, 0.6, 0}, {0, 0, 2}, {0, 1, 0}, {3, 0, 0}};
        for (double[] shares : mixtures) {
            RequestSource source = new RequestSource(
                    new TrafficProfile("t", shares[0], shares[1], shares[2], PictureModel.NONE, 100, 250, 0, 300, 0, 50, 50, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty()),
                    Servers.STANDARD);
            RandomStream random = new RandomStreams(3).stream("traffic");
            RequestDraw row = new RequestDraw();
            double[] seen = new double[Medium.values().length];
            for (int i = 0; i < 10_000; i++) {
                source.draw(random, row);
                seen[row.medium.ordinal()]++;
            }
            double all = Arrays.stream(shares).sum();
            for (int i = 0; i < shares.length; i++) {
                assertThat(seen[i] / 10_000).as("%s of %s", i, Arrays.toString(shares)).isCloseTo(shares[i] / all, within(0.02));
            }
        }
    }

    @Test
    void sharesAreWeightsAndAMissingMediumNeverComes() {
        TrafficProfile onlySpeech = new TrafficProfile("t", 0, 0.2, 0, PictureModel.NONE, 100, 250, 0, 300, 0, 50, 50, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty());
        RequestSource source = new RequestSource(onlySpeech, Servers.STANDARD);
        RandomStream random = new RandomStreams(1).stream("traffic");
        RequestDraw row = new RequestDraw();
        for (int i = 0; i < 1000; i++) {
            source.draw(random, row);
            assertThat(row.medium).isEqualTo(Medium.SPEECH);
            assertThat(row.promptTokens).isCloseTo(250, within(1e-9));
            assertThat(row.fullAnswerTokens).isCloseTo(300, within(1e-9));
            assertThat(row.valueScaleTokens).isCloseTo(50, within(1e-9));
        }
    }

    /** Closed form against draws, also where both ends clip; bits over the mixture 0.6, 0.3, 0.1. */
    @Test
    void meansAreThoseOfTheDraws() {
        double[] medians = {13, 300, 4000};
        double[] sigmas = {0.85, 1.36, 1.5};
        RequestDraw row = new RequestDraw();
        for (int i = 0; i < 3; i++) {
            RequestSource source = new RequestSource(answers(medians[i], sigmas[i]), Servers.STANDARD);
            RandomStream random = new RandomStreams(9).stream("traffic");
            double[] drawn = new double[N];
            for (int d = 0; d < N; d++) {
                source.draw(random, row);
                drawn[d] = row.fullAnswerTokens;
            }
            double squares = Arrays.stream(drawn).map(x -> x * x).average().orElseThrow();
            double deviation = Math.sqrt((squares - mean(drawn) * mean(drawn)) / N);
            assertThat(source.answerPrior().meanTokens()).isCloseTo(mean(drawn), within(4 * deviation));
        }
        RequestSource still = new RequestSource(answers(9000, 0), Servers.STANDARD);
        assertThat(still.answerPrior().meanTokens()).isCloseTo(4096, within(1e-9));
        double bits = new RequestSource(Servers.chat(), Servers.STANDARD).meanBitsPerToken(new MediumTraits(Servers.STANDARD));
        assertThat(bits).isCloseTo(0.6 * 2400 + 0.3 * 8000 + 0.1 * 50_000, within(1e-9));
    }

    private static TrafficProfile answers(double medianTokens, double sigmaLn) {
        return new TrafficProfile("t", 1, 0, 0, PictureModel.NONE, 100, 250, 0, medianTokens, sigmaLn, 50, 50, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        refused(new TrafficProfile("t", 0, 0, 0, PictureModel.NONE, 100, 250, 0.8, 300, 0.6, 10, 150, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty()), "all zero");
        refused(new TrafficProfile("t", 1, 0, 0, PictureModel.NONE, 100, 250, 0.8, 300, 0.6, 150, 10, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty()), "valueScaleMinTokens 150.0");
        refused(new TrafficProfile("t", 1, 0, 0, PictureModel.NONE, 100, Double.NaN, 0.8, 300, 0.6, 10, 150, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty()), "promptMedianTokens");
        refused(new TrafficProfile("t", 1, 0, 0, PictureModel.NONE, 100, 250, -1, 300, 0.6, 10, 150, 0.75, 20, 1, Optional.empty(), OptionalDouble.empty()), "promptSigmaLn");
    }

    private static void refused(TrafficProfile profile, String part) {
        assertThatThrownBy(() -> new RequestSource(profile, Servers.STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    /** Largest distance of the empirical from the given distribution function, at the draws. */
    private static double distance(double[] draws, DoubleUnaryOperator distribution) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double largest = 0;
        for (int i = 0; i < N; i++) {
            double expected = distribution.applyAsDouble(sorted[i]);
            if (i + 1 == N || sorted[i + 1] > sorted[i]) {
                largest = Math.max(largest, Math.abs((i + 1.0) / N - expected));
            }
        }
        return largest;
    }

    private static double normal(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }

    private static double median(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return sorted[N / 2];
    }

    private static double mean(double[] draws) {
        return Arrays.stream(draws).average().orElseThrow();
    }
}
