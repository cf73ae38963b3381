package aolo.results;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.Arrays;

/**
 * One number over several seeds: interquartile mean with a 95 % percentile bootstrap interval over seeds (Agarwal et al.,
 * NeurIPS 2021). The seed is the unit. Immutable; any thread.
 *
 * @param n seeds
 * @param mean arithmetic mean
 * @param interquartileMean mean of the middle half, the values on its edges weighted by their share in it
 * @param low lower end of the interval of the interquartile mean
 * @param high upper end
 */
public record Aggregate(int n, double mean, double interquartileMean, double low, double high) {
    /** Fewer seeds than this say little: to be stamped on what shows them. */
    public static final int ENOUGH = 5;

    private static final int RESAMPLES = 10_000;

    /** Aggregates one finite value per seed, at least one. The resampling is deterministic. */
    public static Aggregate of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing to aggregate");
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("cannot aggregate " + value);
            }
        }
        double[] resampled = new double[RESAMPLES];
        double[] draw = new double[values.length];
        RandomStream random = new RandomStreams(values.length).stream("bootstrap");
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < draw.length; j++) {
                draw[j] = values[random.nextInt(values.length)];
            }
            resampled[i] = interquartileMean(draw);
        }
        Arrays.sort(resampled);
        return new Aggregate(
                values.length,
                Arrays.stream(values).average().getAsDouble(),
                interquartileMean(values.clone()),
                quantile(resampled, 0.025),
                quantile(resampled, 0.975));
    }

    /** Whether so few seeds went in that the interval should not be trusted. */
    public boolean tooFew() {
        return n < ENOUGH;
    }

    /** Mean of the middle half; sorts its argument. */
    static double interquartileMean(double[] values) {
        Arrays.sort(values);
        double from = values.length * 0.25;
        double to = values.length * 0.75;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * Math.max(0, Math.min(i + 1, to) - Math.max(i, from));
        }
        return sum / (to - from);
    }

    /** Quantile of sorted values, linear between order statistics (type 7 of Hyndman and Fan 1996). */
    public static double quantile(double[] sorted, double probability) {
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
