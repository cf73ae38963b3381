package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import org.junit.jupiter.api.Test;

/** Ensemble statistics over fixed seeds: tolerances are about four standard errors of the sample sizes used. */
class SpatialFieldTest {
    private static final int SEEDS = 4000;
    private static final double CORRELATION_METERS = 13;
    private static final double[] LAGS = {0, 0.1, 0.25, 0.5, 1, 2, 3};

    private static SpatialField field(long seed) {
        return new SpatialField(CORRELATION_METERS, new RandomStreams(seed).stream("field"));
    }

    @Test
    void hasNormalValuesAndTheTargetCorrelationInEveryDirection() {
        for (double direction : new double[] {0, 0.8, Math.PI / 2, 2.5}) {
            double[] product = new double[LAGS.length];
            double mean = 0;
            double fourth = 0;
            int below = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                SpatialField field = field(seed);
                double here = field.value(311, 77);
                mean += here / SEEDS;
                fourth += here * here * here * here / SEEDS;
                below += here < -1.2815515655 ? 1 : 0;
                for (int i = 0; i < LAGS.length; i++) {
                    double lag = LAGS[i] * CORRELATION_METERS;
                    product[i] += here
                            * field.value(311 + lag * Math.cos(direction), 77 + lag * Math.sin(direction)) / SEEDS;
                }
            }
            assertThat(mean).isCloseTo(0, within(0.065)); // standard error 1/sqrt(4000) = 0.016
            assertThat(fourth).isCloseTo(3, within(0.65)); // sqrt(96/4000) = 0.155
            assertThat(below / (double) SEEDS).isCloseTo(0.1, within(0.02)); // 0.0047
            for (int i = 0; i < LAGS.length; i++) {
                // variance of a product of correlated normals is 1 + rho^2: standard error at most 0.022
                assertThat(product[i])
                        .as("correlation at %s correlation distances", LAGS[i])
                        .isCloseTo(Math.exp(-LAGS[i]), within(0.085));
            }
        }
    }

    @Test
    void averagedOverManyPairsTheCorrelationIsExponentialWithinOnePercent() {
        // many separate places for each of many seeds bring the standard error down to about 0.002
        MapGrid grid = new MapGrid(0, 0, CORRELATION_METERS / 4, 5 * CORRELATION_METERS, 160, 40);
        double[] map = new double[grid.size()];
        int[] steps = {0, 1, 2, 4, 8, 12};
        double[] sum = new double[steps.length];
        long pairs = 0;
        for (int seed = 0; seed < 120; seed++) {
            field(seed).fill(grid, map);
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < 148; column++, pairs++) {
                    int at = row * grid.columns() + column;
                    for (int i = 0; i < steps.length; i++) {
                        sum[i] += map[at] * map[at + steps[i]];
                    }
                }
            }
        }
        for (int i = 0; i < steps.length; i++) {
            assertThat(sum[i] / pairs).isCloseTo(Math.exp(-steps[i] / 4.0), within(0.01));
        }
    }

    @Test
    void everySeedHasVarianceOneOverALargeMap() {
        MapGrid grid = new MapGrid(0, 0, 37, 41, 200, 200);
        double[] map = new double[grid.size()];
        for (int seed = 0; seed < 5; seed++) {
            field(seed).fill(grid, map);
            double mean = 0;
            double square = 0;
            for (double v : map) {
                mean += v / map.length;
                square += v * v / map.length;
            }
            assertThat(mean).isCloseTo(0, within(0.05));
            assertThat(square).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void gridEqualsSinglePlaces() {
        MapGrid grid = new MapGrid(100, 300, 2.5, 1.25, 37, 23);
        double[] map = new double[grid.size() + 3];
        java.util.Arrays.fill(map, Double.NaN);
        SpatialField field = field(5);
        field.fill(grid, map);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                assertThat(map[row * grid.columns() + column])
                        .isCloseTo(field.value(grid.xOf(column), grid.yOf(row)), within(1e-9));
            }
        }
        assertThat(map[grid.size()]).isNaN();
    }

    @Test
    void samePlaceSameValueOtherSeedOtherValue() {
        assertThat(field(3).value(10, 20)).isEqualTo(field(3).value(10, 20));
        assertThat(field(3).value(10, 20)).isNotEqualTo(field(4).value(10, 20));
    }

    @Test
    void cosineOfTurnsIsExact() {
        for (double turns = -30; turns < 30; turns += 0.000713) {
            assertThat(Turns.cos(turns)).isCloseTo(Math.cos(2 * Math.PI * turns), within(1e-13));
            assertThat(Turns.sin(turns)).isCloseTo(Math.sin(2 * Math.PI * turns), within(1e-13));
        }
        assertThat(Turns.cos(1e9 + 0.25)).isCloseTo(0, within(1e-14));
    }

    @Test
    void normalDistributionFunctionIsExact() {
        for (double x = -9; x < 9; x += 0.01) {
            double exact = 0.5 * org.apache.commons.math3.special.Erf.erfc(-x / Math.sqrt(2));
            assertThat(NormalDistributionFunction.value(x)).isCloseTo(exact, within(1e-11));
        }
    }
}
