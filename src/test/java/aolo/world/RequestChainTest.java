package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.llm.Medium;
import aolo.llm.RequestDraw;
import aolo.radio.ChannelParameters;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * One request followed by hand from place to grams. The expected numbers come from a separate calculation of model.md's
 * formulas (Python with scipy's non-central chi-square and Bessel functions), not from this program.
 */
class RequestChainTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-8);
    /** Of what the table of mean rates goes into. */
    private static final Percentage TABLED = Percentage.withPercentage(1e-6);

    @Test
    void finnWithoutShadowingAsksForARichAnswerAtNine() {
        Scenario campus = Samples.named("campus-microcell");
        Cell full = Cell.of(campus.world(), campus.seed(), Samples.STANDARD);
        Cell cell = full.with(new WorldParameters(
                campus.accounting(), campus.makingCounts(), campus.knowledge(),
                campus.area(), campus.station(), withoutShadowing(campus.channel()), campus.landscape(), campus.device(), campus.server(),
                campus.grid(), campus.traffic(), campus.users()));
        RequestDraw asked = new RequestDraw();
        asked.medium = Medium.RICH;
        asked.promptTokens = 250;
        asked.fullAnswerTokens = 300;
        asked.valueScaleTokens = Math.sqrt(1500);
        RequestContext c = new RequestContext();
        cell.fill(5, asked, 30, 0, 0, c);
        Outcome o = new Outcome();
        RequestModel.evaluate(c, 150, 0.02, o);

        // UMi street canyon, 3.5 GHz, out of sight, 120.6 m; known 5 ms ago at 3 km/h
        assertThat(c.lineOfSight).isFalse();
        close(c.distanceMeters, 120.59850745345068);
        close(c.pathLossDb, 107.49800408613191);
        close(c.meanGainDb, 8 - 107.49800408613191);
        close(c.fadingQuantile, 0.6331374366169331);
        // 20 MHz to itself, 0.86 x 0.918 of three quarters of the time down; four attempts at ten percent
        close(c.expectedTransmissions, 1.111);
        close(c.residualLoss, 1e-4);
        close(o.rateBitPerSecond, 15092806.886285063);
        close(c.uplinkRateBitPerSecond, 17019058.608903263);
        close(c.uplinkSeconds, 0.0005222380511311231);
        // 660 kbit of 8.3 Mbit go while the fading is as known, 43 ms; the rest at the mean over the fading
        close(c.coherenceSeconds, 0.0434784719088);
        near(o.meanRateBitPerSecond, 12393416.308881296);
        near(c.uplinkMeanRateBitPerSecond, 14302291.98980914);
        near(o.airSeconds, 0.6628627989138387);
        // Llama-3.1-8B on one H100, thirty in service
        close(c.interTokenLatencySeconds, 0.009285);
        close(c.prefillSeconds, 0.008115209701869632);
        close(o.serviceSeconds, 1.4056795830352031);
        // 250 tokens of prompt and half of 150 are the context that was measured
        close(o.tokensJoules, 25.8);
        close(o.prefillJoules, 3.408388074785245);
        close(o.hostJoules, 7.028397915176016);
        // latency, micro station that radiates in downlink slots, phone that sends and receives in its slots
        close(o.latencySeconds, 1.413882382324448);
        close(o.firstTokenSeconds, 0.0256030089911147);
        near(o.stationJoules, 74.26648512750758);
        near(o.deviceJoules, 0.3901179370024225);
        // German grid at nine, eight UTC: 344.1 x 0.955, the shape made to have mean 1
        close(c.intensityGramsPerKwh, 328.64288690724226);
        close(o.serverOperationalGrams, 0.003969653986660259);
        close(o.serverEmbodiedGrams, 0.00043409935542109036);
        near(o.stationOperationalGrams, 0.006779764464654961);
        near(o.stationEmbodiedGrams, 0.0017509028142289056);
        near(o.deviceOperationalGrams, 3.561374584743716e-05);
        close(o.deviceEmbodiedGrams, 0.0008966783246603551);
        near(o.carbonGrams(), 0.013866712691473009);
        // it streams faster than anyone reads and starts within a second, so only its brevity costs quality
        close(o.timeQuality, 1);
        close(o.lengthQuality, 0.730292224401679);
        close(o.qoe, 0.7302191951792388);
        assertThat(o.breaksConstraint()).isTrue();
        close(o.qoeShortfall, 1 - 0.7302191951792388 / 0.75);
    }

    private static ChannelParameters withoutShadowing(ChannelParameters c) {
        return new ChannelParameters(
                c.ricianKDb(), c.csiDelaySeconds(), c.blockErrorTarget(), c.maxAttempts(), c.userNoiseFigureDb(),
                c.stationNoiseFigureDb(), false, c.downlinkTimeShare(), c.uplinkTimeShare(), c.layers());
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, TABLED);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, EXACT);
    }
}
