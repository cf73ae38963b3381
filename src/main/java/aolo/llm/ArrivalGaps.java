package aolo.llm;

import aolo.math.RandomStream;
import java.util.Locale;

/**
 * Times between the requests of one user: a renewal process of given rate and coefficient of variation. Below 1 they are
 * gamma distributed; above, hyperexponential of two phases with balanced means (either phase holds half of the time); at 1
 * exponential, a Poisson process. The first one is drawn from the equilibrium, so that the rate holds from the start.
 * Immutable; any thread (the stream has one owner).
 */
public final class ArrivalGaps {
    private final double rate;
    private final double shape; // of the gamma law; NaN where hyperexponential
    private final double often; // share of gaps of the fast phase
    private final double fastRate;
    private final double slowRate;

    /**
     * Of a user.
     *
     * @param rate requests a second, positive
     * @param variation standard deviation over mean of the times between requests, positive
     */
    public ArrivalGaps(double rate, double variation) {
        if (!(rate > 0 && variation > 0 && rate * variation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "rate %s and variation %s must be positive and finite", rate, variation));
        }
        this.rate = rate;
        double square = variation * variation;
        shape = variation < 1 ? 1 / square : Double.NaN;
        often = variation < 1 ? Double.NaN : 0.5 * (1 + Math.sqrt((square - 1) / (square + 1)));
        fastRate = 2 * often * rate;
        slowRate = 2 * (1 - often) * rate;
    }

    /** Seconds from one request to the next. */
    public double next(RandomStream random) {
        if (Double.isNaN(shape)) {
            double phase = random.nextDouble() < often ? fastRate : slowRate;
            return random.nextExponential() / phase;
        }
        return gamma(shape, random) / (shape * rate);
    }

    /** Seconds from any moment to the next request: what is left of the gap that the moment fell into. */
    public double first(RandomStream random) {
        if (Double.isNaN(shape)) {
            double phase = random.nextDouble() < 0.5 ? fastRate : slowRate;
            return random.nextExponential() / phase;
        }
        return random.nextDouble() * gamma(shape + 1, random) / (shape * rate);
    }

    /** Marsaglia and Tsang (ACM TOMS 2000), shape at least 1. */
    private static double gamma(double shape, RandomStream random) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
