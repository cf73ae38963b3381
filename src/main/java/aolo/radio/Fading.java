package aolo.radio;

import aolo.math.RandomStream;
import aolo.quantity.Units;

/**
 * Small-scale fading of a link: h = m + sigma z, z complex normal of variance 1 that follows a Gauss-Markov process. In
 * line of sight |m|^2 = K/(K+1), else 0; sigma^2 = 1 - |m|^2, so the mean of |h|^2 is 1. The state of a user is z: two
 * doubles (real, imaginary) in an array the caller owns and saves; a user that steps out of line of sight keeps it.
 * Immutable; any thread; no allocation after construction.
 */
public final class Fading {
    private static final double LIGHT_SPEED = 299_792_458;

    /** Just before the first zero of J0(2 pi x) at 0.3827; beyond, the process has forgotten. */
    private static final double FORGETS_AT = 0.38;

    private final double losMean;
    private final double losScatter;
    private final FadingQuantile quantile;

    public Fading(ChannelParameters channel) {
        double k = Units.dbToRatio(Require.inRange("ricianKDb", channel.ricianKDb(), -100, 100, "dB"));
        losMean = Math.sqrt(k / (k + 1));
        losScatter = Math.sqrt(1 / (k + 1));
        quantile = new FadingQuantile(channel.blockErrorTarget());
    }

    /** Largest Doppler shift [Hz] of a speed at least 0 [m/s] and a carrier [Hz]. */
    public static double dopplerHz(double speedMetersPerSecond, double carrierHz) {
        return speedMetersPerSecond * carrierHz / LIGHT_SPEED;
    }

    /**
     * T_c [s]: how long the channel stays what it was, turns/f_D; infinite for a user at rest.
     *
     * @param turns of the Doppler shift, e.g. sqrt(9/(16 pi)) = 0.423
     */
    public static double coherenceSeconds(double dopplerHz, double turns) {
        return turns / dopplerHz;
    }

    /** Correlation of the scatter over a lag: J0(2 pi f_D T) (Clarke), 0 where f_D T > 0.38. */
    public static double correlation(double dopplerHz, double lagSeconds) {
        double turns = dopplerHz * lagSeconds;
        return turns > FORGETS_AT ? 0 : BesselRatio.j0(2 * Math.PI * turns);
    }

    /** Draws a state from the stationary distribution into {@code state[at], state[at + 1]}. */
    public static void start(RandomStream stream, double[] state, int at) {
        advance(0, stream, state, at);
    }

    /** Moves the state on by a lag of this correlation, in [0, 1]; draws two normals whatever the correlation. */
    public static void advance(double correlation, RandomStream stream, double[] state, int at) {
        double fresh = Math.sqrt((1 - correlation * correlation) / 2);
        state[at] = correlation * state[at] + fresh * stream.nextGaussian();
        state[at + 1] = correlation * state[at + 1] + fresh * stream.nextGaussian();
    }

    /** Power |h|^2 of a state. */
    public double power(boolean lineOfSight, double real, double imaginary) {
        return meanPower(lineOfSight, real, imaginary, 1);
    }

    /**
     * The power that a channel known as this state will exceed with probability 1 - epsilon when it is used: the
     * epsilon-quantile of |h'|^2, h' = m + sigma (rho z + sqrt(1 - rho^2) e).
     *
     * @param csiCorrelation rho between what is known and what will be, in [0, 1]
     */
    public double quantilePower(boolean lineOfSight, double real, double imaginary, double csiCorrelation) {
        double scatter = (lineOfSight ? losScatter : 1) * Math.sqrt(1 - csiCorrelation * csiCorrelation);
        return quantile.power(Math.sqrt(meanPower(lineOfSight, real, imaginary, csiCorrelation)), scatter);
    }

    /** |m|: amplitude of the part that does not fade. */
    double steadyAmplitude(boolean lineOfSight) {
        return lineOfSight ? losMean : 0;
    }

    /** sigma: root of the mean power of the scatter. */
    double scatterAmplitude(boolean lineOfSight) {
        return lineOfSight ? losScatter : 1;
    }

    FadingQuantile quantile() {
        return quantile;
    }

    private double meanPower(boolean lineOfSight, double real, double imaginary, double rho) {
        double scale = rho * (lineOfSight ? losScatter : 1);
        double re = (lineOfSight ? losMean : 0) + scale * real;
        double im = scale * imaginary;
        return re * re + im * im;
    }
}
