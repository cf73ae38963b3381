package aolo.exchange;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.neural.Lif;
import aolo.neural.Normaliser;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingLayer;
import aolo.neural.SpikingShape;
import aolo.neural.Weights;
import aolo.rl.Algorithm;
import aolo.rl.FrozenPolicy;
import aolo.rl.PolicySnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A trained spiking actor as JSON, to be run elsewhere. Every number is the shortest text that gives the same float back.
 *
 * <pre>
 * format "aolo-spiking-actor", version 2, steps (environment steps trained)
 * observations, actions, hidden, observation_population, action_population, time_steps
 * current_decay, voltage_decay, threshold, surrogate_half_width, encoder_threshold 0.999
 * encoding "SPIKES": integrate-and-fire neurons on the stimulation; "GRADED": the stimulation as a constant input
 * read_out "FIRING_RATE": spikes / T; "MEMBRANE": mean voltage of output neurons without threshold
 * normaliser null or {mean [obs], variance [obs], epsilon, clip}: z = clip((o - mean)/√(variance + epsilon), -+clip)
 * encoder {mean [obs][pop], deviation [obs][pop]}: A = exp(-(o - mean)²/(2 deviation²))
 * layers [hidden 1, hidden 2, output], each {weight [out][in], bias [out]}
 * direct null or {weight [action][obs pop]}, row by row of the encoder's neurons: adds weight · A before the tanh
 * decoder {weight [action][pop], bias [action]}: action = tanh(weight · activity + bias)
 * </pre>
 *
 * The equations are those of {@code aolo.neural.PopulationEncoder} and {@code aolo.neural.SpikingLayer}. The log-std
 * network, which only exploration needs, is left out. No state; any thread.
 */
public final class SpikingActorJson {
    private static final String FORMAT = "aolo-spiking-actor";
    private static final int VERSION = 3;
    private static final double EPSILON = 1.1920928955078125e-7;
    private static final double CLIP = 3;

    private SpikingActorJson() {}

    /**
     * Writes a policy.
     *
     * @throws IllegalArgumentException if the policy does not spike
     */
    public static void write(PolicySnapshot policy, OutputStream out) throws IOException {
        if (!(policy instanceof FrozenPolicy frozen) || !(frozen.actor() instanceof SpikingActor actor)) {
            throw new IllegalArgumentException(policy.algorithm().title() + " has no spiking actor");
        }
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("format", FORMAT).put("version", VERSION).put("steps", policy.steps());
        putShape(root, actor.shape());
        putNormaliser(root, frozen.normaliser(), actor.observationSize());
        ObjectNode encoder = root.putObject("encoder");
        rows(encoder.putArray("mean"), actor.encoder().mean(), false);
        rows(encoder.putArray("deviation"), actor.encoder().deviation(), false);
        ArrayNode layers = root.putArray("layers");
        for (SpikingLayer layer : actor.layers()) {
            ObjectNode node = layers.addObject();
            rows(node.putArray("weight"), layer.dense().weight(), true);
            row(node.putArray("bias"), layer.dense().bias().value().data);
        }
        ObjectNode decoder = root.putObject("decoder");
        rows(decoder.putArray("weight"), actor.decoder().weight(), false);
        row(decoder.putArray("bias"), actor.decoder().bias().value().data);
        if (actor.direct() == null) {
            root.putNull("direct");
        } else {
            rows(root.putObject("direct").putArray("weight"), actor.direct().weight(), false);
        }
        // writeValue(out, ...) would close the stream, which is not ours
        out.write(new ObjectMapper().writeValueAsBytes(root));
    }

    private static void putShape(ObjectNode root, SpikingShape shape) {
        root.put("observations", shape.observations())
                .put("actions", shape.actions())
                .put("hidden", shape.hidden())
                .put("observation_population", shape.observationPopulation())
                .put("action_population", shape.actionPopulation())
                .put("time_steps", shape.timeSteps())
                .put("current_decay", shape.lif().currentDecay())
                .put("voltage_decay", shape.lif().voltageDecay())
                .put("threshold", shape.lif().threshold())
                .put("surrogate_half_width", shape.lif().surrogateHalfWidth())
                .put("encoder_threshold", 0.999)
                .put("encoding", shape.encoding().name())
                .put("direct_code", shape.directPath().name())
                .put("read_out", shape.membraneReadOut() ? "MEMBRANE" : "FIRING_RATE");
    }

    private static void putNormaliser(ObjectNode root, Normaliser normaliser, int size) {
        if (normaliser == null) {
            root.putNull("normaliser");
            return;
        }
        ObjectNode node = root.putObject("normaliser");
        ArrayNode mean = node.putArray("mean");
        ArrayNode variance = node.putArray("variance");
        for (int i = 0; i < size; i++) {
            mean.add(normaliser.mean(i));
            variance.add(normaliser.variance(i));
        }
        node.put("epsilon", EPSILON).put("clip", CLIP);
    }

    /** Rows of the matrix, or of its transpose. */
    private static void rows(ArrayNode array, Weights weights, boolean transposed) {
        int rows = weights.value().numRows;
        int columns = weights.value().numCols;
        for (int r = 0; r < (transposed ? columns : rows); r++) {
            ArrayNode row = array.addArray();
            for (int c = 0; c < (transposed ? rows : columns); c++) {
                row.add(weights.value().data[transposed ? c * columns + r : r * columns + c]);
            }
        }
    }

