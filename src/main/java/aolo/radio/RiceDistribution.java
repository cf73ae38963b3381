package aolo.radio;

import org.apache.commons.math3.special.Gamma;

/**
 * Distribution of |nu + z| with z complex normal of variance 1: P(|nu + z| <= s) = 1 - Q1(nu sqrt 2, s sqrt 2) with
 * Marcum's Q. Exact and slow (work grows with nu^2 and s^2); the hot path uses {@link FadingQuantile}. Any thread.
 */
public final class RiceDistribution {
    private RiceDistribution() {}

    /**
     * P(|nu + z| <= s): a Poisson mixture of gamma distributions, sum_k e^-l l^k/k! P(k + 1, x) with l = nu^2, x = s^2.
     * All terms are positive, so small probabilities keep their relative accuracy (about 1e-13).
     *
     * @param nu size of the mean, at least 0
     * @param s at least 0
     */
    public static double probabilityBelow(double nu, double s) {
        double mean = Require.atLeastZero("nu", nu, "1") * nu;
        double x = Require.atLeastZero("s", s, "1") * s;
        if (x == 0) {
            return 0;
        }
        int last = (int) (mean + 12 * Math.sqrt(mean) + x + 12 * Math.sqrt(x) + 60);
        double lnGamma = Gamma.logGamma(last + 1.0);
        double poisson = Math.exp(last * Math.log(x) - x - lnGamma); // x^k e^-x / k! at k = last
        double weight = mean == 0 ? 0 : Math.exp(last * Math.log(mean) - mean - lnGamma);
        double upper = 0; // P(k + 1, x), from P(k, x) = P(k + 1, x) + x^k e^-x / k!
        double sum = 0;
        for (int k = last; k >= 0; k--) {
            if (poisson < 1e-290) { // an underflow would stop the recurrence: start it again
                poisson = Math.exp(k * Math.log(x) - x - Gamma.logGamma(k + 1.0));
            }
            if (weight < 1e-290) {
                weight = mean == 0 ? (k == 0 ? 1 : 0) : Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
            }
            upper += poisson * x / (k + 1);
            sum += weight * upper;
            poisson *= k / x;
            weight = mean == 0 ? 0 : weight * k / mean;
        }
        return Math.min(1, sum);
    }
}
