package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanEfficiencyTest {
    private static final double[] CORRELATIONS = {0, 0.009, 0.1, 0.5, 0.9, 0.977, 0.9999, 1};
    private static final Percentage MILLIONTH = Percentage.withPercentage(1e-4);

    private static ChannelParameters channel(double ricianKDb, double epsilon) {
        return new ChannelParameters(ricianKDb, 0.005, epsilon, 4, 9, 5, true, 0.75, 0.23, 1);
    }

    private static Link link() {
        return new Link(channel(9, 0.1), Assumptions.standard());
    }

    /**
     * The mean by its definition and in other variables than the table's: over amplitude and angle of the scatter in the plane,
     * with many panels and the integrand as the scheduler computes it.
     */
    private static double direct(Link link, Fading fading, boolean los, double rho, double snr) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(10, 0, 1);
        int panels = los ? 100 : 3000; // the edge of the cap costs digits, which the angles even out
        double[] angle = new double[los ? 200 : 1];
        double total = 0;
        for (int a = 0; a < angle.length; a++) {
            double phi = Math.PI * (a + 0.5) / angle.length;
            for (int p = 0; p < panels; p++) {
                double from = -9 + 10.6 * p / panels; // ln of the scatter's amplitude
                total += 10.6 / panels * rule.integrate(t -> {
                    double r = Math.exp(from + 10.6 / panels * t);
                    double q = fading.quantilePower(los, r * Math.cos(phi), r * Math.sin(phi), rho);
                    return 2 * r * r * Math.exp(-r * r) * link.spectralEfficiency(snr * q);
                });
            }
        }
        return total / angle.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5})
    void agreesWithQuadratureOverThePlane(double epsilon) {
        Link link = link();
        Fading fading = new Fading(channel(9, epsilon));
        for (boolean los : new boolean[] {false, true}) {
            for (double rho : CORRELATIONS) {
                MeanEfficiency table = MeanEfficiency.of(link, fading, los, rho);
                for (double db = -47; db < 70; db += los ? 13.66 : 6.83) {
                    double snr = Math.pow(10, db / 10);
                    assertThat(table.bitsPerSecondPerHertz(snr))
                            .as("los %s rho %s snr %s dB", los, rho, db)
                            .isCloseTo(direct(link, fading, los, rho, snr), MILLIONTH);
                }
            }
        }
    }

    /** Between the nodes of the table: the sums that the nodes come from, which the quadrature over the plane confirms. */
    @Test
    void interpolationKeepsTheMillionth() {
        Link link = link();
        double[] nats = new double[3];
        for (double k : new double[] {-20, 0, 9, 12, 20, 40}) {
            Fading fading = new Fading(channel(k, 0.1));
            for (double rho : new double[] {0.009, 0.3, 0.8, 0.977, 0.99999, 1}) {
                MeanEfficiency table = MeanEfficiency.of(link, fading, true, rho);
                PromisedPower promised = new PromisedPower(fading, true, rho);
                for (double x = -14; x < 18; x += 0.0371) {
                    promised.meanNats(Math.exp(x), link.snrAtCap(), nats);
                    assertThat(table.bitsPerSecondPerHertz(Math.exp(x)))
                            .as("K %s dB rho %s ln snr %s", k, rho, x)
                            .isCloseTo(link.bitsPerNat() * nats[0], MILLIONTH);
                }
            }
        }
    }

    @Test
    void isTheMeanOfRatesInMonteCarlo() {
        Link link = link();
        Fading fading = new Fading(channel(9, 0.1));
        RandomStream stream = new RandomStreams(5).stream("monteCarlo");
        double[] state = new double[2];
        int draws = 200_000;
        for (boolean los : new boolean[] {false, true}) {
            for (double snr : new double[] {0.3, 30, 3000}) {
                double sum = 0;
                double squares = 0;
                for (int i = 0; i < draws; i++) {
                    Fading.start(stream, state, 0);
                    double e = link.spectralEfficiency(snr * fading.quantilePower(los, state[0], state[1], 0.977));
                    sum += e;
                    squares += e * e;
                }
                double mean = sum / draws;
                double error = Math.sqrt((squares / draws - mean * mean) / draws);
                assertThat(MeanEfficiency.of(link, fading, los, 0.977).bitsPerSecondPerHertz(snr))
                        .as("los %s snr %s", los, snr)
                        .isCloseTo(mean, within(4 * error));
            }
        }
    }

    @Test
    void withoutAnyKnowledgeTheMeanIsTheOnlyRate() {
        Link link = link();
        Fading fading = new Fading(channel(9, 0.1));
        for (boolean los : new boolean[] {false, true}) {
            MeanEfficiency mean = MeanEfficiency.of(link, fading, los, 0);
            for (double snr = 1e-4; snr < 1e6; snr *= 3) {
                double only = link.spectralEfficiency(snr * fading.quantilePower(los, 0.7, -0.2, 0));
                assertThat(mean.bitsPerSecondPerHertz(snr)).isCloseTo(only, Percentage.withPercentage(1e-12));
            }
        }
    }

    @Test
    void perfectKnowledgeOfRayleighFadingIsTheErgodicCapacityBelowTheCap() {
        Link link = link();
        MeanEfficiency mean = MeanEfficiency.of(link, new Fading(channel(9, 0.1)), false, 1);
        for (double snr : new double[] {1e-3, 0.1, 1, 5, 20}) { // at 20 the cap is beyond exp(-46)
            assertThat(mean.bitsPerSecondPerHertz(snr))
                    .isCloseTo(0.75 * FadingStatistics.rayleighErgodicCapacity(snr), MILLIONTH);
        }
    }

    @Test
    void risesWithPowerUpToTheCapAndEndsThere() {
        Link link = link();
        Fading fading = new Fading(channel(9, 0.1));
        for (boolean los : new boolean[] {false, true}) {
            for (double rho : CORRELATIONS) {
                MeanEfficiency mean = MeanEfficiency.of(link, fading, los, rho);
                double before = 0;
                for (double snr = 1e-6; snr < 0.999 * mean.snrAtCap(); snr *= 1.01) {
                    double now = mean.bitsPerSecondPerHertz(snr);
                    assertThat(now).as("los %s rho %s snr %s", los, rho, snr).isGreaterThan(before);
                    before = now;
                }
                assertThat(mean.bitsPerSecondPerHertz(mean.snrAtCap() * 1.001)).isEqualTo(7.4);
                assertThat(before).isCloseTo(7.4, within(0.01));
            }
        }
    }

    @Test
    void usersOfOneSpeedShareATableAndALaterCellKeepsIt() {
        Link link = link();
        Fading fading = new Fading(channel(9, 0.1));
        MeanEfficiencies first = new MeanEfficiencies(link, fading, new double[] {0.9, 0.5, 0.9}, null);
        assertThat(first.of(0, true)).isSameAs(first.of(2, true)).isNotSameAs(first.of(0, false));
        assertThat(first.of(1, true)).isNotSameAs(first.of(0, true));
        MeanEfficiencies later = new MeanEfficiencies(link, fading, new double[] {0.7, 0.9}, first);
        assertThat(later.of(1, true)).isSameAs(first.of(0, true));
        MeanEfficiencies other = new MeanEfficiencies(link, new Fading(channel(3, 0.1)), new double[] {0.9}, first);
        assertThat(other.of(0, true)).isNotSameAs(first.of(0, true));
        double[] thousand = new double[1000];
        Arrays.setAll(thousand, i -> i / 1000.0);
        assertThat(new MeanEfficiencies(link, fading, thousand, null).of(977, true).bitsPerSecondPerHertz(30))
                .isCloseTo(MeanEfficiency.of(link, fading, true, 0.977).bitsPerSecondPerHertz(30), within(1e-12));
    }
}
