package aolo.neural;

import aolo.math.VectorModule;

/**
 * The element-wise steps of networks on plain arrays. Both implementations do the same operations in the same order and
 * give the same bits. No state; any thread.
 */
public interface Elements {
    /** x = max(x, 0). */
    void relu(float[] x, int length);

    /** gradient = 0 where y, the output of the ReLU, is not positive. */
    void reluGradient(float[] y, float[] gradient, int length);

    /** The same for chosen rows of y, which the rows of the gradient belong to in order; rows of n. */
    void reluGradientRows(float[] y, int[] rows, int count, int n, float[] gradient);

    /** target += share (source - target). */
    void approach(float[] target, float[] source, float share, int length);

    /** x = exp(x) for x of at most 80, to about 1e-7 relative; 0 below -87. */
    void exp(float[] x, int length);

    /** stimulation[r][q] = exp(-((values[r][q] - mean[q]) scale[q])²), rows of n; values and result in one array. */
    void bell(float[] stimulation, float[] mean, float[] scale, int rows, int n);

    /**
     * Adds one sample's share to the gradients of means and deviations: with d = value - mean and
     * g = (da a d) / deviation², dMean += g and dDeviation += g d / deviation.
     *
     * @param a result of {@link #bell}, its gradient {@code da} likewise, both from {@code at}
     */
    void bellGradient(
            float[] value,
            float[] mean,
            float[] deviation,
            float[] a,
            float[] da,
            int at,
            int n,
            float[] dMean,
            float[] dDeviation);

    /**
     * Leaky integrate-and-fire over time steps 1...T, starting from rest (equations of {@link SpikingLayer}).
     *
     * @param first first sample; with those before it and behind the {@code samples} from it nothing is done
     * @param current [sample][T][n]; in: weighted input; out: synaptic current
     * @param voltage [sample][T][n]; out: membrane voltage before the reset
     */
    void lif(Lif lif, int first, int samples, int timeSteps, int n, float[] current, float[] voltage);

    /**
     * The same neurons under an input that stays the same at all time steps, which so need not be written out for each.
     *
     * @param input [sample][n], weighted
     * @param voltage [sample][T][n]; out: membrane voltage before the reset
     */
    void lifConstant(Lif lif, int samples, int timeSteps, int n, float[] input, float[] voltage);

    /**
     * Integrate-and-fire without a leak, reset by subtraction, under an input that stays the same at all time steps
     * (equations of {@link PopulationEncoder}).
     *
     * @param first first sample; with those before it and behind the {@code samples} from it nothing is done
     * @param input [sample][n]
     * @param voltage [sample][T][n]; out: voltage before the reset
     */
    void integrate(float threshold, int first, int samples, int timeSteps, int n, float[] input, float[] voltage);

    /**
     * Back-propagation through {@link #lif}.
     *
     * @param voltage [sample][T][n], as left by lif
     * @param gradient [sample][T][n]; in: with respect to the spikes; out: with respect to the weighted input
     */
    void lifGradient(Lif lif, int samples, int timeSteps, int n, float[] voltage, float[] gradient);

    /**
     * One step of Adam from (p, m, v) to (p2, m2, v2), which may be the same arrays.
     *
     * @return true if every squared gradient and every new weight is finite
     */
    boolean adam(
            AdamStep step, float[] g, float[] p, float[] m, float[] v, float[] p2, float[] m2, float[] v2, int length);

    /** The fastest implementation that this Java runtime offers; they differ in speed only. */
    static Elements fastest() {
        return VectorModule.present() ? new VectorElements() : new PlainElements();
    }
}
