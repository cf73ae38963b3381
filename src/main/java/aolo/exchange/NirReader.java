package aolo.exchange;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.neural.Lif;
import aolo.neural.Normaliser;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingLayer;
import aolo.neural.SpikingShape;
import aolo.rl.Algorithm;
import aolo.rl.FrozenPolicy;
import aolo.rl.PolicySnapshot;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the file that {@link SpikingActorNir} describes, and refuses graphs this program's actor cannot be. Numbers may be
 * of any HDF5 type, chunked and compressed or not, as other programs write them. One use, one thread.
 */
final class NirReader {
    private static final int LARGEST = 4096;
    private static final double ROUNDING = 1e-6;

    private final HdfFile file;

    NirReader(HdfFile file) {
        this.file = file;
    }

    PolicySnapshot policy() throws IOException {
        requireText("node/type", "NIRGraph");
        requireText("node/metadata/format", NirWriter.FORMAT);
        requireNumber("node/metadata/format_version", NirWriter.FORMAT_VERSION);
        requireNumber("node/metadata/dt", 1);
        requireNumber("node/metadata/encoder_threshold", NirWriter.ENCODER_THRESHOLD);
        boolean membrane = has("node/nodes/li3");
        SpikingActor actor = new SpikingActor(shape(membrane));
        requireGraph(actor, NirWriter.chain(membrane));
        fill(actor.encoder().mean().value().data, "node/metadata/encoder_mean");
        fill(actor.encoder().deviation().value().data, "node/metadata/encoder_deviation");
        for (int l = 0; l < actor.layers().size(); l++) {
            fillLayer(actor.layers().get(l), "node/nodes/affine" + (l + 1));
        }
        fillDecoder(actor);
        if (actor.direct() != null) {
            requireDimensions("node/nodes/direct/weight", actor.actionSize(), actor.encoder().size());
            fill(actor.direct().weight().value().data, "node/nodes/direct/weight");
        }
        long steps = (long) number("node/metadata/steps");
        return new FrozenPolicy(Algorithm.SDRL, actor, normaliser(actor.observationSize()), steps);
    }

    private SpikingShape shape(boolean membrane) throws IOException {
        int[] encoder = dimensions("node/metadata/encoder_mean", 2);
        int[] decoder = dimensions("node/nodes/decoder/weight", 2);
        int hidden = dimensions("node/nodes/affine1/weight", 2)[0];
        return new SpikingShape(
                size("observations", encoder[0]),
                size("actions", decoder[0]),
                size("hidden neurons", hidden),
                size("encoder neurons for each observation", encoder[1]),
                size("output neurons for each action", decoder[1] / decoder[0]),
                size("time steps", number("node/metadata/time_steps")),
                lif(),
                membrane,
                choice("encoding", EncoderCode.class),
                choice("direct_code", DirectCode.class),
                3,
                1);
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) throws IOException {
        String text = text("node/metadata/" + name);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new IOException(
                "node/metadata/" + name + " is \"" + text + "\", none of " + List.of(type.getEnumConstants()));
    }

    private Lif lif() throws IOException {
        return new Lif(
                decay("node/nodes/lif1/tau_syn", "node/metadata/current_decay"),
                decay("node/nodes/lif1/tau_mem", "node/metadata/voltage_decay"),
                (float) numbers("node/nodes/lif1/v_threshold", -1)[0],
                (float) number("node/metadata/surrogate_half_width"));
    }

    /** 1 - 1/tau; among the decays that round to this tau, the one the metadata names. */
    private float decay(String tauPath, String hintPath) throws IOException {
        float tau = (float) numbers(tauPath, -1)[0];
        float hint = (float) number(hintPath);
        if (!(tau >= 1)) {
            throw new IOException(tauPath + " is " + tau + "; with dt = 1 it is at least 1");
        }
        return NirWriter.timeConstant(hint) == tau ? hint : (float) (1 - 1 / (double) tau);
    }

