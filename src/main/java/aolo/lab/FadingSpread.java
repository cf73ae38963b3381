package aolo.lab;

/**
 * A small fixed set of fading states of equal weight, for means over the fading that are the same whenever they are asked:
 * radii at the means of equally probable rings of a complex normal number, turned on by the golden angle so that line of
 * sight meets all directions too; then centred and scaled, so that the mean power of any link is 1 as with
 * {@link aolo.radio.Fading}. Fixed, hence common to all places that are compared. Immutable; any thread.
 */
final class FadingSpread {
    /** States; more would cost in proportion and move means by less than a percent. */
    static final int STATES = 8;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final double[] real = new double[STATES];
    private final double[] imaginary = new double[STATES];

    FadingSpread() {
        for (int i = 0; i < STATES; i++) {
            double radius = Math.sqrt(meanPowerOfRing(i));
            real[i] = radius * Math.cos(i * GOLDEN_ANGLE);
            imaginary[i] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
        centre(real);
        centre(imaginary);
        double power = 0;
        for (int i = 0; i < STATES; i++) {
            power += (real[i] * real[i] + imaginary[i] * imaginary[i]) / STATES;
        }
        for (int i = 0; i < STATES; i++) {
            real[i] /= Math.sqrt(power);
            imaginary[i] /= Math.sqrt(power);
        }
    }

    /** Mean of the exponential distribution between two of its quantiles. */
    private static double meanPowerOfRing(int ring) {
        return STATES * (partialMean(1 - (double) ring / STATES) - partialMean(1 - (ring + 1.0) / STATES));
    }

    /** Integral of x e^-x from where e^-x is {@code survival} to infinity. */
    private static double partialMean(double survival) {
        return survival <= 0 ? 0 : survival * (1 - Math.log(survival));
    }

    private static void centre(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    double real(int state) {
        return real[state];
    }

    double imaginary(int state) {
        return imaginary[state];
    }
}
