package aolo.radio;

/** Bessel functions as the fading needs them. Pure functions; any thread; no allocation. */
final class BesselRatio {
    private static final double SERIES_FROM = 30;
    private static final int TERMS = 24;
    private static final double[] I0 = asymptotic(0);
    private static final double[] I1 = asymptotic(1);

    private BesselRatio() {}

    /** Coefficients of exp(-z) sqrt(2 pi z) I_n(z) in powers of 1/z (Abramowitz and Stegun 9.7.1). */
    private static double[] asymptotic(int order) {
        double[] terms = new double[TERMS];
        terms[0] = 1;
        for (int k = 1; k < TERMS; k++) {
            double odd = 2 * k - 1;
            terms[k] = -terms[k - 1] * (4.0 * order * order - odd * odd) / (8.0 * k);
        }
        return terms;
    }

    /** I1(z)/I0(z) for z at least 0. */
    static double i1OverI0(double z) {
        if (z >= SERIES_FROM) {
            return 1 - shortfall(1 / z) / z;
        }
        if (z == 0) {
            return 0;
        }
        // z I1/I0 = z^2/(2 + z^2/(4 + z^2/(6 + ...))), from the recurrence of I_n
        double square = z * z;
        double tail = 0;
        for (int k = 12 + (int) z; k >= 1; k--) {
            tail = square / (2 * k + tail);
        }
        return tail / z;
    }

    /** z (1 - I1(z)/I0(z)) by y = 1/z in [0, 1/30]: 1/2 + y/8 + ..., free of cancellation. */
    static double shortfall(double y) {
        double difference = 0;
        double below = 0;
        for (int k = TERMS - 1; k >= 1; k--) {
            difference = difference * y + (I0[k] - I1[k]);
            below = below * y + I0[k];
        }
        return difference / (1 + y * below);
    }

    /** exp(-z) I0(z) for z at least 0; relative error about 1e-14. */
    static double scaledI0(double z) {
        if (z >= SERIES_FROM) {
            double y = 1 / z;
            double sum = 0;
            for (int k = TERMS - 1; k >= 0; k--) {
                sum = sum * y + I0[k];
            }
            return sum * Math.sqrt(y / (2 * Math.PI));
        }
        double quarter = z * z / 4;
        double sum = 1;
        for (int k = 16 + (int) (2 * z); k >= 1; k--) {
            sum = 1 + sum * quarter / ((double) k * k);
        }
        return sum * Math.exp(-z);
    }

    /** J0(x) for |x| at most 2.5, by its power series; relative error about 1e-15 of 1. */
    static double j0(double x) {
        double q = -x * x / 4;
        double sum = 1;
        for (int k = 16; k >= 1; k--) {
            sum = 1 + sum * q / (k * k);
        }
        return sum;
    }
}
