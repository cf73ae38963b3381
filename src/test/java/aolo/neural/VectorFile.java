package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A file of reference vectors, from the directory {@code -Daolo.vectors=DIR} or the test resources. Remembers which
 * fields were read, so that a test can show that it left none out.
 */
public final class VectorFile {
    private static final double TOLERANCE = 1e-4;

    private final String name;
    private final JsonNode root;
    private final TreeSet<String> unread = new TreeSet<>();

    public VectorFile(String name) {
        this.name = name;
        String directory = System.getProperty("aolo.vectors", "src/test/resources/vectors");
        try {
            root = new ObjectMapper().readTree(Files.readAllBytes(Path.of(directory, name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        collect("", root);
    }

    private void collect(String path, JsonNode node) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(f -> collect(path + "/" + f, node.get(f)));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i));
            }
        } else {
            unread.add(path);
        }
    }

    private JsonNode at(String path) {
        JsonNode node = root.at(path);
        assertThat(node.isMissingNode()).as(name + path).isFalse();
        unread.remove(path);
        return node;
    }

    public double number(String path) {
        return at(path).asDouble();
    }

    public int integer(String path) {
        return at(path).asInt();
    }

    public boolean isTrue(String path) {
        return at(path).asBoolean();
    }

    public boolean isNull(String path) {
        return at(path).isNull();
    }

    public String text(String path) {
        return at(path).asText();
    }

    public int count(String path) {
        return root.at(path).size();
    }

    /** All numbers of nested arrays, flat. */
    public double[] numbers(String path) {
        List<Double> all = new ArrayList<>();
        flatten(at(path), all);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public float[] floats(String path) {
        double[] doubles = numbers(path);
        float[] floats = new float[doubles.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) doubles[i];
        }
        return floats;
    }

    private static void flatten(JsonNode node, List<Double> all) {
        if (node.isArray()) {
            node.forEach(n -> flatten(n, all));
        } else {
            all.add(node.asDouble());
        }
    }

    /** Compares with the README's float tolerance, 1e-4 max(1, |expected|). */
    public void expect(String path, float[] actual) {
        double[] doubles = new double[actual.length];
        for (int i = 0; i < actual.length; i++) {
            doubles[i] = actual[i];
        }
        expect(path, doubles);
    }

    public void expect(String path, double... actual) {
        double[] expected = numbers(path);
        assertThat(actual.length).as(name + path + " size").isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(actual[i] - expected[i]);
            assertThat(error)
                    .as("%s%s[%d]: %s, expected %s", name, path, i, actual[i], expected[i])
                    .isLessThanOrEqualTo(TOLERANCE * Math.max(1, Math.abs(expected[i])));
        }
    }

    /** Fills weights; a matrix named like a layer's is [out][in] in the file and [in][out] here. */
    public void fill(String path, Weights weights) {
        float[] numbers = floats(path);
        float[] data = transposed(weights) ? transpose(numbers, weights) : numbers;
        assertThat(data.length).as(name + path).isEqualTo(weights.size());
        System.arraycopy(data, 0, weights.value().data, 0, data.length);
    }

    public void expectValue(String path, Weights weights) {
        expect(path, fileOrder(weights, weights.value().data));
    }

    public void expectGradient(String path, Weights weights) {
        expect(path, fileOrder(weights, weights.gradient().data));
    }

    private static boolean transposed(Weights weights) {
        return Character.isUpperCase(weights.name().charAt(0));
    }

    private static float[] transpose(float[] fileOrder, Weights w) {
        int rows = w.value().numRows;
        int columns = w.value().numCols;
        float[] data = new float[fileOrder.length];
        for (int i = 0; i < rows; i++) {
            for (int o = 0; o < columns; o++) {
                data[i * columns + o] = fileOrder[o * rows + i];
            }
        }
        return data;
    }

    private static float[] fileOrder(Weights w, float[] data) {
        float[] result = new float[w.size()];
        System.arraycopy(data, 0, result, 0, result.length);
        if (transposed(w)) {
            int rows = w.value().numRows;
            int columns = w.value().numCols;
            for (int i = 0; i < rows; i++) {
                for (int o = 0; o < columns; o++) {
                    result[o * rows + i] = data[i * columns + o];
                }
            }
        }
        return result;
    }

    /** Fails if a field of the file was never read. */
    public void expectNothingUnread() {
        assertThat(unread).as("fields of " + name + " that no assertion read").isEmpty();
    }
}
