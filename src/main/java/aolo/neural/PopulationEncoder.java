package aolo.neural;

import aolo.math.OneRows;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * A population of Gaussian receptive fields for each observation, each driving an integrate-and-fire neuron.
 *
 * <pre>
 * A = exp(-(o_i - mean_ik)² / (2 std_ik²));  u = 0
 * for t = 1...T:  v = u + A;  s = 1 if v > 0.999 else 0;  u = v - 0.999 s
 * </pre>
 *
 * Backward, straight through the threshold and the reset (ds/dv = 1): dv_t = g_t + 0.001 dv_{t+1}, so
 *
 * <pre>
 * dA = Σ_t w_t g_t,  w_1 = 1,  w_t = 1 + 0.001 w_{t-1}
 * dmean = dA A (o - mean)/std²;  dstd = dA A (o - mean)²/std³
 * </pre>
 *
 * Neuron k of observation i has flat index i population + k. Parameters only.
 */
public final class PopulationEncoder {
    static final float THRESHOLD = 0.999f;
    private static final float SQRT_HALF = (float) Math.sqrt(0.5);

    private final int observations;
    private final int population;
    private final Weights mean;
    private final Weights deviation;

    public PopulationEncoder(int observations, int population) {
        this.observations = observations;
        this.population = population;
        mean = new Weights("enc_mean", observations, population);
        deviation = new Weights("enc_std", observations, population);
    }

    /** Spreads the means evenly over +-range. */
    public void reset(double range, double standardDeviation) {
        for (int p = 0; p < size(); p++) {
            int k = p % population;
            double share = population == 1 ? 0.5 : k / (population - 1.0);
            mean.value().data[p] = (float) (range * (2 * share - 1));
            deviation.value().data[p] = (float) standardDeviation;
        }
    }

    public Weights mean() {
        return mean;
    }

    public Weights deviation() {
        return deviation;
    }

    public int observations() {
        return observations;
    }

    /** Number of neurons. */
    public int size() {
        return observations * population;
    }

    void copyFrom(PopulationEncoder other) {
        mean.copyFrom(other.mean);
        deviation.copyFrom(other.deviation);
    }

    /**
     * Writes the stimulation A [batch][neuron].
     *
     * @param scale scratch, one number for each neuron
     */
    void stimulate(Elements elements, FMatrixRMaj observation, float[] scale, FMatrixRMaj stimulation) {
        float[] a = stimulation.data;
        float[] s = deviation.value().data;
        for (int q = 0; q < scale.length; q++) {
            scale[q] = SQRT_HALF / s[q];
        }
        int values = observation.getNumElements();
        for (int o = 0, p = 0; o < values; o++) {
            float value = observation.data[o];
            for (int k = 0; k < population; k++, p++) {
                a[p] = value;
            }
        }
        elements.bell(a, mean.value().data, scale, observation.numRows, stimulation.numCols);
    }

    /**
     * Writes the voltages before the reset and the spikes, one row for each (sample, time step).
     *
     * @param voltage [batch T][neuron]
     */
    void spike(Compute compute, FMatrixRMaj stimulation, int timeSteps, FMatrixRMaj voltage, OneRows spikes) {
        int batch = stimulation.numRows;
        for (int b = 0; b < batch; b += SpikingLayer.AT_ONCE) {
            int samples = Math.min(SpikingLayer.AT_ONCE, batch - b);
            compute.elements()
                    .integrate(THRESHOLD, b, samples, timeSteps, size(), stimulation.data, voltage.data);
            compute.products().ones(voltage, b * timeSteps, (b + samples) * timeSteps, THRESHOLD, spikes);
        }
    }

    /** Weight of the gradient of time step t (from 0) in dA. */
    static float gradientWeight(int t) {
        double w = 1;
        for (int i = 0; i < t; i++) {
            w = 1 + (1 - 0.999) * w;
        }
        return (float) w;
    }

    /**
     * Sets the gradients of means and deviations.
     *
     * @param scratch at least one number for each neuron; modified, the other arguments are not
     */
    void parameterGradient(
            Elements elements,
            FMatrixRMaj observation,
            FMatrixRMaj stimulation,
            FMatrixRMaj stimulationGradient,
            float[] scratch) {
        float[] dMean = mean.gradient().data;
        float[] dDeviation = deviation.gradient().data;
        Arrays.fill(dMean, 0);
        Arrays.fill(dDeviation, 0);
        int n = size();
        for (int b = 0, o = 0; b < observation.numRows; b++) {
            for (int i = 0, q = 0; i < observations; i++, o++) {
                for (int k = 0; k < population; k++, q++) {
                    scratch[q] = observation.data[o];
                }
            }
            elements.bellGradient(
                    scratch,
                    mean.value().data,
                    deviation.value().data,
                    stimulation.data,
                    stimulationGradient.data,
                    b * n,
                    n,
                    dMean,
                    dDeviation);
        }
    }

    /** Writes dL/d observation = -Σ_k dA A (o - mean)/std². */
    void inputGradient(
            FMatrixRMaj observation, FMatrixRMaj stimulation, FMatrixRMaj stimulationGradient, FMatrixRMaj dx) {
        float[] m = mean.value().data;
        float[] s = deviation.value().data;
        for (int b = 0, p = 0, o = 0; b < observation.numRows; b++) {
            for (int i = 0, q = 0; i < observations; i++, o++) {
                float sum = 0;
                for (int k = 0; k < population; k++, q++, p++) {
                    float distance = observation.data[o] - m[q];
                    sum -= stimulationGradient.data[p] * stimulation.data[p] * distance / (s[q] * s[q]);
                }
                dx.data[o] = sum;
            }
        }
    }
}
