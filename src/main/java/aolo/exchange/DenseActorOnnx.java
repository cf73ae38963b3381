package aolo.exchange;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import aolo.neural.DenseActor;
import aolo.neural.Normaliser;
import aolo.neural.RateActor;
import aolo.neural.Weights;
import aolo.rl.FrozenPolicy;
import aolo.rl.PolicySnapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A trained actor without spikes as an ONNX model (opset 13): the deterministic policy with all that belongs to it, so that
 * an ONNX runtime maps an observation to the action.
 *
 * <pre>
 * input   "observation" [batch][numbers], as the environment gives it
 *         normaliser, where there is one: clip((o - mean)/√(var + 2^-23), -3, 3), the quotient in double precision
 * plain   Gemm, Relu, Gemm, Relu, Gemm to the means (the columns for the log-std are left out)
 * rate    exp(-((o - mean)·scale)²) of each receptive field, Gemm and Relu three times, block-diagonal Gemm (decoder);
 *         to it, where there is a direct path, the receptive fields by another Gemm
 * output  "action" [batch][actions] = tanh, in [-1, 1]
 * </pre>
 *
 * Sums are made in the runtime's order, so actions are equal to some 1e-7, not to the bit. No state; any thread.
 */
public final class DenseActorOnnx {
    /** {@link Normaliser} adds this to each variance. */
    private static final double NORMALISER_EPSILON = 0x1p-23;

    private static final float NORMALISER_CLIP = 3;

    private DenseActorOnnx() {}

    /**
     * Writes a policy. Equal policies have equal bytes.
     *
     * @throws IllegalArgumentException if the policy spikes
     */
    public static void write(PolicySnapshot policy, OutputStream out) throws IOException {
        if (!(policy instanceof FrozenPolicy frozen) || policy.algorithm().spiking()) {
            throw new IllegalArgumentException(policy.algorithm().title() + " has no actor without spikes");
        }
        OnnxGraph graph = new OnnxGraph("policy");
        String x = graph.input("observation", policy.observationSize());
        if (frozen.normaliser() != null) {
            x = normalised(graph, x, frozen.normaliser(), policy.observationSize());
        }
        List<Weights> weights = frozen.actor().weights();
        String mean;
        if (frozen.actor() instanceof RateActor) {
            mean = rate(graph, x, weights, policy.actionSize());
        } else if (frozen.actor() instanceof DenseActor) {
            mean = plain(graph, x, weights, policy.actionSize());
        } else {
            throw new IllegalArgumentException("no ONNX for " + frozen.actor().getClass());
        }
        graph.output(graph.node("Tanh", "action", mean), policy.actionSize());
        graph.note("algorithm", policy.algorithm().key());
        graph.note("recorded_steps", Long.toString(policy.steps()));
        graph.model().writeTo(out);
    }

    private static String normalised(OnnxGraph graph, String x, Normaliser normaliser, int size) {
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            mean[i] = normaliser.mean(i);
            scale[i] = 1 / Math.sqrt(normaliser.variance(i) + NORMALISER_EPSILON);
        }
        String wide = graph.cast("observation_double", x, DataType.DOUBLE);
        String centred = graph.node("Sub", "centred", wide, graph.doubles("normaliser_mean", mean));
        String scaled = graph.node("Mul", "scaled", centred, graph.doubles("normaliser_scale", scale));
        return graph.node(
                "Clip",
                "normalised",
                graph.cast("scaled_float", scaled, DataType.FLOAT),
                graph.scalar("clip_low", -NORMALISER_CLIP),
                graph.scalar("clip_high", NORMALISER_CLIP));
    }

    /** T1, t1, T2, t2, H, h; the head's first columns are the means. */
    private static String plain(OnnxGraph graph, String x, List<Weights> weights, int actions) {
        String first = graph.reluLayer(x, weights.get(0), weights.get(1));
        String second = graph.reluLayer(first, weights.get(2), weights.get(3));
        Weights head = weights.get(4);
        int hidden = head.value().numRows;
        int columns = head.value().numCols;
        float[] means = new float[hidden * actions];
        for (int i = 0; i < hidden; i++) {
            System.arraycopy(head.value().data, i * columns, means, i * actions, actions);
        }
        float[] bias = new float[actions];
        System.arraycopy(weights.get(5).value().data, 0, bias, 0, actions);
        return graph.gemm(
                "mean", second, graph.floats("H", means, hidden, actions), graph.floats("h", bias, actions));
    }

    /** enc_mean, enc_std, W1, b1, W2, b2, W3, b3, decoder's weights [action][population] and biases, direct path or not. */
    private static String rate(OnnxGraph graph, String x, List<Weights> weights, int actions) {
        String stimulation = stimulation(graph, x, weights.get(0), weights.get(1));
        String activity = stimulation;
        for (int layer = 0; layer < 3; layer++) {
            activity = graph.reluLayer(activity, weights.get(2 + 2 * layer), weights.get(3 + 2 * layer));
        }
        Weights decoder = weights.get(8);
        int population = decoder.size() / actions;
        float[] blocks = new float[actions * population * actions];
        for (int j = 0; j < actions; j++) {
            for (int k = 0; k < population; k++) {
                blocks[(j * population + k) * actions + j] = decoder.value().data[j * population + k];
            }
        }
        String mean = graph.gemm(
                "decoded",
                activity,
                graph.floats("decoder", blocks, actions * population, actions),
                graph.floats("decoder_bias", weights.get(9).value().data, actions));
        return weights.size() > 10 ? graph.node("Add", "mean", mean, direct(graph, stimulation, weights.get(10))) : mean;
    }

    /** Weights [action][receptive field]. */
    private static String direct(OnnxGraph graph, String stimulation, Weights weight) {
        int actions = weight.value().numRows;
        int fields = weight.value().numCols;
        float[] transposed = new float[weight.size()];
        for (int j = 0; j < actions; j++) {
            for (int q = 0; q < fields; q++) {
                transposed[q * actions + j] = weight.value().data[j * fields + q];
            }
        }
        return graph.node("MatMul", "direct", stimulation, graph.floats("direct_weight", transposed, fields, actions));
    }

    private static String stimulation(OnnxGraph graph, String x, Weights mean, Weights deviation) {
        int rows = mean.value().numRows;
        int population = mean.value().numCols;
        float[] scale = new float[mean.size()];
        for (int q = 0; q < scale.length; q++) {
            scale[q] = (float) Math.sqrt(0.5) / deviation.value().data[q];
        }
        String column = graph.node("Unsqueeze", "column", x, graph.longs("axis_2", 2));
        String distance = graph.node(
                "Sub", "distance", column, graph.floats("receptive_mean", mean.value().data, rows, population));
        String z = graph.node("Mul", "z", distance, graph.floats("receptive_scale", scale, rows, population));
        String bell = graph.node("Exp", "bell", graph.node("Neg", "exponent", graph.node("Mul", "square", z, z)));
        return graph.node("Flatten", "stimulation", bell);
    }
}
