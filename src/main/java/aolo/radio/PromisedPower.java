package aolo.radio;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The stationary distribution of the power q that a scheduler can promise: the epsilon-quantile given what it knows, over all
 * it may know. The known part m + rho sigma z has amplitude b u, b = rho sigma, u Rice with mean mu = m/b and density
 * 2 u exp(-(u - mu)^2) [exp(-2 mu u) I0(2 mu u)]; q rises with u. Integrals over u are sums of Gauss and Legendre on panels
 * equal in ln u, which resolves the deep fades of a Rayleigh channel as well as the narrow spread about a strong line of
 * sight. Immutable; any thread.
 */
final class PromisedPower {
    private static final int PANELS = 28;
    private static final int POINTS = 6;
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(POINTS, 0, 1);
    /** Beyond so many units from the mean there is exp(-4.6^2) = 6e-10. */
    private static final double REACH = 4.6;

    private static final double LEAST = 3e-5;
    private static final double NEGLIGIBLE = 1e-8;
    private static final int HALVINGS = 44;

    private final FadingQuantile quantile;
    private final double mean;
    private final double amplitude;
    private final double scatter;
    private final double start;
    private final double panel;
    private final double[] power = new double[PANELS * POINTS];
    private final double[] weight = new double[PANELS * POINTS];
    private final double[] edgePower = new double[PANELS + 1];

    /** @param rho correlation between what is known and what will be, in (0, 1] */
    PromisedPower(Fading fading, boolean lineOfSight, double rho) {
        quantile = fading.quantile();
        amplitude = rho * fading.scatterAmplitude(lineOfSight);
        scatter = fading.scatterAmplitude(lineOfSight) * Math.sqrt(1 - rho * rho);
        mean = fading.steadyAmplitude(lineOfSight) / amplitude;
        start = Math.log(Math.max(LEAST, mean - REACH));
        panel = (Math.log(mean + REACH) - start) / PANELS;
        double sum = 0;
        for (int i = 0; i < power.length; i++) {
            double lnU = start + panel * (i / POINTS + PANEL.getPoint(i % POINTS));
            power[i] = power(lnU);
            weight[i] = panel * PANEL.getWeight(i % POINTS) * density(lnU);
            sum += weight[i];
        }
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= sum; // what lies beyond the ends is put on the rest
        }
        for (int i = 0; i <= PANELS; i++) {
            edgePower[i] = power(start + i * panel);
        }
    }

    private double power(double lnU) {
        return quantile.power(amplitude * Math.exp(lnU), scatter);
    }

    /** Density of ln u. */
    private double density(double lnU) {
        double u = Math.exp(lnU);
        double off = u - mean;
        return 2 * u * u * Math.exp(-off * off) * BesselRatio.scaledI0(2 * mean * u);
    }

    /** d ln q / d ln u: along the curve of constant epsilon d sqrt(q)/d nu = I1/I0. */
    private double powerSlope(double lnU, double power) {
        double nu = amplitude * Math.exp(lnU);
        double root = Math.sqrt(power);
        double ratio = scatter == 0 ? 1 : BesselRatio.i1OverI0(2 * nu * root / (scatter * scatter));
        return 2 * nu * ratio / root;
    }

    /** The least power that counts: below lies a probability of 1e-8 at most. */
    double least() {
        double below = 0;
        for (int i = 0; i < PANELS; i++) {
            for (int k = 0; k < POINTS; k++) {
                below += weight[i * POINTS + k];
            }
            if (below > NEGLIGIBLE) {
                return edgePower[i];
            }
        }
        return edgePower[PANELS];
    }

    /** The greatest power that counts. */
    double greatest() {
        return edgePower[PANELS];
    }

    /** E[q^n]. */
    double moment(int n) {
        double sum = 0;
        for (int i = 0; i < power.length; i++) {
            sum += weight[i] * Math.pow(power[i], n);
        }
        return sum;
    }

    /**
     * E[ln(1 + min(snr q, cap))] and its first and second derivative by ln snr.
     *
     * @param snr mean, positive
     * @param cap beyond this ratio there is no more rate; may be infinite
     * @param out receives value, slope and bend
     */
    void meanNats(double snr, double cap, double[] out) {
        out[0] = 0;
        out[1] = 0;
        out[2] = 0;
        double most = cap / snr;
        int whole = 0;
        while (whole < PANELS && edgePower[whole + 1] <= most) {
            whole++;
        }
        double below = 0;
        for (int i = 0; i < whole * POINTS; i++) {
            add(weight[i], snr * power[i], out);
            below += weight[i];
        }
        if (whole < PANELS) {
            below += addPart(whole, snr, most, out);
            out[0] += (1 - below) * Math.log1p(cap);
        }
    }

    private static void add(double weight, double ratio, double[] out) {
        double share = ratio / (1 + ratio);
        out[0] += weight * (ratio < 1e-3 ? Math.log1p(ratio) : Math.log(1 + ratio)); // as in Link: log1p is slow
        out[1] += weight * share;
        out[2] += weight * share / (1 + ratio);
    }

    /** The panel in which the cap is reached: up to there a rule of its own, and what its end moves. */
    private double addPart(int index, double snr, double most, double[] out) {
        double from = start + index * panel;
        if (edgePower[index] >= most) {
            return 0;
        }
        double low = from;
        double high = from + panel;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (power(middle) < most) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double below = 0;
        for (int k = 0; k < POINTS; k++) {
            double lnU = from + (high - from) * PANEL.getPoint(k);
            double w = (high - from) * PANEL.getWeight(k) * density(lnU);
            add(w, snr * power(lnU), out);
            below += w;
        }
        double ratio = snr * most;
        out[2] -= ratio / (1 + ratio) * density(high) / powerSlope(high, most);
        return below;
    }
}
