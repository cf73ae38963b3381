package aolo.ui.spikes;

import aolo.rl.SpikeRecord;

/**
 * Which pixel rows belong to which neurons: one band for each layer, output on top of nothing, encoder first. Bands share
 * the height by the square root of their size, so that a small output layer stays visible. Immutable.
 */
final class RasterBands {
    /** A neuron of a layer. */
    record Neuron(int layer, int neuron) {}

    private final int[] neurons;
    private final int[] tops;
    private final int[] heights;

    RasterBands(SpikeRecord record, int height, int gap) {
        int layers = record.layers();
        neurons = new int[layers];
        tops = new int[layers];
        heights = new int[layers];
        double weight = 0;
        for (int l = 0; l < layers; l++) {
            neurons[l] = record.neurons(l);
            weight += Math.sqrt(neurons[l]);
        }
        int free = Math.max(layers, height - gap * (layers - 1));
        int top = 0;
        for (int l = 0; l < layers; l++) {
            heights[l] = (int) Math.max(1, Math.floor(free * Math.sqrt(neurons[l]) / weight));
            tops[l] = top;
            top += heights[l] + gap;
        }
    }

    int layers() {
        return neurons.length;
    }

    int top(int layer) {
        return tops[layer];
    }

    int height(int layer) {
        return heights[layer];
    }

    /** First neuron shown in a row of a band, counted from the band's top. */
    int firstNeuron(int layer, int row) {
        return (int) ((long) row * neurons[layer] / heights[layer]);
    }

    /** One after the last neuron shown in a row; at least one neuron is shown. */
    int endNeuron(int layer, int row) {
        return Math.max(firstNeuron(layer, row) + 1, (int) ((long) (row + 1) * neurons[layer] / heights[layer]));
    }

    /** Pixel row of a neuron, counted from the top of all bands. */
    int rowOf(int layer, int neuron) {
        return tops[layer] + (int) ((long) neuron * heights[layer] / neurons[layer]);
    }

    /** The neuron at a pixel row, or null between bands. */
    Neuron at(int y) {
        for (int l = 0; l < neurons.length; l++) {
            if (y >= tops[l] && y < tops[l] + heights[l]) {
                return new Neuron(l, firstNeuron(l, y - tops[l]));
            }
        }
        return null;
    }

    boolean fits(SpikeRecord record) {
        if (record.layers() != neurons.length) {
            return false;
        }
        for (int l = 0; l < neurons.length; l++) {
            if (record.neurons(l) != neurons[l]) {
                return false;
            }
        }
        return true;
    }
}