    private void requireGraph(SpikingActor actor, List<String> chain) throws IOException {
        Set<String> expected = new HashSet<>();
        for (String[] edge : NirWriter.edges(actor.shape())) {
            expected.add(edge[0] + " -> " + edge[1]);
        }
        Object flat = dataset("node/edges").getDataFlat();
        Set<String> found = new HashSet<>();
        for (int p = 0; p + 1 < Array.getLength(flat); p += 2) {
            found.add(Array.get(flat, p) + " -> " + Array.get(flat, p + 1));
        }
        if (!found.equals(expected)) {
            throw new IOException("its edges are not the chain " + String.join(" -> ", chain)
                    + switch (actor.shape().directPath()) {
                        case NONE -> "";
                        case GRADED -> " and stimulation -> direct -> output";
                        case SPIKES -> " and input -> direct -> synapse -> skip";
                    });
        }
        requireText("node/nodes/input/type", "Input");
        requireText("node/nodes/output/type", "Output");
        requireText("node/nodes/decoder/type", "Affine");
        requireDirect(actor);
        for (int l = 0; l < actor.layers().size(); l++) {
            requireText("node/nodes/affine" + (l + 1) + "/type", "Affine");
            requireNeurons("node/nodes/" + chain.get(2 * l + 2), actor.shape().lif(), actor.layers().get(l).size());
        }
    }

    private void requireDirect(SpikingActor actor) throws IOException {
        switch (actor.shape().directPath()) {
            case GRADED -> {
                requireText("node/nodes/stimulation/type", "Input");
                requireText("node/nodes/direct/type", "Linear");
            }
            case SPIKES -> {
                requireText("node/nodes/direct/type", "Linear");
                requireText("node/nodes/synapse/type", "LI");
                requireAll("node/nodes/synapse/tau", actor.actionSize(), NirWriter.SYNAPSE_TAU);
                requireAll("node/nodes/synapse/r", actor.actionSize(), 1);
                requireAll("node/nodes/synapse/v_leak", actor.actionSize(), 0);
                requireText("node/nodes/skip/type", "Output");
            }
            case NONE -> {}
        }
    }

    private void requireNeurons(String path, Lif lif, int n) throws IOException {
        boolean spikes = !path.endsWith("/li3");
        requireText(path + "/type", spikes ? "CubaLIF" : "CubaLI");
        float syn = NirWriter.timeConstant(lif.currentDecay());
        float mem = NirWriter.timeConstant(lif.voltageDecay());
        requireAll(path + "/tau_syn", n, syn);
        requireAll(path + "/w_in", n, syn);
        requireAll(path + "/tau_mem", n, mem);
        requireAll(path + "/r", n, mem);
        requireAll(path + "/v_leak", n, 0);
        if (spikes) {
            requireAll(path + "/v_threshold", n, lif.threshold());
            if (has(path + "/v_reset")) {
                requireAll(path + "/v_reset", n, 0);
            }
        }
    }

    private void requireAll(String path, int n, double value) throws IOException {
        for (double x : numbers(path, n)) {
            if (Math.abs(x - value) > ROUNDING * Math.abs(value)) {
                throw new IOException(path + " has " + x + " where this program's neurons have " + value);
            }
        }
    }

    private void fillLayer(SpikingLayer layer, String path) throws IOException {
        int in = layer.inputs();
        int out = layer.size();
        requireDimensions(path + "/weight", out, in);
        double[] weight = numbers(path + "/weight", out * in);
        for (int i = 0; i < in; i++) {
            for (int o = 0; o < out; o++) {
                layer.dense().weight().value().data[i * out + o] = (float) weight[o * in + i];
            }
        }
        fill(layer.dense().bias().value().data, path + "/bias");
    }

