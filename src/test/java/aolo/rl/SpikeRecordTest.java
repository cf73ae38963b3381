package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a runner tells of the spikes of a decision, and silencing. */
class SpikeRecordTest {
    private final float[] observation = {0.3f, -0.2f, 1.1f, 0.4f};
    private final float[] action = new float[2];

    private static PolicySnapshot spiking() {
        Learner learner = InventedSteps.learner(InventedSteps.paper(), 5);
        new InventedSteps(1).drive(learner, 60);
        return learner.snapshot();
    }

    @Test
    void countsAreThoseOfTheRaster() {
        PolicyRunner runner = spiking().newRunner();
        runner.act(observation, action);
        SpikeRecord spikes = runner.spikes();
        assertThat(spikes.layers()).isEqualTo(4);
        assertThat(spikes.timeSteps()).isEqualTo(5);
        assertThat(new int[] {spikes.neurons(0), spikes.neurons(1), spikes.neurons(2), spikes.neurons(3)})
                .containsExactly(40, 16, 16, 20);
        long accumulates = 0;
        for (int l = 0; l < 3; l++) {
            int count = 0;
            for (int t = 0; t < 5; t++) {
                for (int n = 0; n < spikes.neurons(l); n++) {
                    count += spikes.spiked(l, t, n) ? 1 : 0;
                    float threshold = l == 0 ? 0.999f : 0.5f;
                    assertThat(spikes.voltages(l)[t * spikes.neurons(l) + n] > threshold)
                            .isEqualTo(spikes.spiked(l, t, n));
                }
            }
            assertThat(spikes.spikeCount(l)).isEqualTo(count);
            accumulates += (long) count * spikes.neurons(l + 1);
        }
        assertThat(spikes.spikeCount(0)).isPositive();
        assertThat(spikes.accumulates()).isEqualTo(accumulates);
        assertThat(spikes.denseMultiplyAccumulates()).isEqualTo(4 * 16 + 16 * 16 + 16 * 2);
    }

    /** Receptive fields at each time step, decoder, decay of the skip synapses. */
    @Test
    void countsTheMultiplicationsOfTheDefaultActor() {
        Learner learner = InventedSteps.learner(InventedSteps.small(Algorithm.SDRL), 5);
        PolicyRunner runner = learner.snapshot().newRunner();
        runner.act(observation, action);
        SpikeRecord spikes = runner.spikes();
        int n = spikes.neurons(0);
        assertThat(spikes.multiplyAccumulates())
                .isEqualTo(n * 5L + spikes.neurons(3) + 5 * 2L);
        long accumulates = 2L * spikes.spikeCount(0);
        for (int l = 0; l < 3; l++) {
            accumulates += (long) spikes.spikeCount(l) * spikes.neurons(l + 1);
        }
        assertThat(spikes.accumulates()).as("each spike of the encoder reaches two actions besides").isEqualTo(accumulates);
    }

    @Test
    void aSilencedNeuronDoesNotSpikeAndCanReturn() {
        PolicyRunner runner = spiking().newRunner();
        runner.act(observation, action);
        float[] before = action.clone();
        SpikeRecord first = runner.spikes().copy();
        for (int n = 0; n < 16; n++) {
            runner.silence(1, n, true);
        }
        runner.act(observation, action);
        assertThat(runner.spikes().spikeCount(1)).isZero();
        assertThat(first.spikeCount(1)).isPositive();
        for (int n = 0; n < 16; n++) {
            runner.silence(1, n, false);
        }
        runner.act(observation, action);
        assertThat(action).isEqualTo(before);
        assertThat(runner.spikes().spikes(1)).isEqualTo(first.spikes(1));
    }

    @Test
    void aDensePolicyHasNoSpikes() {
        Learner learner = InventedSteps.learner(InventedSteps.small(Algorithm.SAC), 5);
        PolicyRunner runner = learner.snapshot().newRunner();
        assertThat(runner.spikes()).isNull();
        assertThat(runner.multiplyAccumulates()).isEqualTo(4 * 16 + 16 * 16 + 16 * 4);
        assertThatThrownBy(() -> runner.silence(1, 0, true)).isInstanceOf(UnsupportedOperationException.class);
    }

    /** The ends lie one standard deviation from the decision before squashing, and asking changes neither it nor its spikes. */
    @Test
    void tellsHowWidelyThePolicyExplores() {
        float[] low = new float[2];
        float[] high = new float[2];
        for (Algorithm algorithm : new Algorithm[] {Algorithm.SDRL, Algorithm.SDRL_DENSE, Algorithm.SAC, Algorithm.PPO}) {
            Learner learner = InventedSteps.learner(InventedSteps.small(algorithm), 5);
            new InventedSteps(1).drive(learner, 60);
            PolicyRunner runner = learner.snapshot().newRunner();
            runner.act(observation, action);
            SpikeRecord before = algorithm.spiking() ? runner.spikes().copy() : null;
            assertThat(runner.spread(low, high)).isTrue();
            for (int j = 0; j < 2; j++) {
                double middle = atanh(action[j]);
                assertThat(low[j]).isLessThan(action[j]);
                assertThat(high[j]).isGreaterThan(action[j]);
                assertThat(atanh(high[j]) - middle).isCloseTo(middle - atanh(low[j]), org.assertj.core.data.Percentage.withPercentage(1));
            }
            if (before != null) {
                assertThat(runner.spikes().spikes(3)).isEqualTo(before.spikes(3));
            }
            float[] again = new float[2];
            runner.act(observation, again);
            assertThat(again).isEqualTo(action);
        }
        Learner deterministic = InventedSteps.learner(InventedSteps.small(Algorithm.TD3), 5);
        PolicyRunner runner = deterministic.snapshot().newRunner();
        runner.act(observation, action);
        assertThat(runner.spread(low, high)).isFalse();
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
