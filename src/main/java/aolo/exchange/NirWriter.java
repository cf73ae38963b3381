package aolo.exchange;

import aolo.neural.DirectCode;
import aolo.neural.Lif;
import aolo.neural.Normaliser;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingLayer;
import aolo.neural.SpikingShape;
import aolo.neural.Weights;
import aolo.rl.FrozenPolicy;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the file that {@link SpikingActorNir} describes. Plain functions; any thread. */
final class NirWriter {
    static final String FORMAT = "aolo-spiking-actor";
    static final int FORMAT_VERSION = 3;
    static final float ENCODER_THRESHOLD = 0.999f;

    /** v = 0.5 v + 0.5 x: halves from step to step. */
    static final float SYNAPSE_TAU = 2;

    static final double EPSILON = 1.1920928955078125e-7;
    static final double CLIP = 3;

    private static final String NIR_VERSION = "1.0.7";
    private static final String ENCODER_TEXT =
            "z = clip((o - normaliser_mean)/sqrt(normaliser_variance + normaliser_epsilon), +-normaliser_clip), or z = o"
                    + " without a normaliser; A[i][k] = exp(-(z[i] - encoder_mean[i][k])^2/(2 encoder_deviation[i][k]^2)),"
                    + " flat index i population + k. GRADED: the input is A at each of time_steps steps. SPIKES: u = 0;"
                    + " each step: v = u + A, s = v > encoder_threshold, u = v - encoder_threshold s; the input is s."
                    + " PHASE: n = min(2^time_steps - 1, floor(2^time_steps A)); the input of step t = 1... is bit t - 1 of n, the"
                    + " least first. The input named stimulation, where there is one, is A at each of time_steps steps.";
    private static final String DECODER_TEXT = "action = tanh(mean of output over the time steps + skip at the last one, where there is a skip)";
    private static final String STEP_TEXT =
            "forward Euler, dt = 1: I = (1 - 1/tau_syn) I + (w_in/tau_syn) x, then with the new I"
                    + " v = (1 - 1/tau_mem) v + (r/tau_mem) I, spike if v > v_threshold, then v = 0";

    private NirWriter() {}

    /** Names of the nodes, in the order of the chain. */
    static List<String> chain(boolean membraneReadOut) {
        return List.of(
                "input", "affine1", "lif1", "affine2", "lif2", "affine3", membraneReadOut ? "li3" : "lif3", "decoder",
                "output");
    }

    /** Time constant of a decay for dt = 1. */
    static float timeConstant(float decay) {
        return (float) (1 / (1 - (double) decay));
    }

