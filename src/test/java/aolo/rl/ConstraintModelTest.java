package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Compute;
import org.ejml.data.FMatrixRMaj;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The learned border of the constraints: fits signed costs, and its penalty has the gradient it claims. */
class ConstraintModelTest {
    private static final int OBSERVATIONS = 3;
    private static final int ACTIONS = 2;
    private static final int SIZE = 16;

    private final RandomStream random = new RandomStreams(11).stream("test");
    private final Batch batch = new Batch(SIZE, OBSERVATIONS, ACTIONS, 2);
    private ConstraintModel model;

    @BeforeEach
    void build() {
        LearnerParameters parameters = LearnerParameters.defaults(Algorithm.SDRL)
                .edit()
                .hiddenUnits(16)
                .batchSize(SIZE)
                .build();
        model = new ConstraintModel(new Spaces(OBSERVATIONS, ACTIONS, 2, List.of(1)), parameters, Compute.fastest());
        model.draw(new RandomStreams(7).stream("weights"));
        fill(batch.observations);
        fill(batch.actions);
        for (int b = 0; b < SIZE; b++) {
            batch.costs.data[2 * b] = 0.3f * batch.observations.data[OBSERVATIONS * b] - 0.5f * batch.actions.data[2 * b];
            batch.costs.data[2 * b + 1] = b == 0 ? 100 : -5;
        }
    }

    private void fill(FMatrixRMaj matrix) {
        for (int p = 0; p < matrix.getNumElements(); p++) {
            matrix.data[p] = (float) (2 * random.nextDouble() - 1);
        }
    }

    @Test
    void fitsSignedCostsAndClipsTheExtremes() {
        double first = model.lossAndGradient(batch);
        double last = first;
        for (int i = 0; i < 3000; i++) {
            assertThat(model.adam.step(1)).isTrue();
            last = model.lossAndGradient(batch);
        }
        // the second constraint's costs of 100 and -5 count as 2 and -1, so a small error is possible at all
        assertThat(last).isLessThan(0.01 * first);
    }

    @Test
    void looksNotAtWhatNoConstraintDependsOn() {
        double first = model.lossAndGradient(batch);
        batch.observations.data[1] += 3;
        assertThat(model.lossAndGradient(batch)).isEqualTo(first);
        batch.observations.data[0] += 3;
        assertThat(model.lossAndGradient(batch)).isNotEqualTo(first);
    }

    @Test
    void theMarginFollowsWhatTheDeployedPolicyBreaks() {
        double start = model.margin(0);
        model.observeDeployed(new double[] {-1, -1}, 3999, 1);
        assertThat(model.margin(0)).isEqualTo(start);
        double[] broken = {0.01, 0.0005};
        for (int i = 0; i < 300; i++) {
            model.observeDeployed(broken, 4000, 1);
        }
        // at the full rate outwards once the running share has passed e times the target, inwards at a quarter of it
        assertThat(model.margin(0)).isBetween(start + 280 * 1.5e-5, start + 300 * 1.5e-5 + 1e-12);
        assertThat(model.margin(1)).isBetween(start - 301 * 0.25 * 1.5e-5, start - 200 * 0.25 * 1.5e-5);
        double[] kept = {-0.1, -0.1};
        for (int i = 0; i < 40_000; i++) {
            model.observeDeployed(kept, 4000, 1);
        }
        assertThat(model.margin(0)).isZero();
        for (int i = 0; i < 20_000; i++) {
            model.observeDeployed(broken, 4000, 0.5);
        }
        assertThat(model.margin(0)).isEqualTo(0.05);
        assertThat(model.margin(1)).isZero();
    }

    @Test
    void penaltyGradientEqualsFiniteDifferences() {
        FMatrixRMaj mean = new FMatrixRMaj(SIZE, ACTIONS);
        fill(mean);
        FMatrixRMaj gradient = new FMatrixRMaj(SIZE, ACTIONS);
        gradient.fill(5);
        model.addPenalty(batch.observations, mean, gradient);
        FMatrixRMaj ignored = new FMatrixRMaj(SIZE, ACTIONS);
        int matter = 0;
        float h = 1e-2f;
        for (int p = 0; p < mean.getNumElements(); p++) {
            float kept = mean.data[p];
            mean.data[p] = kept + h;
            double above = model.addPenalty(batch.observations, mean, ignored);
            mean.data[p] = kept - h;
            double below = model.addPenalty(batch.observations, mean, ignored);
            mean.data[p] = kept;
            double numeric = (above - below) / (2 * h);
            assertThat((double) gradient.data[p] - 5).isCloseTo(numeric, within(2e-3 + 0.1 * Math.abs(numeric)));
            matter += Math.abs(numeric) > 5e-3 ? 1 : 0;
        }
        assertThat(matter).isGreaterThan(5);
    }
}
