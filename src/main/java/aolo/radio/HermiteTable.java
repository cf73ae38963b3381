package aolo.radio;

/**
 * A smooth function tabulated on equal steps and interpolated by polynomials that meet value and derivatives at both
 * ends of each step. Error of the cubic h^4/384 max|f''''|, of the quintic h^6/46080 max|f^(6)|. Immutable; any thread.
 */
final class HermiteTable {
    private static final int TERMS = 6;

    private final double start;
    private final double perStep;
    private final int steps;
    private final double[] coefficients;

    private HermiteTable(double start, double step, int steps) {
        this.start = start;
        this.perStep = 1 / step;
        this.steps = steps;
        this.coefficients = new double[steps * TERMS];
    }

    /** From values and first derivatives at the nodes. */
    static HermiteTable cubic(double start, double step, double[] value, double[] slope) {
        HermiteTable table = new HermiteTable(start, step, value.length - 1);
        for (int i = 0; i < table.steps; i++) {
            double a = value[i + 1] - value[i];
            double s0 = slope[i] * step;
            double s1 = slope[i + 1] * step;
            table.set(i, value[i], s0, 3 * a - 2 * s0 - s1, s0 + s1 - 2 * a, 0, 0);
        }
        return table;
    }

    /** From values, first and second derivatives at the nodes. */
    static HermiteTable quintic(double start, double step, double[] value, double[] slope, double[] bend) {
        HermiteTable table = new HermiteTable(start, step, value.length - 1);
        for (int i = 0; i < table.steps; i++) {
            double s0 = slope[i] * step;
            double b0 = bend[i] * step * step / 2;
            double a = value[i + 1] - value[i] - s0 - b0;
            double s = slope[i + 1] * step - s0 - 2 * b0;
            double b = bend[i + 1] * step * step / 2 - b0;
            table.set(i, value[i], s0, b0, 10 * a - 4 * s + b, 7 * s - 15 * a - 2 * b, 6 * a - 3 * s + b);
        }
        return table;
    }

    private void set(int i, double... terms) {
        System.arraycopy(terms, 0, coefficients, i * TERMS, TERMS);
    }

    /** Interpolated value; x inside the table's range. */
    double value(double x) {
        double position = (x - start) * perStep;
        int i = Math.min((int) position, steps - 1);
        double t = position - i;
        int c = i * TERMS;
        double[] k = coefficients;
        return k[c] + t * (k[c + 1] + t * (k[c + 2] + t * (k[c + 3] + t * (k[c + 4] + t * k[c + 5]))));
    }
}
