package aolo.radio;

import aolo.math.RandomStream;

/**
 * A stationary, isotropic random landscape with mean 0, variance 1 and correlation exp(-distance / d_cor), normal at
 * every place. Immutable; any thread.
 *
 * <p>Sum of N plane waves sqrt(2/N) cos(k_j . r + phase_j). The spectrum of the two-dimensional exponential covariance is
 * proportional to (1 + (k d_cor)^2)^(-3/2), so the wavenumber's distribution is 1 - (1 + (k d_cor)^2)^(-1/2) and
 * k = sqrt(1/u^2 - 1) / d_cor for u uniform. Numbers u are stratified and directions follow the golden ratio, both with
 * random offsets: each wave alone has the exact spectrum, together they cover it evenly. A single place is normal over
 * seeds up to an excess kurtosis of -1.5/N; the variance over a large map is exactly 1 for each seed.
 */
public final class SpatialField {
    /** Number of plane waves. */
    static final int WAVES = 256;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final double[] waveX = new double[WAVES];
    private final double[] waveY = new double[WAVES];
    private final double[] phase = new double[WAVES];

    /**
     * @param correlationMeters distance at which the correlation is 1/e, positive [m]
     * @param stream read, a fixed number of draws
     */
    public SpatialField(double correlationMeters, RandomStream stream) {
        Require.positive("correlationMeters", correlationMeters, "m");
        double turn = stream.nextDouble();
        for (int j = 0; j < WAVES; j++) {
            double u = (j + 1 - stream.nextDouble()) / WAVES; // in (0, 1]
            double k = Math.sqrt(1 / (u * u) - 1) / correlationMeters;
            double direction = 2 * Math.PI * (j * GOLDEN + turn);
            waveX[j] = k * Math.cos(direction);
            waveY[j] = k * Math.sin(direction);
            phase[j] = 2 * Math.PI * stream.nextDouble();
        }
    }

    /** The field at a place [m, m]; standard normal. */
    public double value(double xMeters, double yMeters) {
        double sum = 0;
        for (int j = 0; j < WAVES; j++) {
            sum += Math.cos(waveX[j] * xMeters + waveY[j] * yMeters + phase[j]);
        }
        return Math.sqrt(2.0 / WAVES) * sum;
    }

    /**
     * The field on a grid, equal to {@link #value} within 1e-9.
     *
     * @param out modified, length at least {@code grid.size()}
     */
    public void fill(MapGrid grid, double[] out) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                out[row * grid.columns() + column] = value(grid.xOf(column), grid.yOf(row));
            }
        }
    }
}
