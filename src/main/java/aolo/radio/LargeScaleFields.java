package aolo.radio;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import java.util.Locale;

/**
 * The landscape of one deployment and seed: who sees the station, and shadowing with and without line of sight. It does
 * not depend on where the station stands, so dragging the station keeps it. Immutable; any thread.
 */
public final class LargeScaleFields {
    private final Deployment deployment;
    private final SpatialField losState;
    private final SpatialField losShadow;
    private final SpatialField nlosShadow;
    private final double losSigmaDb;
    private final double losFarSigmaDb;
    private final double nlosSigmaDb;

    /**
     * @param streams of the scenario's seed; the streams named {@code radio.losState}, {@code radio.losShadow} and
     *     {@code radio.nlosShadow} are used
     */
    public LargeScaleFields(Deployment deployment, Assumptions assumptions, RandomStreams streams) {
        this.deployment = deployment;
        String prefix = "radio." + deployment.name().toLowerCase(Locale.ROOT) + ".";
        losState = new SpatialField(
                assumptions.value(prefix + "losStateCorrelationMeters"), streams.stream("radio.losState"));
        losShadow = new SpatialField(
                assumptions.value(prefix + "losShadowCorrelationMeters"), streams.stream("radio.losShadow"));
        nlosShadow = new SpatialField(
                assumptions.value(prefix + "nlosShadowCorrelationMeters"), streams.stream("radio.nlosShadow"));
        losSigmaDb = assumptions.value(prefix + "losShadowSigmaDb");
        losFarSigmaDb = deployment == Deployment.RMA
                ? assumptions.value(prefix + "losFarShadowSigmaDb")
                : losSigmaDb;
        nlosSigmaDb = assumptions.value(prefix + "nlosShadowSigmaDb");
    }

    public Deployment deployment() {
        return deployment;
    }

    /**
     * Standard deviation of shadowing [dB].
     *
     * @param beyondBreakPoint of RMa, where it is wider in line of sight; other deployments know no difference
     */
    public double sigmaDb(boolean lineOfSight, boolean beyondBreakPoint) {
        if (!lineOfSight) {
            return nlosSigmaDb;
        }
        return beyondBreakPoint ? losFarSigmaDb : losSigmaDb;
    }

    /** The field whose normal distribution function, compared with the probability, decides line of sight. */
    SpatialField losState() {
        return losState;
    }

    /** Shadowing in units of its standard deviation. */
    SpatialField shadow(boolean lineOfSight) {
        return lineOfSight ? losShadow : nlosShadow;
    }
}
