package aolo.neural;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * A linear path beside the layers, from the stimulation A of the encoder's receptive fields to the means:
 *
 * <pre>
 * mean_j += Σ_q w[j][q] A_q
 * </pre>
 *
 * It starts at zero and has no bias, for the decoder has one. Spikes come in steps; what is a sum of functions of single
 * observations need not go through them. Parameters only.
 */
public final class DirectPath {
    private static final int LANES = 4;

    private final Weights weight;

    DirectPath(int actions, int stimulations) {
        weight = new Weights("direct_w", actions, stimulations);
    }

    /** [action][encoder neuron]. */
    public Weights weight() {
        return weight;
    }

    void reset() {
        Arrays.fill(weight.value().data, 0f);
    }

    void copyFrom(DirectPath other) {
        weight.copyFrom(other.weight);
    }

    /** Adds to the means. */
    void forward(FMatrixRMaj stimulation, FMatrixRMaj mean) {
        float[] w = weight.value().data;
        int n = stimulation.numCols;
        for (int r = 0, o = 0; r < mean.numRows; r++) {
            for (int j = 0; j < mean.numCols; j++, o++) {
                mean.data[o] += dot(w, j * n, stimulation.data, r * n, n);
            }
        }
    }

    /** Four sums side by side: one would wait for each addition. */
    private static float dot(float[] a, int i, float[] b, int k, int n) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int p = 0;
        for (; p <= n - LANES; p += LANES) {
            s0 = Math.fma(a[i + p], b[k + p], s0);
            s1 = Math.fma(a[i + p + 1], b[k + p + 1], s1);
            s2 = Math.fma(a[i + p + 2], b[k + p + 2], s2);
            s3 = Math.fma(a[i + p + 3], b[k + p + 3], s3);
        }
        for (; p < n; p++) {
            s0 = Math.fma(a[i + p], b[k + p], s0);
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Sets the parameters' gradient and adds to dL/dA; the other arguments are not modified. */
    void backward(FMatrixRMaj stimulation, FMatrixRMaj meanGradient, FMatrixRMaj stimulationGradient) {
        float[] w = weight.value().data;
        float[] dw = weight.gradient().data;
        Arrays.fill(dw, 0f);
        int n = stimulation.numCols;
        for (int r = 0, o = 0; r < meanGradient.numRows; r++) {
            for (int j = 0; j < meanGradient.numCols; j++, o++) {
                float g = meanGradient.data[o];
                FloatArrays.addScaled(g, stimulation.data, r * n, dw, j * n, n);
                FloatArrays.addScaled(g, w, j * n, stimulationGradient.data, r * n, n);
            }
        }
    }
}
