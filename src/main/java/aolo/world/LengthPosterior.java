package aolo.world;

import aolo.llm.AnswerPrior;

/**
 * What is believed of κ_full given its prediction κ̂ = κ_full e^{σz}: exact Bayes with the prior of the traffic profile. The
 * density of x = ln κ_full is tabled on equal cells where prior and prediction both allow it and integrated by Simpson; in
 * between, distribution function and moments are cubic (value and slope at both ends of a cell). What clipping heaps up at
 * the shortest and longest length is kept apart. Set to one request at a time; allocates nothing; one owner thread.
 */
final class LengthPosterior {
    private static final int CELLS = 64;
    private static final double SIGMAS = 6;
    /** A prediction nearer than this is taken for as near. */
    private static final double LEAST_SIGMA = 1e-4;

    private final double[] density = new double[CELLS + 1];
    private final double[][] integral = new double[3][CELLS + 1]; // of e^{jx} times the density, j = 0, 1, 2
    private double start;
    private double cell;
    private double low;
    private double high;
    private double lowTokens;
    private double highTokens;

    void set(AnswerPrior prior, double seenTokens, double sigmaLn) {
        double sigma = Math.max(LEAST_SIGMA, sigmaLn);
        double seen = Math.log(seenTokens);
        lowTokens = Math.exp(prior.lnLow());
        highTokens = Math.exp(prior.lnHigh());
        low = prior.lowMass() * likelihood(seen, prior.lnLow(), sigma);
        high = prior.highMass() * likelihood(seen, prior.lnHigh(), sigma);
        start = Math.max(prior.lnDensityStart(), seen - SIGMAS * sigma);
        cell = Math.max(0, Math.min(prior.lnDensityEnd(), seen + SIGMAS * sigma) - start) / CELLS;
        integrate(prior, seen, sigma);
        double total = low + high + integral[0][CELLS];
        if (total < 1e-250) {
            believe(Math.exp(Math.min(prior.lnHigh(), Math.max(prior.lnLow(), seen))));
        } else {
            scale(1 / total);
        }
    }

    private static double likelihood(double seen, double x, double sigma) {
        double z = (seen - x) / sigma;
        return Math.exp(-0.5 * z * z);
    }

    private void integrate(AnswerPrior prior, double seen, double sigma) {
        double grow = Math.exp(0.5 * cell);
        double tokens = Math.exp(start);
        double left = prior.density(start) * likelihood(seen, start, sigma);
        density[0] = left;
        for (int i = 0; i < CELLS; i++) {
            double x = start + i * cell;
            double middle = prior.density(x + 0.5 * cell) * likelihood(seen, x + 0.5 * cell, sigma);
            double right = prior.density(x + cell) * likelihood(seen, x + cell, sigma);
            double middleTokens = tokens * grow;
            double rightTokens = middleTokens * grow;
            integral[0][i + 1] = integral[0][i] + cell / 6 * (left + 4 * middle + right);
            integral[1][i + 1] = integral[1][i]
                    + cell / 6 * (left * tokens + 4 * middle * middleTokens + right * rightTokens);
            integral[2][i + 1] = integral[2][i]
                    + cell / 6
                            * (left * tokens * tokens
                                    + 4 * middle * middleTokens * middleTokens
                                    + right * rightTokens * rightTokens);
            tokens = rightTokens;
            left = right;
            density[i + 1] = right;
        }
    }

    private void scale(double factor) {
        low *= factor;
        high *= factor;
        for (int i = 0; i <= CELLS; i++) {
            density[i] *= factor;
            integral[0][i] *= factor;
            integral[1][i] *= factor;
            integral[2][i] *= factor;
        }
    }

    /** Nothing the profile draws leads to such a prediction: its nearest length is believed. */
    private void believe(double tokens) {
        scale(0);
        low = 1;
        lowTokens = tokens;
    }

    /** Probability of exactly the shortest length. */
    double lowMass() {
        return low;
    }

    double lowTokens() {
        return lowTokens;
    }

    /** Probability of exactly the longest length. */
    double highMass() {
        return high;
    }

    double highTokens() {
        return highTokens;
    }

    /** P(κ_full ≤ tokens). */
    double below(double tokens) {
        return (tokens >= lowTokens ? low : 0) + spreadBelow(tokens) + (tokens >= highTokens ? high : 0);
    }

    /** P(κ_full ≤ tokens) without what is heaped up at the ends. */
    double spreadBelow(double tokens) {
        return tokens <= 0 ? 0 : upTo(Math.log(tokens), 0);
    }

    /** E[min(cap, κ_full)^power], power 1 or 2. */
    double momentOfAnswer(double cap, int power) {
        double x = Math.log(cap);
        double whole = power == 1 ? cap : cap * cap;
        double sum = upTo(x, power) + whole * (integral[0][CELLS] - upTo(x, 0));
        double atLow = Math.min(cap, lowTokens);
        double atHigh = Math.min(cap, highTokens);
        return sum + low * (power == 1 ? atLow : atLow * atLow) + high * (power == 1 ? atHigh : atHigh * atHigh);
    }

    private double upTo(double x, int power) {
        double[] table = integral[power];
        double position = (x - start) / cell;
        if (!(position > 0)) {
            return 0;
        }
        if (position >= CELLS) {
            return table[CELLS];
        }
        int i = (int) position;
        double t = position - i;
        double a = slope(i, power);
        double b = slope(i + 1, power);
        double rise = table[i + 1] - table[i];
        return table[i] + t * (a + t * (3 * rise - 2 * a - b + t * (a + b - 2 * rise)));
    }

    private double slope(int i, int power) {
        double value = cell * density[i];
        return power == 0 ? value : value * Math.exp(power * (start + i * cell));
    }
}
