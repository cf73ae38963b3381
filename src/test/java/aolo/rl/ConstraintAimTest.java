package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slopes against finite differences, and where each loss has its least. */
class ConstraintAimTest {
    private static final ConstraintAim.Border BORDER = new ConstraintAim.Border(4, 0.02f);
    private static final List<ConstraintAim> AIMS = List.of(
            new ConstraintAim.Mean(BORDER),
            new ConstraintAim.Quantile(0.05f, 0.02f, BORDER));

    @Test
    void slopesEqualFiniteDifferences() {
        float step = 1e-3f;
        for (ConstraintAim aim : AIMS) {
            for (float x = -0.9f; x < 0.9f; x += 0.0371f) {
                for (float cost : new float[] {-0.3f, 0.012f, 0.4f}) {
                    double slope = (aim.loss(x + step, cost) - aim.loss(x - step, cost)) / (2 * step);
                    assertThat((double) aim.lossSlope(x, cost)).as("%s at %s", aim, x).isCloseTo(slope, within(2e-2));
                }
                double slope = (aim.penalty(x + step) - aim.penalty(x - step)) / (2 * step);
                assertThat((double) aim.penaltySlope(x)).as("%s at %s", aim, x).isCloseTo(slope, within(0.12));
                assertThat(aim.penalty(x)).isNotNegative();
                assertThat(aim.free(x)).isEqualTo(aim.penalty(x) == 0 && aim.penaltySlope(x) == 0);
            }
            assertThat(aim.free(Float.NaN)).isFalse();
        }
    }

    /** The least mean loss of a uniform violation on (0, 1) is at its mean, its 95 % quantile. */
    @Test
    void eachLossIsLeastAtWhatItIsToLearn() {
        RandomStream random = new RandomStreams(2).stream("test");
        float[] costs = new float[20_000];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = (float) random.nextDouble() - 0.8f; // broken in one case of five
        }
        assertThat(least(new ConstraintAim.Mean(BORDER), costs, -1, 1)).isCloseTo(-0.3, within(0.01));
        assertThat(least(new ConstraintAim.Quantile(0.05f, 0.02f, BORDER), costs, -1, 1)).isCloseTo(0.15, within(0.015));
    }

    private static double least(ConstraintAim aim, float[] costs, double from, double to) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double x = from; x <= to; x += 0.005) {
            double sum = 0;
            for (float cost : costs) {
                sum += aim.loss((float) x, cost);
            }
            if (sum < least) {
                least = sum;
                best = x;
            }
        }
        return best;
    }
}
