package aolo.rl;

import java.util.Arrays;
import java.util.List;

/**
 * What the populations of a spiking actor did during one decision. Filled by a {@link PolicyRunner} and reused by its
 * next decision; {@link #copy} to keep it or to hand it to another thread. Layers: 0 encoder, 1 and 2 hidden, 3 output.
 * Spikes of a layer lie time step after time step: {@code spikes(l)[t * neurons(l) + n]}, 0 or 1.
 */
public final class SpikeRecord {
    private static final List<String> NAMES = List.of("encoder", "hidden 1", "hidden 2", "output");

    private final int timeSteps;
    private final byte[][] spikes;
    private final float[][] voltages;
    private final int[] neurons;
    private final boolean[] graded;
    long accumulates;
    long multiplyAccumulates;
    long denseMultiplyAccumulates;

    SpikeRecord(int timeSteps, int[] neurons, boolean[] graded) {
        this.graded = graded.clone();
        this.timeSteps = timeSteps;
        this.neurons = neurons.clone();
        spikes = new byte[neurons.length][];
        voltages = new float[neurons.length][];
        for (int l = 0; l < neurons.length; l++) {
            spikes[l] = new byte[timeSteps * neurons[l]];
            voltages[l] = new float[timeSteps * neurons[l]];
        }
    }

    public int timeSteps() {
        return timeSteps;
    }

    public int layers() {
        return neurons.length;
    }

    public String layerName(int layer) {
        return NAMES.get(layer);
    }

    public int neurons(int layer) {
        return neurons[layer];
    }

    /**
     * Whether a layer passes on graded values instead of spikes (encoder current, membrane read-out): it has no spikes, and
     * {@link #voltages} hold what it passes on.
     */
    public boolean graded(int layer) {
        return graded[layer];
    }

    public boolean spiked(int layer, int timeStep, int neuron) {
        return spikes[layer][timeStep * neurons[layer] + neuron] != 0;
    }

    /** All spikes of a layer, [time step][neuron]; the record's own array, to be read only. */
    public byte[] spikes(int layer) {
        return spikes[layer];
    }

    /** Membrane voltage before the reset, [time step][neuron]; the record's own array, to be read only. */
    public float[] voltages(int layer) {
        return voltages[layer];
    }

    /** Spikes of a layer over all time steps. */
    public int spikeCount(int layer) {
        int count = 0;
        for (byte s : spikes[layer]) {
            count += s;
        }
        return count;
    }

    /** Accumulate operations of this decision, counted: each spike adds one weight for each neuron it reaches. */
    public long accumulates() {
        return accumulates;
    }

    /** Multiply-accumulates of encoder, decoder and direct path in this decision. */
    public long multiplyAccumulates() {
        return multiplyAccumulates;
    }

    /** Multiply-accumulates of the dense network with the same hidden layers, for comparison. */
    public long denseMultiplyAccumulates() {
        return denseMultiplyAccumulates;
    }

    /** An independent copy. */
    public SpikeRecord copy() {
        SpikeRecord copy = new SpikeRecord(timeSteps, neurons, graded);
        for (int l = 0; l < neurons.length; l++) {
            copy.spikes[l] = Arrays.copyOf(spikes[l], spikes[l].length);
            copy.voltages[l] = Arrays.copyOf(voltages[l], voltages[l].length);
        }
        copy.accumulates = accumulates;
        copy.multiplyAccumulates = multiplyAccumulates;
        copy.denseMultiplyAccumulates = denseMultiplyAccumulates;
        return copy;
    }
}
