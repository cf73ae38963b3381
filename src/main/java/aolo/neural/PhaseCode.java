package aolo.neural;

import org.ejml.data.FMatrixRMaj;

/**
 * A number A in [0, 1] as T spikes, one for each binary digit that is one, the least digit first. With n = floor(2^T A), at most
 * 2^T - 1:
 *
 * <pre>
 * s_t = digit t - 1 of n,  t = 1...T
 * c_t = 0.5 c_{t-1} + s_t    so    c_T = 2 n / 2^T
 * </pre>
 *
 * So a synapse whose current halves from step to step decodes it with T steps to 2^-T, where counting T spikes tells A to 1/T.
 * The rounding's gradient is taken as 1. Plain functions; any thread.
 */
final class PhaseCode {
    private PhaseCode() {}

    /** Writes what the synapse tells, n / 2^T. */
    static void told(FMatrixRMaj stimulation, int timeSteps, FMatrixRMaj told) {
        float levels = levels(timeSteps);
        for (int p = 0; p < stimulation.getNumElements(); p++) {
            told.data[p] = whole(stimulation.data[p], levels) / levels;
        }
    }

    /** Writes the spikes as ones and zeros [batch T][neuron]. */
    static void digits(FMatrixRMaj stimulation, int timeSteps, FMatrixRMaj spikes) {
        float levels = levels(timeSteps);
        int n = stimulation.numCols;
        for (int b = 0; b < stimulation.numRows; b++) {
            for (int i = 0; i < n; i++) {
                int digits = (int) whole(stimulation.data[b * n + i], levels);
                for (int t = 0; t < timeSteps; t++) {
                    spikes.data[(b * timeSteps + t) * n + i] = digits >> t & 1;
                }
            }
        }
    }

    private static float whole(float stimulation, float levels) {
        return (float) Math.floor(Math.min(levels - 1, stimulation * levels));
    }

    /** 2^T; a float has no more than 23 digits. */
    private static float levels(int timeSteps) {
        return 1 << Math.min(23, timeSteps);
    }
}
