package aolo.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.quantity.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeScaleChannelTest {
    private static final Assumptions STANDARD = Assumptions.standard();

    private static LargeScaleChannel channel(Deployment deployment, double x, double y, boolean shadowing, long seed) {
        return new LargeScaleChannel(
                Samples.station(deployment, x, y), Samples.channel(0.1, shadowing), STANDARD, new RandomStreams(seed));
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void seedsSeeTheStationAsOftenAsTheTableSaysAndShadowingHasItsSigma(Deployment deployment) {
        int seeds = 3000;
        double d = deployment == Deployment.INH ? 8 : 60;
        LargeScaleGain gain = new LargeScaleGain();
        int seen = 0;
        double losSquare = 0;
        double nlosSquare = 0;
        for (int seed = 0; seed < seeds; seed++) {
            channel(deployment, 100, 100, true, seed).evaluate(100 + d, 100, 1.5, gain);
            if (gain.lineOfSight) {
                seen++;
                losSquare += gain.shadowingDb * gain.shadowingDb;
            } else {
                nlosSquare += gain.shadowingDb * gain.shadowingDb;
            }
        }
        double p = LosProbability.at(deployment, d);
        assertThat(seen / (double) seeds).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / seeds)));
        LargeScaleFields fields = channel(deployment, 0, 0, true, 1).fields();
        assertThat(Math.sqrt(losSquare / seen))
                .isCloseTo(fields.sigmaDb(true, false), within(4 * fields.sigmaDb(true, false) / Math.sqrt(2.0 * seen)));
        double others = Math.max(1, seeds - seen);
        if (others > 30) {
            assertThat(Math.sqrt(nlosSquare / others))
                    .isCloseTo(fields.sigmaDb(false, false), within(4 * fields.sigmaDb(false, false) / Math.sqrt(2 * others)));
        }
    }

    @Test
    void sigmasAreThoseOfTable7411() {
        double[][] expected = {{4, 6, 4}, {4, 7.82, 4}, {4, 8, 6}, {3, 8.03, 3}}; // UMa, UMi, RMa, InH; LOS beyond d_BP
        for (Deployment deployment : Deployment.values()) {
            LargeScaleFields fields = channel(deployment, 0, 0, true, 1).fields();
            assertThat(fields.sigmaDb(true, false)).isEqualTo(expected[deployment.ordinal()][0]);
            assertThat(fields.sigmaDb(false, false)).isEqualTo(expected[deployment.ordinal()][1]);
            assertThat(fields.sigmaDb(true, true)).isEqualTo(expected[deployment.ordinal()][2]);
            assertThat(fields.sigmaDb(false, true)).isEqualTo(expected[deployment.ordinal()][1]);
        }
    }

    @Test
    void gainIsTheSumOfItsParts() {
        LargeScaleChannel channel = channel(Deployment.UMI, 0, 0, true, 7);
        PathLoss loss = new PathLoss(Deployment.UMI, 3.5, 10, STANDARD);
        LargeScaleGain gain = new LargeScaleGain();
        channel.evaluate(30, 40, 1.5, gain);
        assertThat(gain.distance2dMeters).isEqualTo(50);
        assertThat(gain.distance3dMeters).isCloseTo(Math.hypot(50, 8.5), within(1e-12));
        assertThat(gain.pathLossDb).isEqualTo(gain.lineOfSight ? loss.losDb(50, 1.5) : loss.nlosDb(50, 1.5));
        assertThat(gain.gainDb).isCloseTo(5 - gain.pathLossDb - gain.shadowingDb, within(1e-12));
        assertThat(gain.gain).isCloseTo(Units.dbToRatio(gain.gainDb), within(1e-20));
        channel(Deployment.UMI, 0, 0, false, 7).evaluate(30, 40, 1.5, gain);
        assertThat(gain.shadowingDb).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(Deployment.class)
    void mapEqualsSinglePlaces(Deployment deployment) {
        LargeScaleChannel channel = channel(deployment, 210, 190, true, 11);
        MapGrid grid = MapGrid.covering(400, 300, 61, 47);
        double[] map = new double[grid.size()];
        java.util.Arrays.fill(map, Double.NaN);
        channel.fillGainMap(grid, 1.5, map);
        LargeScaleGain gain = new LargeScaleGain();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                channel.evaluate(grid.xOf(column), grid.yOf(row), 1.5, gain);
                assertThat(map[row * grid.columns() + column]).isCloseTo(gain.gainDb, within(1e-8));
            }
        }
    }

    @Test
    void ruralShadowingInLineOfSightIsWiderBeyondTheBreakPoint() {
        double breakPoint = 2 * Math.PI * 10 * 1.5 * 3.5e9 / 3e8; // Samples: 10 m, 3.5 GHz
        LargeScaleGain gain = new LargeScaleGain();
        int seen = 0;
        for (long seed = 0; seen < 20; seed++) {
            LargeScaleChannel channel = channel(Deployment.RMA, 0, 0, true, seed);
            channel.evaluate(breakPoint - 1e-6, 0, 1.5, gain);
            double near = gain.shadowingDb;
            channel.evaluate(breakPoint + 1e-6, 0, 1.5, gain);
            if (gain.lineOfSight) {
                seen++;
                assertThat(gain.shadowingDb / near).isCloseTo(6.0 / 4, within(1e-3));
                double[] map = new double[1];
                MapGrid grid = MapGrid.covering(4 * breakPoint, 10, 1, 1);
                channel.fillGainMap(grid, 1.5, map);
                channel.evaluate(grid.xOf(0), grid.yOf(0), 1.5, gain);
                assertThat(map[0]).isCloseTo(gain.gainDb, within(1e-6));
            }
        }
    }

    @Test
    void draggingAUserMovesThroughAContinuousLandscapeButForLineOfSight() {
        LargeScaleChannel channel = channel(Deployment.UMI, 250, 250, true, 3);
        LargeScaleGain gain = new LargeScaleGain();
        channel.evaluate(100, 220, 1.5, gain);
        int changes = 0;
        for (double x = 100; x < 400; x += 0.005) {
            double before = gain.gainDb;
            boolean los = gain.lineOfSight;
            channel.evaluate(x, 220, 1.5, gain);
            if (gain.lineOfSight == los) {
                assertThat(Math.abs(gain.gainDb - before)).isLessThan(0.5);
            } else {
                changes++;
            }
        }
        assertThat(changes).isBetween(2, 200);
    }

    @Test
    void draggingTheStationKeepsTheLandscape() {
        LargeScaleChannel here = channel(Deployment.UMA, 100, 100, true, 5);
        LargeScaleChannel there = channel(Deployment.UMA, 160, 100, true, 5);
        LargeScaleGain a = new LargeScaleGain();
        LargeScaleGain b = new LargeScaleGain();
        here.evaluate(130, 140, 1.5, a);
        there.evaluate(130, 140, 1.5, b); // as far from either
        assertThat(b.gainDb).isEqualTo(a.gainDb);
        MapGrid grid = MapGrid.covering(200, 200, 10, 10);
        double[] kept = new double[100];
        double[] fresh = new double[100];
        new CoverageMap(here.fields(), grid).fillGain(there, 1.5, kept);
        there.fillGainMap(grid, 1.5, fresh);
        assertThat(kept).isEqualTo(fresh);
    }

    @Test
    void refusesTheLandscapeOfAnotherDeployment() {
        LargeScaleFields fields = channel(Deployment.UMA, 0, 0, true, 5).fields();
        assertThatThrownBy(() -> new LargeScaleChannel(
                        Samples.station(Deployment.UMI, 0, 0), Samples.channel(0.1, true), STANDARD, fields))
                .hasMessageContaining("UMA");
    }
}
