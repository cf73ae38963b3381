package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStreams;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

/** The phase code by hand and by the synapse that decodes it. */
class PhaseCodeTest {
    @Test
    void digitsByHandLeastFirst() {
        FMatrixRMaj a = new FMatrixRMaj(1, 4, true, 0f, 0.7f, 1f, 0.03f);
        FMatrixRMaj spikes = new FMatrixRMaj(5, 4);
        PhaseCode.digits(a, 5, spikes);
        // floor(32 A) = 0, 22 = 10110, at most 31 = 11111, 0
        float[][] expected = {{0, 0, 1, 0}, {0, 1, 1, 0}, {0, 1, 1, 0}, {0, 0, 1, 0}, {0, 1, 1, 0}};
        for (int t = 0; t < 5; t++) {
            for (int q = 0; q < 4; q++) {
                assertThat(spikes.get(t, q)).as("step %d neuron %d", t, q).isEqualTo(expected[t][q]);
            }
        }
    }

    @Test
    void aSynapseThatHalvesTellsTheStimulationToTheLastDigit() {
        var random = new RandomStreams(4).stream("test");
        for (int timeSteps : new int[] {1, 3, 5, 8, 16}) {
            FMatrixRMaj a = new FMatrixRMaj(7, 9);
            for (int p = 0; p < a.getNumElements(); p++) {
                a.data[p] = (float) random.nextDouble();
            }
            FMatrixRMaj spikes = new FMatrixRMaj(7 * timeSteps, 9);
            FMatrixRMaj told = new FMatrixRMaj(7, 9);
            PhaseCode.digits(a, timeSteps, spikes);
            PhaseCode.told(a, timeSteps, told);
            for (int b = 0; b < 7; b++) {
                for (int q = 0; q < 9; q++) {
                    double current = 0;
                    for (int t = 0; t < timeSteps; t++) {
                        current = 0.5 * current + spikes.get(b * timeSteps + t, q);
                    }
                    assertThat((double) told.get(b, q)).isEqualTo(current / 2);
                    assertThat((double) a.get(b, q) - told.get(b, q)).isBetween(0.0, Math.pow(2, -timeSteps));
                }
            }
        }
    }
}
