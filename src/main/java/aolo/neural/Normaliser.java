package aolo.neural;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Running mean and population variance of observations, updated every n of them (PopSAN's replay buffer):
 *
 * <pre>
 * d = bm - mean;  mean += d n/(count+n);  var = (var count + bv n + d² count n/(count+n))/(count+n);  count += n
 * z = clip((o - mean)/√(var + eps), -3, 3);  count starts at eps = 2^-23
 * </pre>
 */
public final class Normaliser {
    static final double EPSILON = 1.1920928955078125e-7;
    private static final double CLIP = 3;

    private final int every;
    private final double[] mean;
    private final double[] variance;
    private final double[] sum;
    private final double[] sumOfSquares;
    private double count = EPSILON;
    private int pending;

    /** @param every observations between updates of the statistics */
    public Normaliser(int size, int every) {
        this.every = every;
        mean = new double[size];
        variance = new double[size];
        Arrays.fill(variance, 1);
        sum = new double[size];
        sumOfSquares = new double[size];
    }

    /** Statistics that are final. */
    public static Normaliser of(double[] mean, double[] variance) {
        Normaliser normaliser = new Normaliser(mean.length, 1);
        System.arraycopy(mean, 0, normaliser.mean, 0, mean.length);
        System.arraycopy(variance, 0, normaliser.variance, 0, mean.length);
        return normaliser;
    }

    public double mean(int i) {
        return mean[i];
    }

    public double variance(int i) {
        return variance[i];
    }

    public double count() {
        return count;
    }

    /** Counts an observation; not modified. */
    public void observe(float[] observation) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += observation[i];
            sumOfSquares[i] += (double) observation[i] * observation[i];
        }
        pending++;
        if (pending == every) {
            merge();
        }
    }

    private void merge() {
        double n = pending;
        for (int i = 0; i < mean.length; i++) {
            double batchMean = sum[i] / n;
            double batchVariance = Math.max(0, sumOfSquares[i] / n - batchMean * batchMean);
            double d = batchMean - mean[i];
            mean[i] += d * n / (count + n);
            variance[i] = (variance[i] * count + batchVariance * n + d * d * count * n / (count + n)) / (count + n);
            sum[i] = 0;
            sumOfSquares[i] = 0;
        }
        count += n;
        pending = 0;
    }

    /** Normalises every row in place. */
    public void normalise(FMatrixRMaj observations) {
        int n = mean.length;
        for (int i = 0; i < n; i++) {
            double m = mean[i];
            double scale = 1 / Math.sqrt(variance[i] + EPSILON);
            for (int p = i; p < observations.numRows * n; p += n) {
                double z = (observations.data[p] - m) * scale;
                observations.data[p] = (float) (z > CLIP ? CLIP : z < -CLIP ? -CLIP : z);
            }
        }
    }

    public Normaliser copy() {
        Normaliser copy = new Normaliser(mean.length, every);
        System.arraycopy(mean, 0, copy.mean, 0, mean.length);
        System.arraycopy(variance, 0, copy.variance, 0, mean.length);
        System.arraycopy(sum, 0, copy.sum, 0, mean.length);
        System.arraycopy(sumOfSquares, 0, copy.sumOfSquares, 0, mean.length);
        copy.count = count;
        copy.pending = pending;
        return copy;
    }

    /** Writes the statistics, pending observations included. */
    public void save(DataOutput out) throws IOException {
        out.writeDouble(count);
        out.writeInt(pending);
        for (int i = 0; i < mean.length; i++) {
            out.writeDouble(mean[i]);
            out.writeDouble(variance[i]);
            out.writeDouble(sum[i]);
            out.writeDouble(sumOfSquares[i]);
        }
    }

    /** Restores what {@link #save} wrote. */
    public void load(DataInput in) throws IOException {
        count = Declared.within(in, "the observations of a normaliser", 0, Double.MAX_VALUE);
        pending = Declared.count(in, "pending observations", every - 1);
        for (int i = 0; i < mean.length; i++) {
            mean[i] = Declared.finite(in, "a mean of observations");
            variance[i] = Declared.within(in, "a variance of observations", 0, Double.MAX_VALUE);
            sum[i] = Declared.finite(in, "a sum of observations");
            sumOfSquares[i] = Declared.within(in, "a sum of squares", 0, Double.MAX_VALUE);
        }
    }
}
