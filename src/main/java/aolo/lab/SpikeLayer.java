package aolo.lab;

import java.util.BitSet;

/**
 * The spikes of one layer over the time steps of one decision. Immutable; any thread.
 */
public final class SpikeLayer {
    private final String name;
    private final int neurons;
    private final int steps;
    private final BitSet spikes;

    /**
     * @param name "encoder", "hidden 1", ..., "output"
     * @param neurons number of neurons
     * @param steps number of time steps
     * @param spikes bit {@code step * neurons + neuron} is set where the neuron fired; not kept, not modified
     */
    public SpikeLayer(String name, int neurons, int steps, BitSet spikes) {
        this.name = name;
        this.neurons = neurons;
        this.steps = steps;
        this.spikes = (BitSet) spikes.clone();
    }

    public String name() {
        return name;
    }

    public int neurons() {
        return neurons;
    }

    public int steps() {
        return steps;
    }

    /** Whether the neuron fired in this time step, both from 0. */
    public boolean fired(int step, int neuron) {
        return spikes.get(step * neurons + neuron);
    }

    /** Spikes in all. */
    public int count() {
        return spikes.cardinality();
    }

    /** Spikes per neuron and time step, 0 to 1. */
    public double rate() {
        return count() / (double) (neurons * steps);
    }
}