    static void write(FrozenPolicy policy, SpikingActor actor, Path file) {
        SpikingShape shape = actor.shape();
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("version", NIR_VERSION);
            WritableGroup graph = hdf.putGroup("node");
            graph.putDataset("type", "NIRGraph");
            graph.putDataset("edges", edges(shape));
            putNodes(graph.putGroup("nodes"), actor);
            WritableGroup metadata = graph.putGroup("metadata");
            putMetadata(metadata, policy.steps(), actor);
            if (policy.normaliser() != null) {
                putNormaliser(metadata, policy.normaliser(), shape.observations());
            }
        }
    }

    /** The chain, and beside it the direct path where there is one; what meets at a node adds up. */
    static String[][] edges(SpikingShape shape) {
        List<String[]> edges = new ArrayList<>();
        List<String> chain = chain(shape.membraneReadOut());
        for (int e = 1; e < chain.size(); e++) {
            edges.add(new String[] {chain.get(e - 1), chain.get(e)});
        }
        switch (shape.directPath()) {
            case GRADED -> {
                edges.add(new String[] {"stimulation", "direct"});
                edges.add(new String[] {"direct", "output"});
            }
            case SPIKES -> {
                edges.add(new String[] {"input", "direct"});
                edges.add(new String[] {"direct", "synapse"});
                edges.add(new String[] {"synapse", "skip"});
            }
            case NONE -> {}
        }
        return edges.toArray(String[][]::new);
    }

    private static void putNodes(WritableGroup nodes, SpikingActor actor) {
        SpikingShape shape = actor.shape();
        List<String> names = chain(shape.membraneReadOut());
        putEnd(nodes, "input", "Input", actor.encoder().size());
        for (int l = 0; l < actor.layers().size(); l++) {
            SpikingLayer layer = actor.layers().get(l);
            boolean spikes = l < 2 || !shape.membraneReadOut();
            Weights weight = layer.dense().weight();
            putAffine(nodes, names.get(2 * l + 1), transposed(weight), layer.dense().bias().value().data);
            putNeurons(nodes.putGroup(names.get(2 * l + 2)), shape.lif(), layer.size(), spikes);
        }
        putAffine(nodes, "decoder", blocks(actor.decoder().weight()), actor.decoder().bias().value().data);
        if (actor.direct() != null) {
            putDirectEnds(nodes, shape);
            WritableGroup direct = nodes.putGroup("direct");
            direct.putDataset("type", "Linear");
            direct.putDataset("weight", rows(actor.direct().weight()));
        }
        putEnd(nodes, "output", "Output", shape.actions());
    }

    /** Where the direct path begins, or for spikes, which begin at the input, the synapse they end in. */
    private static void putDirectEnds(WritableGroup nodes, SpikingShape shape) {
        if (shape.directPath() == DirectCode.GRADED) {
            putEnd(nodes, "stimulation", "Input", (long) shape.observations() * shape.observationPopulation());
            return;
        }
        WritableGroup synapse = nodes.putGroup("synapse");
        synapse.putDataset("type", "LI");
        synapse.putDataset("tau", constant(shape.actions(), SYNAPSE_TAU));
        synapse.putDataset("r", constant(shape.actions(), 1));
        synapse.putDataset("v_leak", constant(shape.actions(), 0));
        putEnd(nodes, "skip", "Output", shape.actions());
    }

    private static void putEnd(WritableGroup nodes, String name, String type, long size) {
        WritableGroup node = nodes.putGroup(name);
        node.putDataset("type", type);
        node.putDataset("shape", new long[] {size});
    }

    private static void putAffine(WritableGroup nodes, String name, float[][] weight, float[] bias) {
        WritableGroup node = nodes.putGroup(name);
        node.putDataset("type", "Affine");
        node.putDataset("weight", weight);
        node.putDataset("bias", bias.clone());
    }

    private static void putNeurons(WritableGroup node, Lif lif, int n, boolean spikes) {
        float syn = timeConstant(lif.currentDecay());
        float mem = timeConstant(lif.voltageDecay());
        node.putDataset("type", spikes ? "CubaLIF" : "CubaLI");
        node.putDataset("tau_syn", constant(n, syn));
        node.putDataset("tau_mem", constant(n, mem));
        node.putDataset("r", constant(n, mem));
        node.putDataset("v_leak", constant(n, 0));
        node.putDataset("w_in", constant(n, syn));
        if (spikes) {
            node.putDataset("v_threshold", constant(n, lif.threshold()));
        }
    }

    private static void putMetadata(WritableGroup metadata, long steps, SpikingActor actor) {
        SpikingShape shape = actor.shape();
        metadata.putDataset("format", FORMAT);
        metadata.putDataset("format_version", FORMAT_VERSION);
        metadata.putDataset("steps", steps);
        metadata.putDataset("dt", 1.0);
        metadata.putDataset("time_steps", shape.timeSteps());
        metadata.putDataset("current_decay", shape.lif().currentDecay());
        metadata.putDataset("voltage_decay", shape.lif().voltageDecay());
        metadata.putDataset("surrogate_half_width", shape.lif().surrogateHalfWidth());
        metadata.putDataset("encoding", shape.encoding().name());
        metadata.putDataset("direct_code", shape.directPath().name());
        metadata.putDataset("encoder_mean", rows(actor.encoder().mean()));
        metadata.putDataset("encoder_deviation", rows(actor.encoder().deviation()));
        metadata.putDataset("encoder_threshold", ENCODER_THRESHOLD);
        metadata.putDataset("before_input", ENCODER_TEXT);
        metadata.putDataset("after_output", DECODER_TEXT);
        metadata.putDataset("discretisation", STEP_TEXT);
    }

    private static void putNormaliser(WritableGroup metadata, Normaliser normaliser, int size) {
        double[] mean = new double[size];
        double[] variance = new double[size];
        for (int i = 0; i < size; i++) {
            mean[i] = normaliser.mean(i);
            variance[i] = normaliser.variance(i);
        }
        metadata.putDataset("normaliser_mean", mean);
        metadata.putDataset("normaliser_variance", variance);
        metadata.putDataset("normaliser_epsilon", EPSILON);
        metadata.putDataset("normaliser_clip", CLIP);
    }

    private static float[] constant(int n, float value) {
        float[] values = new float[n];
        Arrays.fill(values, value);
        return values;
    }

    private static float[][] rows(Weights weights) {
        float[][] rows = new float[weights.value().numRows][weights.value().numCols];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(weights.value().data, r * rows[r].length, rows[r], 0, rows[r].length);
        }
        return rows;
    }

    private static float[][] transposed(Weights weights) {
        float[][] rows = new float[weights.value().numCols][weights.value().numRows];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                rows[r][c] = weights.value().data[c * rows.length + r];
            }
        }
        return rows;
    }

    /** The decoder [action][neuron of its population] as one matrix [action][neuron], zero outside the blocks. */
    private static float[][] blocks(Weights decoder) {
        int actions = decoder.value().numRows;
        int population = decoder.value().numCols;
        float[][] rows = new float[actions][actions * population];
        for (int j = 0; j < actions; j++) {
            System.arraycopy(decoder.value().data, j * population, rows[j], j * population, population);
        }
        return rows;
    }
}
