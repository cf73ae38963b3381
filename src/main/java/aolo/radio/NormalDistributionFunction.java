package aolo.radio;

import org.apache.commons.math3.special.Erf;

/** Distribution function of the standard normal, tabulated; absolute error below 1e-11. Pure function; any thread. */
public final class NormalDistributionFunction {
    private static final double END = 8;
    private static final int STEPS = 256;
    private static final HermiteTable TABLE = build();

    private NormalDistributionFunction() {}

    private static HermiteTable build() {
        double step = 2 * END / STEPS;
        double[] value = new double[STEPS + 1];
        double[] slope = new double[STEPS + 1];
        double[] bend = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double x = -END + i * step;
            value[i] = 0.5 * Erf.erfc(-x / Math.sqrt(2));
            slope[i] = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            bend[i] = -x * slope[i];
        }
        return HermiteTable.quintic(-END, step, value, slope, bend);
    }

    /** P(Z <= x) for any x. */
    public static double value(double x) {
        if (x <= -END) {
            return 0;
        }
        return x >= END ? 1 : TABLE.value(x);
    }
}