    private static void row(ArrayNode array, float[] numbers) {
        for (float x : numbers) {
            array.add(x);
        }
    }

    /**
     * Reads a policy that {@link #write} wrote; it acts alike to the bit.
     *
     * @throws IOException if the file is no such actor, of another version, lacks a field or has a wrong shape
     */
    public static PolicySnapshot read(InputStream in) throws IOException {
        JsonNode root = new ObjectMapper().readTree(in);
        if (!FORMAT.equals(need(root, "format").asText()) || need(root, "version").asInt() != VERSION) {
            throw new IOException("not an " + FORMAT + " of version " + VERSION);
        }
        SpikingActor actor = new SpikingActor(shape(root));
        JsonNode encoder = need(root, "encoder");
        fill(actor.encoder().mean(), need(encoder, "mean"), false);
        fill(actor.encoder().deviation(), need(encoder, "deviation"), false);
        for (int l = 0; l < actor.layers().size(); l++) {
            JsonNode layer = need(root, "layers").path(l);
            fill(actor.layers().get(l).dense().weight(), need(layer, "weight"), true);
            fillRow(actor.layers().get(l).dense().bias().value().data, need(layer, "bias"));
        }
        JsonNode decoder = need(root, "decoder");
        fill(actor.decoder().weight(), need(decoder, "weight"), false);
        fillRow(actor.decoder().bias().value().data, need(decoder, "bias"));
        if (actor.direct() != null) {
            fill(actor.direct().weight(), need(need(root, "direct"), "weight"), false);
        }
        Normaliser normaliser = normaliser(need(root, "normaliser"), actor.observationSize());
        return new FrozenPolicy(Algorithm.SDRL, actor, normaliser, need(root, "steps").asLong());
    }

    private static SpikingShape shape(JsonNode root) throws IOException {
        Lif lif = new Lif(
                need(root, "current_decay").floatValue(),
                need(root, "voltage_decay").floatValue(),
                need(root, "threshold").floatValue(),
                need(root, "surrogate_half_width").floatValue());
        return new SpikingShape(
                size(root, "observations"),
                size(root, "actions"),
                size(root, "hidden"),
                size(root, "observation_population"),
                size(root, "action_population"),
                size(root, "time_steps"),
                lif,
                choice(root, "read_out", "MEMBRANE", "FIRING_RATE"),
                choice(root, "encoding", EncoderCode.class),
                choice(root, "direct_code", DirectCode.class),
                3,
                1);
    }

    private static int size(JsonNode root, String name) throws IOException {
        int value = need(root, name).asInt();
        if (value < 1 || value > 4096) {
            throw new IOException(name + " " + need(root, name) + " is outside 1..4096");
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(JsonNode root, String name, Class<E> type) throws IOException {
        String text = need(root, name).asText();
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        throw new IOException(name + " is \"" + text + "\", none of " + List.of(type.getEnumConstants()));
    }

    private static boolean choice(JsonNode root, String name, String yes, String no) throws IOException {
        String text = need(root, name).asText();
        if (!text.equals(yes) && !text.equals(no)) {
            throw new IOException(name + " \"" + text + "\" is neither " + yes + " nor " + no);
        }
        return text.equals(yes);
    }

    private static Normaliser normaliser(JsonNode node, int size) throws IOException {
        if (node.isNull()) {
            return null;
        }
        double[] mean = new double[size];
        double[] variance = new double[size];
        for (int i = 0; i < size; i++) {
            mean[i] = need(node, "mean").path(i).asDouble(Double.NaN);
            variance[i] = need(node, "variance").path(i).asDouble(Double.NaN);
        }
        return Normaliser.of(mean, variance);
    }

    private static void fill(Weights weights, JsonNode rows, boolean transposed) throws IOException {
        int height = transposed ? weights.value().numCols : weights.value().numRows;
        int width = weights.size() / height;
        if (rows.size() != height) {
            throw new IOException(weights.name() + " has " + rows.size() + " rows, expected " + height);
        }
        float[] row = new float[width];
        for (int r = 0; r < height; r++) {
            fillRow(row, rows.get(r));
            for (int c = 0; c < width; c++) {
                weights.value().data[transposed ? c * height + r : r * width + c] = row[c];
            }
        }
    }

    private static void fillRow(float[] numbers, JsonNode row) throws IOException {
        if (row.size() < numbers.length) {
            throw new IOException("a row has " + row.size() + " numbers, expected " + numbers.length);
        }
        for (int i = 0; i < numbers.length; i++) {
            float value = row.get(i).floatValue();
            if (!row.get(i).isNumber() || !Float.isFinite(value)) {
                throw new IOException("not a finite number: " + row.get(i));
            }
            numbers[i] = value;
        }
    }

    private static JsonNode need(JsonNode node, String field) throws IOException {
        JsonNode value = node.get(field);
        if (value == null) {
            throw new IOException("field \"" + field + "\" is missing");
        }
        return value;
    }
}
