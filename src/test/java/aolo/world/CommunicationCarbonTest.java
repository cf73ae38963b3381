package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Units;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * C̄_C in closed form against its meaning: blocks are sent at the chosen rate over the channel as it turns out, given what
 * the scheduler knew, and sent again when the channel is weaker than the rate needs.
 */
class CommunicationCarbonTest {
    @Test
    void theExpectationIsTheMeanOverTheFading() {
        Scenario s = Samples.named("campus-microcell");
        Cell cell = Cell.of(s.world(), s.seed(), Samples.STANDARD);
        RandomStream random = new RandomStreams(11).stream("fading");
        for (double rho : new double[] {0, 0.5, 0.95}) {
            for (boolean los : new boolean[] {false, true}) {
                check(cell, rho, los, random);
            }
        }
    }

    /** An answer in slots: the fading is as known for T_c, then each slot meets another and is sent at what is known of that. */
    @Test
    void aLongAnswerTakesAsLongAsItsSlots() {
        Scenario s = Samples.named("campus-microcell");
        Cell cell = Cell.of(s.world(), s.seed(), Samples.STANDARD);
        RandomStream random = new RandomStreams(12).stream("slots");
        var fading = new aolo.radio.Fading(cell.parameters().channel());
        double rho = aolo.radio.Fading.correlation(
                cell.dopplerHz(5), cell.parameters().channel().csiDelaySeconds());
        RequestContext c = new RequestContext();
        cell.fill(5, cell.typicalRequest(5), 30, 0, 0, c);
        c.snrPerWatt = 20 / c.maxPowerWatts;
        Outcome o = new Outcome();
        double[] state = new double[2];
        for (double tokens : new double[] {c.minAnswerTokens, 0.5 * c.fullAnswerTokens, c.fullAnswerTokens}) {
            c.bitsPerToken = 60_000;
            RequestModel.evaluate(c, tokens, c.maxPowerWatts, o);
            double slot = c.coherenceSeconds / 7;
            double whole = 0;
            int answers = 4000;
            for (int i = 0; i < answers; i++) {
                double left = tokens * RequestModel.airBitsPerToken(c);
                double rate = RequestModel.rateBitPerSecond(c, c.maxPowerWatts);
                double known = c.fadingQuantile;
                for (int k = 0; left > rate * slot; k++) {
                    left -= rate * slot;
                    whole += slot;
                    if (k >= 6) {
                        aolo.radio.Fading.start(random, state, 0);
                        c.fadingQuantile = fading.quantilePower(c.lineOfSight, state[0], state[1], rho);
                        rate = RequestModel.rateBitPerSecond(c, c.maxPowerWatts);
                    }
                }
                whole += left / rate;
                c.fadingQuantile = known;
            }
            assertThat(whole / answers).as("%s tokens", tokens).isCloseTo(o.airSeconds, within(0.01 * o.airSeconds));
        }
    }

    private static void check(Cell cell, double rho, boolean los, RandomStream random) {
        double k = los ? Units.dbToRatio(cell.parameters().channel().ricianKDb()) : 0;
        double mean = Math.sqrt(k / (k + 1));
        double scatter = Math.sqrt(1 / (k + 1));
        double knownRe = random.nextGaussian() / Math.sqrt(2);
        double knownIm = random.nextGaussian() / Math.sqrt(2);
        RequestContext c = new RequestContext();
        cell.fill(4, cell.typicalRequest(4), 30, 0, 0, c);
        var fading = new aolo.radio.Fading(cell.parameters().channel());
        c.fadingQuantile = fading.quantilePower(los, knownRe, knownIm, rho);
        c.coherenceSeconds = Double.POSITIVE_INFINITY; // the part of an answer that meets what is known
        Outcome o = new Outcome();
        RequestModel.evaluate(c, 100, c.maxPowerWatts, o);

        int blocks = 100_000;
        int maxAttempts = cell.parameters().channel().maxAttempts();
        long attempts = 0;
        long lost = 0;
        for (int i = 0; i < blocks; i++) {
            boolean through = false;
            for (int a = 0; a < maxAttempts && !through; a++) {
                attempts++;
                double fresh = Math.sqrt((1 - rho * rho) / 2);
                double re = mean + scatter * (rho * knownRe + fresh * random.nextGaussian());
                double im = scatter * (rho * knownIm + fresh * random.nextGaussian());
                double snr = c.snrPerWatt * c.maxPowerWatts * (re * re + im * im);
                through = c.link.downlinkBitsPerSecond(c.bandwidthHz, snr) >= o.rateBitPerSecond * (1 - 1e-12)
                        && snr >= c.snrPerWatt * c.maxPowerWatts * c.fadingQuantile;
            }
            lost += through ? 0 : 1;
        }
        // one block carries the same share of the answer as any other: mean energy scales with mean attempts
        double sent = (double) attempts / blocks;
        double air = 100 * c.bitsPerToken * sent / o.rateBitPerSecond;
        double watts = c.stationFixedWatts + c.stationWattsPerRadiatedWatt * c.maxPowerWatts;
        double deviation = 4 * 0.36 / Math.sqrt(blocks);
        assertThat(sent).isCloseTo(c.expectedTransmissions, within(deviation));
        double station = c.intensityGramsPerKwh / Units.JOULES_PER_KWH * watts * air;
        assertThat(station).isCloseTo(o.stationOperationalGrams, within(deviation * station));
        assertThat((double) lost / blocks).isCloseTo(c.residualLoss, within(4 * Math.sqrt(1e-4 / blocks)));
    }
}
