package aolo.llm;

import org.apache.commons.math3.special.Erf;

/**
 * How the full lengths and the value scales of a traffic profile are spread before anything is known of a request. The
 * logarithm of the full length has a density between two ends and what clipping heaps up at them; the value scale is
 * log-uniform. Immutable; any thread.
 */
public final class AnswerPrior {
    private static final double SIGMAS = 6;
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double lnMedian;
    private final double sigmaLn;
    private final double lnLow;
    private final double lnHigh;
    private final double lowMass;
    private final double highMass;
    private final double meanTokens;
    private final double lnScaleLow;
    private final double lnScaleHigh;

    /**
     * Log-normal lengths, clipped.
     *
     * @param lnMedian of the full length in tokens
     * @param sigmaLn not negative
     * @param lowTokens shortest full answer
     * @param highTokens longest full answer
     * @param lnScaleLow of the smallest value scale in tokens
     * @param lnScaleHigh of the largest
     */
    AnswerPrior(
            double lnMedian,
            double sigmaLn,
            double lowTokens,
            double highTokens,
            double lnScaleLow,
            double lnScaleHigh) {
        this.lnMedian = lnMedian;
        this.sigmaLn = sigmaLn;
        this.lnScaleLow = lnScaleLow;
        this.lnScaleHigh = lnScaleHigh;
        double low = Math.log(lowTokens);
        double high = Math.log(highTokens);
        boolean spread = sigmaLn > 0;
        double only = Math.min(high, Math.max(low, lnMedian));
        lnLow = spread ? low : only;
        lnHigh = spread ? high : only;
        lowMass = spread ? below((low - lnMedian) / sigmaLn) : 1;
        highMass = spread ? below((lnMedian - high) / sigmaLn) : 0;
        meanTokens = lowMass * Math.exp(lnLow) + highMass * Math.exp(lnHigh) + (spread ? meanBetween() : 0);
    }

    /** What the lengths between the ends add to the mean. */
    private double meanBetween() {
        double most = below((lnHigh - lnMedian) / sigmaLn - sigmaLn);
        double least = below((lnLow - lnMedian) / sigmaLn - sigmaLn);
        return Math.exp(lnMedian + 0.5 * sigmaLn * sigmaLn) * (most - least);
    }

    private static double below(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }

    /** Mean of the full length, clipped, in tokens. */
    public double meanTokens() {
        return meanTokens;
    }

    /** Density of the logarithm of the full length between the ends, heaps not included, for each unit of ln. */
    public double density(double lnTokens) {
        if (!(lnTokens >= lnLow && lnTokens <= lnHigh && sigmaLn > 0)) {
            return 0;
        }
        double z = (lnTokens - lnMedian) / sigmaLn;
        return Math.exp(-0.5 * z * z) / (ROOT_TWO_PI * sigmaLn);
    }

    /** Logarithm of the shortest full length in tokens, where {@link #lowMass} is heaped up. */
    public double lnLow() {
        return lnLow;
    }

    /** Logarithm of the longest full length in tokens, where {@link #highMass} is heaped up. */
    public double lnHigh() {
        return lnHigh;
    }

    /** Probability of the shortest full length. */
    public double lowMass() {
        return lowMass;
    }

    /** Probability of the longest full length. */
    public double highMass() {
        return highMass;
    }

    /** Below this logarithm the density is nothing. */
    public double lnDensityStart() {
        return Math.max(lnLow, lnMedian - SIGMAS * sigmaLn);
    }

    /** Above this logarithm the density is nothing. */
    public double lnDensityEnd() {
        return Math.min(lnHigh, lnMedian + SIGMAS * sigmaLn);
    }

    /** Logarithm of the smallest value scale in tokens. */
    public double lnScaleLow() {
        return lnScaleLow;
    }

    /** Logarithm of the largest value scale in tokens. */
    public double lnScaleHigh() {
        return lnScaleHigh;
    }
}