    private void fillDecoder(SpikingActor actor) throws IOException {
        int actions = actor.actionSize();
        int population = actor.shape().actionPopulation();
        requireDimensions("node/nodes/decoder/weight", actions, actions * population);
        double[] weight = numbers("node/nodes/decoder/weight", actions * actions * population);
        for (int j = 0, p = 0; j < actions; j++) {
            for (int q = 0; q < actions * population; q++, p++) {
                if (q / population == j) {
                    actor.decoder().weight().value().data[q] = (float) weight[p];
                } else if (weight[p] != 0) {
                    throw new IOException("node/nodes/decoder/weight joins an action to another one's population");
                }
            }
        }
        fill(actor.decoder().bias().value().data, "node/nodes/decoder/bias");
    }

    private Normaliser normaliser(int size) throws IOException {
        if (!has("node/metadata/normaliser_mean")) {
            return null;
        }
        requireNumber("node/metadata/normaliser_epsilon", NirWriter.EPSILON);
        requireNumber("node/metadata/normaliser_clip", NirWriter.CLIP);
        return Normaliser.of(
                numbers("node/metadata/normaliser_mean", size), numbers("node/metadata/normaliser_variance", size));
    }

    private void fill(float[] to, String path) throws IOException {
        double[] from = numbers(path, to.length);
        for (int i = 0; i < to.length; i++) {
            to[i] = (float) from[i];
        }
    }

    private static int size(String name, double value) throws IOException {
        if (!(value >= 1 && value <= LARGEST) || value != Math.rint(value)) {
            throw new IOException(name + ": " + value + " is outside 1.." + LARGEST);
        }
        return (int) value;
    }

    private int[] dimensions(String path, int rank) throws IOException {
        int[] dimensions = dataset(path).getDimensions();
        if (dimensions.length != rank || Arrays.stream(dimensions).anyMatch(n -> n < 1 || n > LARGEST * LARGEST)) {
            throw new IOException(path + " has shape " + Arrays.toString(dimensions));
        }
        return dimensions;
    }

    private void requireDimensions(String path, int... expected) throws IOException {
        int[] found = dataset(path).getDimensions();
        if (!Arrays.equals(found, expected)) {
            throw new IOException(
                    path + " has shape " + Arrays.toString(found) + ", expected " + Arrays.toString(expected));
        }
    }

    /** All numbers of a dataset, finite; {@code expected} of them, or at least one where that is -1. */
    private double[] numbers(String path, int expected) throws IOException {
        Object flat = dataset(path).getDataFlat();
        if (flat == null || !flat.getClass().isArray() || !flat.getClass().getComponentType().isPrimitive()) {
            throw new IOException(path + " holds no numbers");
        }
        int n = Array.getLength(flat);
        if (n == 0 || expected >= 0 && n != expected) {
            throw new IOException(path + " has " + n + " numbers, expected " + expected);
        }
        double[] numbers = new double[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = Array.getDouble(flat, i);
            if (!Double.isFinite(numbers[i])) {
                throw new IOException(path + " holds " + numbers[i]);
            }
        }
        return numbers;
    }

    private double number(String path) throws IOException {
        if (dataset(path).getData() instanceof Number number) {
            return number.doubleValue();
        }
        throw new IOException(path + " is not one number");
    }

    private String text(String path) throws IOException {
        return String.valueOf(dataset(path).getData());
    }

    private void requireText(String path, String expected) throws IOException {
        if (!text(path).equals(expected)) {
            throw new IOException(path + " is \"" + text(path) + "\", expected \"" + expected + "\"");
        }
    }

    private void requireNumber(String path, double expected) throws IOException {
        if (number(path) != expected) {
            throw new IOException(path + " is " + number(path) + ", expected " + expected);
        }
    }

    private boolean has(String path) {
        return find(path) != null;
    }

    private Dataset dataset(String path) throws IOException {
        if (find(path) instanceof Dataset dataset) {
            return dataset;
        }
        throw new IOException("it lacks " + path);
    }

    /** The library's own walk asks for the file's path where a step is missing, which a file in memory has not. */
    private Node find(String path) {
        Node node = file;
        for (String step : path.split("/")) {
            node = node instanceof Group group ? group.getChild(step) : null;
        }
        return node;
    }
}
