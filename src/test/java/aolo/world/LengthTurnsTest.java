package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What bends over the length of an answer, against walks in small steps on requests of all speeds. */
class LengthTurnsTest {
    private static final int STEPS = 400;

    private final RandomStream random = new RandomStreams(21).stream("turns");
    private final LengthTurns turns = new LengthTurns();
    private final RandomRequests source;
    private double rate;
    private double meanRate;

    LengthTurnsTest() {
        Scenario scenario = Samples.named("campus-microcell");
        source = new RandomRequests(scenario, Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD));
    }

    /** A request whose air is about as fast as server and reader, with rates of its own and a coherence time that counts. */
    private RequestContext next() {
        RequestContext c = source.nextFading();
        double needed = random.nextDouble() < 0.5 ? c.intakeTokensPerSecond : 1 / c.interTokenLatencySeconds;
        double pace = RequestModel.airBitsPerToken(c) * needed;
        rate = pace * Math.exp(1.5 * random.nextGaussian());
        meanRate = rate * Math.exp(random.nextGaussian());
        double share = Math.exp(1.5 * random.nextGaussian() - 1.5);
        c.coherenceSeconds = share * c.fullAnswerTokens * RequestModel.airBitsPerToken(c) / rate;
        return c;
    }

    private double timeQuality(RequestContext c, double tokens) {
        return RequestModel.timeQuality(c, tokens, rate, meanRate);
    }

    @Test
    void timeQualityIsMonotoneBetweenTurnsAndTurnsOften() {
        int turned = 0;
        for (int i = 0; i < 3000; i++) {
            RequestContext c = next();
            turns.ofTimeQuality(c, rate, meanRate, 1, c.fullAnswerTokens);
            double from = 1;
            double before = 0;
            for (int k = 0; k <= turns.count(); k++) {
                double to = k < turns.count() ? turns.tokens(k) : c.fullAnswerTokens;
                assertThat(to).isGreaterThanOrEqualTo(from);
                double direction = Math.signum(timeQuality(c, to) - timeQuality(c, from));
                turned += before * direction < 0 ? 1 : 0;
                before = direction;
                for (int s = 0; s < 40; s++) {
                    double a = timeQuality(c, from + (to - from) * s / 40);
                    double b = timeQuality(c, from + (to - from) * (s + 1) / 40);
                    assertThat(direction * (b - a)).as("request %d piece %d", i, k).isGreaterThan(-1e-13);
                }
                from = to;
            }
        }
        assertThat(turned).isGreaterThan(300);
    }

    @Test
    void carbonIsAParabolaBetweenTurns() {
        for (int i = 0; i < 2000; i++) {
            RequestContext c = next();
            c.interTokenGrowthSeconds = i % 3 == 0 ? 0 : 1e-5 * random.nextDouble();
            turns.ofCarbon(c, rate, meanRate, 1, c.fullAnswerTokens);
            double from = 1;
            for (int k = 0; k <= turns.count(); k++) {
                double to = k < turns.count() ? turns.tokens(k) : c.fullAnswerTokens;
                double[] g = new double[5];
                for (int s = 0; s < 5; s++) {
                    g[s] = RequestModel.objectiveGrams(c, from + (to - from) * s / 4, c.maxPowerWatts, rate, meanRate);
                }
                double third = g[3] - 3 * g[2] + 3 * g[1] - g[0];
                double next = g[4] - 3 * g[3] + 3 * g[2] - g[1];
                assertThat(third).as("request %d piece %d", i, k).isCloseTo(0, within(1e-11 * g[4]));
                assertThat(next).as("request %d piece %d", i, k).isCloseTo(0, within(1e-11 * g[4]));
                from = to;
            }
        }
    }

    @Test
    void theShortestAnswerIsThatOfAWalk() {
        ShortestAnswer shortest = new ShortestAnswer();
        int found = 0;
        int longer = 0;
        for (int i = 0; i < 3000; i++) {
            RequestContext c = next();
            c.minQoe = 0.3 + 0.65 * random.nextDouble();
            shortest.set(c);
            double tokens = shortest.tokens(rate, meanRate);
            double walked = Double.NaN;
            for (int s = 0; s <= STEPS && Double.isNaN(walked); s++) {
                double at = Math.min(
                        c.fullAnswerTokens, c.minAnswerTokens + (c.fullAnswerTokens - c.minAnswerTokens) * s / STEPS);
                walked = RequestModel.qoe(c, at, rate, meanRate) >= c.minQoe ? at : Double.NaN;
            }
            if (!Double.isNaN(walked)) {
                found++;
                longer += tokens > shortest.leastTokens() ? 1 : 0;
                assertThat(tokens).as("request %d", i).isLessThanOrEqualTo(walked * (1 + 1e-11));
            }
            if (!Double.isNaN(tokens)) {
                assertThat(RequestModel.qoe(c, tokens, rate, meanRate)).isGreaterThanOrEqualTo(c.minQoe * (1 - 1e-12));
                assertThat(walked - tokens).as("request %d", i).isLessThan(c.fullAnswerTokens / 8);
            }
        }
        assertThat(found).isGreaterThan(500);
        assertThat(longer).isGreaterThan(150);
    }

    /** The chance of a cap by a sum over lengths and value scales that are believed. */
    @Test
    void theChanceOfACapIsTheSumOverLengths() {
        Scenario scenario = Samples.named("unknown-length");
        RandomRequests unknown = new RandomRequests(scenario, Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD));
        KeptChance kept = new KeptChance();
        int partly = 0;
        for (int i = 0; i < 500; i++) {
            RequestContext c = unknown.nextFading();
            c.maxLatencySeconds = 1e9;
            c.minQoe = 0.3 + 0.6 * random.nextDouble();
            double pace = RequestModel.airBitsPerToken(c) * c.intakeTokensPerSecond;
            rate = pace * Math.exp(random.nextGaussian());
            meanRate = rate * Math.exp(random.nextGaussian());
            c.coherenceSeconds = 0.3 * random.nextDouble() * c.maxCapTokens() * RequestModel.airBitsPerToken(c) / rate;
            kept.set(c);
            kept.at(rate, meanRate);
            double needed = c.minQoe / (1 - c.residualLoss);
            double sum = 0;
            double before = 0;
            int cells = 4000;
            double most = c.maxCapTokens();
            for (int k = 1; k <= cells; k++) {
                double below = kept.posterior().below(most * k / cells);
                sum += timeQuality(c, most * (k - 0.5) / cells) >= needed ? below - before : 0;
                before = below;
            }
            double cut = kept.posterior().cutYetGood(most, needed / timeQuality(c, most));
            assertThat(kept.of(most)).as("request %d", i).isCloseTo(sum + cut, within(3e-3));
            partly += sum > 0.01 && sum < 0.99 * before ? 1 : 0;
        }
        assertThat(partly).isGreaterThan(30);
    }
}
