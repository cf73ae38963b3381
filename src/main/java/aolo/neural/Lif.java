package aolo.neural;

/**
 * Constants of a leaky integrate-and-fire population.
 *
 * @param currentDecay share of the synaptic current left after a time step
 * @param voltageDecay share of the membrane voltage left after a time step
 * @param threshold a spike is a voltage above it
 * @param surrogateHalfWidth the gradient of a spike is 1 while the voltage is nearer than this to the threshold, else 0
 */
public record Lif(float currentDecay, float voltageDecay, float threshold, float surrogateHalfWidth) {
    /** PopSAN's (Tang, Kumar, Yoo, Michmizos, CoRL 2020). */
    public static final Lif PAPER = new Lif(0.5f, 0.75f, 0.5f, 0.5f);
}
