package aolo.neural;

/**
 * The numbers of one Adam step (Kingma, Ba, ICLR 2015), bias corrections included; reused.
 *
 * <pre>
 * m = b1 m + (1 - b1) g;  v = b2 v + (1 - b2) g²;  p = p - rate m / (scale √v + epsilon)
 * </pre>
 */
public final class AdamStep {
    static final float BETA1 = 0.9f;
    static final float BETA2 = 0.999f;
    static final float EPSILON = 1e-8f;
    static final float ONE_MINUS_BETA1 = (float) (1 - 0.9);
    static final float ONE_MINUS_BETA2 = (float) (1 - 0.999);

    float rate;
    float scale;

    /** Step number {@code t}, counted from 1. */
    void set(double learningRate, long t) {
        rate = (float) (learningRate / (1 - Math.pow(0.9, t)));
        scale = (float) (1 / Math.sqrt(1 - Math.pow(0.999, t)));
    }
}
