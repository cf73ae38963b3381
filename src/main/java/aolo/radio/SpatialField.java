package aolo.radio;

import aolo.math.RandomStream;

/**
 * A stationary, isotropic random landscape with mean 0, variance 1 and correlation exp(-distance / d_cor), normal at
 * every place. Immutable; any thread.
 *
 * <p>Sum of N plane waves sqrt(2/N) cos(k_j . r + phase_j). The spectrum of the 2-D exponential covariance is
 * proportional to (1 + (k d_cor)^2)^(-3/2), so the wavenumber's distribution is 1 - (1 + (k d_cor)^2)^(-1/2) and
 * k = sqrt(1/u^2 - 1) / d_cor for u uniform. Numbers u are stratified and directions follow the golden ratio, both with
 * random offsets: each wave alone has the exact spectrum, together they cover it evenly. A single place is normal over
 * seeds up to an excess kurtosis of -1.5/N; the variance over a large map is 1 for each seed.
 */
public final class SpatialField {
    /** Number of plane waves; a multiple of 4. */
    static final int WAVES = 256;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double AMPLITUDE = Math.sqrt(2.0 / WAVES);

    /** Wave vectors in turns per metre and phases in turns: the cosine of a turn needs no division. */
    private final double[] turnsPerMeterX = new double[WAVES];

    private final double[] turnsPerMeterY = new double[WAVES];
    private final double[] phaseTurns = new double[WAVES];

    /**
     * @param correlationMeters distance at which the correlation is 1/e, positive [m]
     * @param stream read, a fixed number of draws
     */
    public SpatialField(double correlationMeters, RandomStream stream) {
        Require.positive("correlationMeters", correlationMeters, "m");
        double offset = stream.nextDouble();
        for (int j = 0; j < WAVES; j++) {
            double u = (j + 1 - stream.nextDouble()) / WAVES; // in (0, 1]
            double turnsPerMeter = Math.sqrt(1 / (u * u) - 1) / correlationMeters / (2 * Math.PI);
            double direction = 2 * Math.PI * (j * GOLDEN + offset);
            turnsPerMeterX[j] = turnsPerMeter * Math.cos(direction);
            turnsPerMeterY[j] = turnsPerMeter * Math.sin(direction);
            phaseTurns[j] = stream.nextDouble();
        }
    }

    /**
     * The field at a place [m, m]; standard normal.
     *
     * @param scratch modified, length at least {@link #WAVES}; one for each thread
     */
    double value(double xMeters, double yMeters, double[] scratch) {
        for (int j = 0; j < WAVES; j++) { // three small loops, so that the compiler turns the first two into vectors
            double turns = turnsPerMeterX[j] * xMeters + turnsPerMeterY[j] * yMeters + phaseTurns[j];
            scratch[j] = Turns.reducedSquare(turns);
        }
        for (int j = 0; j < WAVES; j++) {
            scratch[j] = Turns.cosOfRoot(scratch[j]);
        }
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int j = 0; j < WAVES; j += 4) {
            sum0 += scratch[j];
            sum1 += scratch[j + 1];
            sum2 += scratch[j + 2];
            sum3 += scratch[j + 3];
        }
        return AMPLITUDE * ((sum0 + sum1) + (sum2 + sum3));
    }

    /** The field at a place [m, m]; standard normal. Allocates; {@link LargeScaleChannel#evaluate} does not. */
    public double value(double xMeters, double yMeters) {
        return value(xMeters, yMeters, new double[WAVES]);
    }

    /**
     * The field on a grid, equal to {@link #value} within 1e-6 (rounding of the phases; 1e-11 on a map of 500 m).
     *
     * <p>The waves are separable, cos(ax + by) = cos ax cos by - sin ax sin by, so a map costs columns + rows cosines a
     * wave and a product of two matrices; it is done two waves at a time so that the factors stay in the first cache.
     *
     * @param out modified, length at least {@code grid.size()}, row-major
     */
    public void fill(MapGrid grid, double[] out) {
        int columns = grid.columns();
        double[][] lines = new double[grid.rows()][columns]; // arrays from 0: only then the compiler uses vectors
        double[] cos0 = new double[columns];
        double[] sin0 = new double[columns];
        double[] cos1 = new double[columns];
        double[] sin1 = new double[columns];
        for (int j = 0; j < WAVES; j += 2) {
            along(grid, j, cos0, sin0);
            along(grid, j + 1, cos1, sin1);
            for (int row = 0; row < grid.rows(); row++) {
                double turns0 = turnsPerMeterY[j] * grid.yOf(row);
                double turns1 = turnsPerMeterY[j + 1] * grid.yOf(row);
                addPair(Turns.cos(turns0), cos0, -Turns.sin(turns0), sin0,
                        Turns.cos(turns1), cos1, -Turns.sin(turns1), sin1, lines[row]);
            }
        }
        for (int row = 0; row < grid.rows(); row++) {
            System.arraycopy(lines[row], 0, out, row * columns, columns);
        }
    }

    /** Cosine and sine of one wave along x, with its phase and amplitude. */
    private void along(MapGrid grid, int wave, double[] cos, double[] sin) {
        for (int column = 0; column < cos.length; column++) {
            double turns = turnsPerMeterX[wave] * grid.xOf(column) + phaseTurns[wave];
            cos[column] = AMPLITUDE * Turns.cos(turns);
            sin[column] = AMPLITUDE * Turns.sin(turns);
        }
    }

    private static void addPair(
            double c0, double[] cos0, double s0, double[] sin0,
            double c1, double[] cos1, double s1, double[] sin1, double[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] += (c0 * cos0[i] + s0 * sin0[i]) + (c1 * cos1[i] + s1 * sin1[i]);
        }
    }
}
