package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.quantity.Units;
import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    private static Link link(double blockErrorTarget, int attempts, double userNoise) {
        return new Link(new ChannelParameters(9, 0.005, blockErrorTarget, attempts, userNoise, 5, true, 0.75, 0.23, 1), STANDARD);
    }

    private static Link shared(double downlink, double uplink, int layers) {
        return new Link(new ChannelParameters(9, 0.005, 0.1, 4, 9, 5, true, downlink, uplink, layers), STANDARD);
    }

    @Test
    void noiseAgreesWithVectors() {
        JsonNode rows = Vectors.read("fading.json").get("noise_dbm");
        assertThat(rows.size()).isEqualTo(2);
        for (JsonNode row : rows) {
            Link link = link(0.1, 4, row.get("nf_db").asDouble());
            double watts = link.userNoiseWatts(row.get("bandwidth_hz").asDouble());
            assertThat(Units.wattsToDbm(watts)).isCloseTo(row.get("dbm").asDouble(), within(0.005));
        }
        assertThat(Units.wattsToDbm(link(0.1, 4, 9).stationNoiseWatts(1e8))).isCloseTo(-89, within(1e-9));
    }

    @Test
    void rateIsAttenuatedShannonUpToTheCap() {
        Link link = link(0.1, 4, 9);
        assertThat(link.spectralEfficiency(3)).isCloseTo(0.75 * 2, within(1e-12));
        assertThat(link.spectralEfficiency(1e9)).isEqualTo(7.4);
        assertThat(link.spectralEfficiency(0)).isEqualTo(0);
        assertThat(link.spectralEfficiency(1e-12))
                .isCloseTo(0.75e-12 / Math.log(2), Percentage.withPercentage(1e-9));
        assertThat(link.spectralEfficiency(0.001 - 1e-12))
                .isCloseTo(link.spectralEfficiency(0.001), Percentage.withPercentage(1e-6));
    }

    @Test
    void rateIsOnWhatOverheadAndTheOtherDirectionLeave() {
        Link link = link(0.1, 4, 9);
        // 14 % control and reference signals down, 8 % up; 51 blocks of 360 kHz in 20 MHz; a layer at the cap
        assertThat(link.downlinkBitsPerSecond(20e6, 1e9)).isCloseTo(20e6 * 7.4 * 0.78948 * 0.75, within(1e-3));
        assertThat(link.uplinkBitsPerSecond(20e6, 1e9)).isCloseTo(20e6 * 7.4 * 0.84456 * 0.23, within(1e-3));
        assertThat(shared(1, 1, 2).downlinkBitsPerSecond(20e6, 3)).isCloseTo(2 * 20e6 * 1.5 * 0.78948, within(1e-3));
        assertThat(shared(1, 1, 2).uplinkBitsPerSecond(20e6, 3)).isCloseTo(2 * 20e6 * 1.5 * 0.84456, within(1e-3));
    }

    @Test
    void directionsThatDoNotFitIntoTheTimeAreRefused() {
        assertThatThrownBy(() -> shared(0.8, 0.23, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.8").hasMessageContaining("0.23");
        assertThatThrownBy(() -> shared(1, 0.9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shared(0.5, 0.5, 1).downlinkTimeShare()).isEqualTo(0.5);
    }

    @Test
    void snrForARateOrAnEfficiencyInvertsIt() {
        Link link = link(0.1, 4, 9);
        for (double e = 0.01; e < 7.4; e += 0.37) {
            assertThat(link.spectralEfficiency(link.snrFor(e))).isCloseTo(e, within(1e-12));
        }
        for (int layers = 1; layers <= 2; layers++) {
            Link shared = shared(0.6, 0.3, layers);
            for (double snr = 0.01; snr < 900; snr *= 3) {
                double rate = shared.downlinkBitsPerSecond(7e6, snr);
                assertThat(shared.snrForDownlink(7e6, rate)).isCloseTo(snr, Percentage.withPercentage(1e-9));
            }
        }
        assertThat(link.snrAtCap()).isCloseTo(Math.pow(2, 7.4 / 0.75) - 1, within(1e-9));
        assertThat(link.snrFor(7.41)).isInfinite();
    }

    @Test
    void attemptsAndLossAreThoseOfMonteCarlo() {
        double epsilon = 0.3;
        int most = 3;
        Link link = link(epsilon, most, 9);
        assertThat(link.expectedAttempts()).isCloseTo(1 + 0.3 + 0.09, within(1e-12));
        assertThat(link.residualLoss()).isCloseTo(0.027, within(1e-12));

        // whole blocks: the channel known, the rate chosen for the quantile, an attempt fails where the fading drops
        Fading fading = new Fading(Samples.channel(epsilon, true));
        RandomStream stream = new RandomStreams(8).stream("monteCarlo");
        double[] known = new double[2];
        double[] used = new double[2];
        double snr = 20;
        int blocks = 60_000;
        double attempts = 0;
        double lost = 0;
        for (int i = 0; i < blocks; i++) {
            Fading.start(stream, known, 0);
            double rate = link.spectralEfficiency(snr * fading.quantilePower(false, known[0], known[1], 0.95));
            boolean through = false;
            for (int tried = 0; tried < most && !through; tried++) {
                attempts++;
                used[0] = known[0];
                used[1] = known[1];
                Fading.advance(0.95, stream, used, 0);
                through = link.spectralEfficiency(snr * fading.power(false, used[0], used[1])) >= rate;
            }
            lost += through ? 0 : 1;
        }
        assertThat(attempts / blocks).isCloseTo(link.expectedAttempts(), within(0.011)); // sd 0.65: 4 errors
        assertThat(lost / blocks).isCloseTo(link.residualLoss(), within(0.0027));
    }
}
