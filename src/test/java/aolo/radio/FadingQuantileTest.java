package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FadingQuantileTest {
    private static final Percentage ONE_IN_A_BILLION = Percentage.withPercentage(1e-7);

    /** Root finding on the exact distribution: Marcum's Q as a Poisson mixture, in logarithms. */
    private static double direct(double epsilon, double nu) {
        double start = Math.max(1e-4, nu - 4);
        return Math.exp(2 * new BrentSolver(1e-13, 1e-14).solve(
                200,
                lnS -> Math.log(RiceDistribution.probabilityBelow(nu, Math.exp(lnS)) / epsilon),
                Math.log(start / 100),
                Math.log(nu + 3)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 0.001, 0.01, 0.1, 0.3, 0.5, 0.9})
    void agreesWithRootFindingOnMarcumsQ(double epsilon) {
        FadingQuantile quantile = new FadingQuantile(epsilon);
        for (double nu : new double[] {0, 1e-3, 0.017, 0.3, 1, 1.7, 2.49, 3.1, 5.55, 9.99, 10, 10.01, 13, 25, 60}) {
            assertThat(quantile.power(nu, 1)).as("nu %s", nu).isCloseTo(direct(epsilon, nu), ONE_IN_A_BILLION);
        }
    }

    @Test
    void scalesWithThePowerOfTheScatter() {
        FadingQuantile quantile = new FadingQuantile(0.1);
        assertThat(quantile.power(3 * 1.3, 3)).isCloseTo(9 * quantile.power(1.3, 1), ONE_IN_A_BILLION);
        assertThat(quantile.power(30e-6, 1e-6)).isCloseTo(1e-12 * quantile.power(30, 1), ONE_IN_A_BILLION);
    }

    @Test
    void knowsTheLimits() {
        FadingQuantile quantile = new FadingQuantile(0.1);
        assertThat(quantile.power(0, 1)).isCloseTo(-Math.log(0.9), within(1e-15));
        assertThat(quantile.power(0.7, 0)).isEqualTo(0.7 * 0.7);
        assertThat(quantile.power(0, 0)).isEqualTo(0);
        // far out |nu + z| is normal with standard deviation 1/sqrt 2
        assertThat(quantile.power(1, 1e-9)).isCloseTo(1 - 2e-9 * 1.2815515655446004 / Math.sqrt(2), within(1e-16));
    }

    @Test
    void risesWithTheMeanWithoutJumps() {
        FadingQuantile quantile = new FadingQuantile(0.1);
        double before = quantile.power(0, 1);
        for (double nu = 1e-3; nu < 30; nu += 1e-3) {
            double now = quantile.power(nu, 1);
            assertThat(now - before).isBetween(0.0, 2.1e-3 * nu + 1e-5);
            before = now;
        }
    }

    @Test
    void perfectKnowledgeAndNoKnowledgeAreTheEnds() {
        Fading fading = new Fading(Samples.channel(0.1, true));
        assertThat(fading.quantilePower(false, 0.6, -0.8, 1)).isCloseTo(1, within(1e-14));
        assertThat(fading.quantilePower(true, 0.6, -0.8, 1))
                .isCloseTo(fading.power(true, 0.6, -0.8), within(1e-14));
        assertThat(fading.quantilePower(false, 0.6, -0.8, 0)).isCloseTo(-Math.log(0.9), within(1e-14));
        assertThat(fading.quantilePower(true, 5, 5, 0)).isEqualTo(fading.quantilePower(true, 0, 1, 0));
    }

    @Test
    void blockErrorOfTheChosenRateIsTheTargetInMonteCarlo() {
        double epsilon = 0.1;
        Fading fading = new Fading(Samples.channel(epsilon, true));
        RandomStream stream = new RandomStreams(4).stream("monteCarlo");
        int draws = 40_000;
        double[] future = new double[2];
        for (boolean los : new boolean[] {true, false}) {
            for (double rho : new double[] {0, 0.5, 0.9771, 0.9999}) {
                double re = 0.4;
                double im = -0.9;
                double q = fading.quantilePower(los, re, im, rho);
                int errors = 0;
                for (int i = 0; i < draws; i++) {
                    future[0] = re;
                    future[1] = im;
                    Fading.advance(rho, stream, future, 0);
                    errors += fading.power(los, future[0], future[1]) < q ? 1 : 0;
                }
                assertThat(errors / (double) draws)
                        .as("los %s rho %s", los, rho)
                        .isCloseTo(epsilon, within(4 * Math.sqrt(epsilon * (1 - epsilon) / draws)));
            }
        }
    }

    @Test
    void refusesTargetsOutsideItsRange() {
        for (double bad : new double[] {0, -1, 1, Double.NaN, 1e-9}) {
            assertThatThrownBy(() -> new FadingQuantile(bad)).hasMessageContaining("blockErrorTarget is " + bad);
        }
    }
}
