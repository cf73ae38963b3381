package aolo.world;

import aolo.llm.AnswerPrior;
import aolo.radio.NormalDistributionFunction;

/**
 * What is believed of k0 given its prediction: the log-uniform prior times the log-normal error is a normal of ln k0 between
 * two ends, put on the nodes of Gauss and Legendre. Set to one request at a time; allocates nothing; one owner thread.
 */
final class ScalePosterior {
    private static final Quadrature RULE = new Quadrature(16);
    private static final double SIGMAS = 6;
    private static final double LEAST_SIGMA = 1e-4;

    private final double[] tokens = new double[RULE.size()];
    private final double[] weight = new double[RULE.size()];
    private double seen;
    private double sigma;
    private double start;
    private double end;
    private double startBelow;
    private double between;

    void set(AnswerPrior prior, double seenTokens, double sigmaLn) {
        sigma = Math.max(LEAST_SIGMA, sigmaLn);
        seen = Math.log(seenTokens);
        start = Math.min(prior.lnScaleHigh(), Math.max(prior.lnScaleLow(), seen - SIGMAS * sigma));
        end = Math.max(start, Math.min(prior.lnScaleHigh(), seen + SIGMAS * sigma));
        startBelow = NormalDistributionFunction.value((start - seen) / sigma);
        between = NormalDistributionFunction.value((end - seen) / sigma) - startBelow;
        // the exponent relative to the likeliest value: far from the range nothing must vanish
        double likeliest = Math.min(end, Math.max(start, seen));
        double top = (seen - likeliest) / sigma;
        double sum = 0;
        for (int i = 0; i < tokens.length; i++) {
            double x = start + RULE.node(i) * (end - start);
            double z = (seen - x) / sigma;
            tokens[i] = Math.exp(x);
            weight[i] = RULE.weight(i) * Math.exp(0.5 * (top * top - z * z));
            sum += weight[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= sum;
        }
    }

    int nodes() {
        return tokens.length;
    }

    double tokens(int i) {
        return tokens[i];
    }

    double weight(int i) {
        return weight[i];
    }

    /** The least k0 believed possible, its logarithm in tokens. */
    double lnLow() {
        return start;
    }

    /** The greatest k0 believed possible, its logarithm in tokens. */
    double lnHigh() {
        return end;
    }

    /** P(ln k0 ≤ x). */
    double below(double x) {
        if (x <= start) {
            return 0;
        }
        if (x >= end) {
            return 1;
        }
        if (between > 1e-6) {
            return (NormalDistributionFunction.value((x - seen) / sigma) - startBelow) / between;
        }
        double sum = 0;
        for (int i = 0; i < tokens.length; i++) {
            sum += Math.log(tokens[i]) <= x ? weight[i] : 0;
        }
        return sum;
    }
}
