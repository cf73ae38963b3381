package aolo.neural;

import org.ejml.data.FMatrixRMaj;

/**
 * The tanh-squashed normal policy of SAC (Haarnoja et al. 2018, appendix C).
 *
 * <pre>
 * l = clamp(raw log-std, -20, 2);  sd = exp(l);  u = mean + sd noise;  action = tanh(u)
 * log p = Σ_j [-noise²/2 - l - ln(2π)/2] - Σ_j 2 (ln 2 - u - softplus(-2u))
 * </pre>
 *
 * Gradients for given dL/d action and dL/d log p, with d log p/du = 2 tanh(u):
 *
 * <pre>
 * du = da (1 - action²) + dp 2 action;  dmean = du;  dl = du sd noise - dp, 0 where the clamp holds
 * </pre>
 *
 * softplus(-2u) = max(0, -2u) + ln(1 + exp(-2|u|)) and tanh share one exponential. Numbers of one sample are computed
 * in double. Buffers for one batch; one owner thread.
 */
public final class SquashedGaussian {
    static final double MIN_LOG_STD = -20;
    static final double MAX_LOG_STD = 2;
    private static final double HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final double LN_2 = Math.log(2);

    private final FMatrixRMaj action;
    private final double[] logProbability;
    private final double[] deviationTimesNoise;

    public SquashedGaussian(int batch, int actions) {
        action = new FMatrixRMaj(batch, actions);
        logProbability = new double[batch];
        deviationTimesNoise = new double[batch * actions];
    }

    /** [batch][action] in (-1, 1). */
    public FMatrixRMaj action() {
        return action;
    }

    /** Log density of each sample's action. */
    public double[] logProbability() {
        return logProbability;
    }

    /** Draws actions with the given standard normal noise; arguments are not modified. */
    public void sample(FMatrixRMaj mean, FMatrixRMaj logStd, float[] noise) {
        int actions = action.numCols;
        for (int r = 0, p = 0; r < action.numRows; r++) {
            double sum = 0;
            for (int j = 0; j < actions; j++, p++) {
                double l = clamp(logStd.data[p]);
                double e = noise[p];
                double scaled = Math.exp(l) * e;
                double u = mean.data[p] + scaled;
                deviationTimesNoise[p] = scaled;
                double small = Math.exp(-2 * Math.abs(u));
                double size = (1 - small) / (1 + small);
                action.data[p] = (float) (u < 0 ? -size : size);
                double softplus = Math.max(0, -2 * u) + Math.log1p(small);
                sum += -0.5 * e * e - l - HALF_LN_2PI - 2 * (LN_2 - u - softplus);
            }
            logProbability[r] = sum;
        }
    }

    /** Standard deviation before squashing, of a raw log-std; a NaN stays NaN. */
    public static double deviation(double rawLogStd) {
        return Math.exp(clamp(rawLogStd));
    }

    /** A NaN stays NaN. */
    static double clamp(double logStd) {
        return logStd < MIN_LOG_STD ? MIN_LOG_STD : logStd > MAX_LOG_STD ? MAX_LOG_STD : logStd;
    }

    /**
     * Gradients after {@link #sample} with the same mean and log-std.
     *
     * @param actionGradient [batch][action]
     * @param probabilityGradient dL/d log p, the same for each sample
     * @param meanGradient written
     * @param logStdGradient written
     */
    public void gradient(
            FMatrixRMaj logStd,
            FMatrixRMaj actionGradient,
            double probabilityGradient,
            FMatrixRMaj meanGradient,
            FMatrixRMaj logStdGradient) {
        int n = action.getNumElements();
        for (int p = 0; p < n; p++) {
            double a = action.data[p];
            double du = actionGradient.data[p] * (1 - a * a) + probabilityGradient * 2 * a;
            double raw = logStd.data[p];
            boolean inside = raw >= MIN_LOG_STD && raw <= MAX_LOG_STD;
            meanGradient.data[p] = (float) du;
            logStdGradient.data[p] = inside ? (float) (du * deviationTimesNoise[p] - probabilityGradient) : 0f;
        }
    }
}
