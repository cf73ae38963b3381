package aolo.radio;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Gamma;

/**
 * Textbook statistics of fading links (Simon and Alouini, Digital Communication over Fading Channels): what a link does
 * whose state nobody knows. For explanation and checks, not for the hot path. Pure functions; any thread.
 */
public final class FadingStatistics {
    private static final int PANELS = 40;
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(20, 0, 1);

    private FadingStatistics() {}

    /** P(snr below threshold) with Rayleigh fading; both power ratios, positive. */
    public static double rayleighOutage(double threshold, double meanSnr) {
        return -Math.expm1(-ratio(threshold, meanSnr));
    }

    /** The same with Nakagami-m fading, m at least 0.5. */
    public static double nakagamiOutage(double m, double threshold, double meanSnr) {
        Require.inRange("m", m, 0.5, 1e6, "1");
        return Gamma.regularizedGammaP(m, m * ratio(threshold, meanSnr));
    }

    /** The same with Rician fading of factor K (a ratio, at least 0). */
    public static double riceOutage(double k, double threshold, double meanSnr) {
        Require.atLeastZero("k", k, "1");
        return RiceDistribution.probabilityBelow(Math.sqrt(k), Math.sqrt((k + 1) * ratio(threshold, meanSnr)));
    }

    /**
     * Mean of log2(1 + snr) with Rayleigh fading [bit/s/Hz]: exp(1/g) E1(1/g) / ln 2 at mean ratio g, as the integral
     * of the survival function, int exp(-x/g) / (1 + x) dx, over x = e^t - 1.
     */
    public static double rayleighErgodicCapacity(double meanSnr) {
        Require.positive("meanSnr", meanSnr, "1");
        double top = Math.log1p(45 * meanSnr); // beyond, exp(-x/g) is below 1e-19
        double sum = 0;
        for (int i = 0; i < PANELS; i++) {
            double from = i;
            sum += PANEL.integrate(t -> Math.exp(-Math.expm1((from + t) * top / PANELS) / meanSnr));
        }
        return sum * top / PANELS / Math.log(2);
    }

    private static double ratio(double threshold, double meanSnr) {
        return Require.positive("threshold", threshold, "1") / Require.positive("meanSnr", meanSnr, "1");
    }
}
