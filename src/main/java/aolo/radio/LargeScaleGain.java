package aolo.radio;

/** What {@link LargeScaleChannel#evaluate} found for one place. Mutable, owned by its caller; not thread safe. */
public final class LargeScaleGain {
    /** Horizontal distance to the station [m]. */
    public double distance2dMeters;
    /** Slant distance between the antennas [m]. */
    public double distance3dMeters;
    /** Probability of line of sight at this distance, in [0, 1]. */
    public double losProbability;
    /** Whether this place sees the station. */
    public boolean lineOfSight;
    /** Path loss in the state found [dB]. */
    public double pathLossDb;
    /** Shadowing [dB]; positive is more loss. */
    public double shadowingDb;
    /** Mean gain over fading: antenna gain - path loss - shadowing [dB]; negative. */
    public double gainDb;
    /** The same as a power ratio. */
    public double gain;

    /** Workspace of the fields. */
    final double[] scratch = new double[SpatialField.WAVES];
}
