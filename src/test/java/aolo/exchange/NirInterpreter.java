package aolo.exchange;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.lang.reflect.Array;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Runs an exported file by what NIR says of its nodes and what its metadata says of the rest, in double precision, one time
 * step and one node after the other, with none of the program's layers.
 */
final class NirInterpreter {
    private final HdfFile file;
    private final Map<String, double[]> current = new LinkedHashMap<>();
    private final Map<String, double[]> voltage = new LinkedHashMap<>();

    NirInterpreter(HdfFile file) {
        this.file = file;
    }

    double[] act(float[] observation) {
        double[] stimulation = stimulation(observation);
        double threshold = numbers("metadata/encoder_threshold")[0];
        String encoding = text("metadata/encoding");
        boolean skips = text("metadata/direct_code").equals("SPIKES");
        int steps = (int) numbers("metadata/time_steps")[0];
        double[] potential = new double[stimulation.length];
        double[] sum = new double[(int) numbers("nodes/output/shape")[0]];
        current.clear();
        voltage.clear();
        for (int t = 0; t < steps; t++) {
            double[] x = stimulation.clone();
            for (int i = 0; i < x.length; i++) {
                if (encoding.equals("SPIKES")) {
                    potential[i] += stimulation[i];
                    x[i] = potential[i] > threshold ? 1 : 0;
                    potential[i] -= threshold * x[i];
                } else if (encoding.equals("PHASE")) {
                    x[i] = (int) Math.min((1 << steps) - 1, Math.floor(stimulation[i] * (1 << steps))) >> t & 1;
                }
            }
            double[] y = value("output", x, stimulation);
            double[] skip = skips ? value("skip", x, stimulation) : null;
            for (int j = 0; j < sum.length; j++) {
                sum[j] += y[j];
                sum[j] += skips && t == steps - 1 ? steps * skip[j] : 0;
            }
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] = Math.tanh(sum[j] / steps);
        }
        return sum;
    }

    private double[] stimulation(float[] observation) {
        double[] mean = numbers("metadata/encoder_mean");
        double[] deviation = numbers("metadata/encoder_deviation");
        int population = mean.length / observation.length;
        double[] a = new double[mean.length];
        for (int q = 0; q < a.length; q++) {
            double z = normalised(observation, q / population) - mean[q];
            a[q] = Math.exp(-z * z / (2 * deviation[q] * deviation[q]));
        }
        return a;
    }

    private double normalised(float[] observation, int i) {
        if (((io.jhdf.api.Group) file.getByPath("node/metadata")).getChild("normaliser_mean") == null) {
            return observation[i];
        }
        double scale = Math.sqrt(
                numbers("metadata/normaliser_variance")[i] + numbers("metadata/normaliser_epsilon")[0]);
        double clip = numbers("metadata/normaliser_clip")[0];
        double z = (observation[i] - numbers("metadata/normaliser_mean")[i]) / scale;
        return Math.max(-clip, Math.min(clip, z));
    }

    /** What a node gives for what its edges bring, added up; each node has one edge out, so none runs twice. */
    private double[] value(String name, double[] input, double[] stimulation) {
        if (name.equals("input")) {
            return input;
        }
        if (name.equals("stimulation")) {
            return stimulation;
        }
        String[][] edges = (String[][]) ((Dataset) file.getByPath("node/edges")).getData();
        double[] sum = null;
        for (String[] edge : edges) {
            if (edge[1].equals(name)) {
                sum = sum(sum, value(edge[0], input, stimulation));
            }
        }
        return node(name, sum);
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = b.clone();
        for (int i = 0; a != null && i < sum.length; i++) {
            sum[i] += a[i];
        }
        return sum;
    }

    private double[] node(String name, double[] x) {
        String path = "nodes/" + name + "/";
        return switch (text(path + "type")) {
            case "Affine" -> affine(numbers(path + "weight"), numbers(path + "bias"), x);
            case "Linear" -> {
                double[] weight = numbers(path + "weight");
                yield affine(weight, new double[weight.length / x.length], x);
            }
            case "CubaLIF" -> neurons(name, numbers(path + "v_threshold"), x);
            case "CubaLI" -> neurons(name, null, x);
            case "LI" -> leaky(name, x);
            case "Output" -> x;
            default -> throw new IllegalStateException(text(path + "type"));
        };
    }

    private static double[] affine(double[] weight, double[] bias, double[] x) {
        double[] y = bias.clone();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += weight[o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private double[] neurons(String name, double[] threshold, double[] x) {
        String path = "nodes/" + name + "/";
        double[] syn = numbers(path + "tau_syn");
        double[] mem = numbers(path + "tau_mem");
        double[] r = numbers(path + "r");
        double[] leak = numbers(path + "v_leak");
        double[] in = numbers(path + "w_in");
        double[] c = current.computeIfAbsent(name, k -> new double[x.length]);
        double[] v = voltage.computeIfAbsent(name, k -> new double[x.length]);
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            c[i] += (in[i] * x[i] - c[i]) / syn[i];
            v[i] += (leak[i] - v[i] + r[i] * c[i]) / mem[i];
            y[i] = threshold == null ? v[i] : v[i] > threshold[i] ? 1 : 0;
            v[i] = threshold != null && y[i] == 1 ? 0 : v[i];
        }
        return y;
    }

    private double[] leaky(String name, double[] x) {
        String path = "nodes/" + name + "/";
        double[] tau = numbers(path + "tau");
        double[] r = numbers(path + "r");
        double[] leak = numbers(path + "v_leak");
        double[] v = voltage.computeIfAbsent(name, k -> new double[x.length]);
        for (int i = 0; i < x.length; i++) {
            v[i] += (leak[i] - v[i] + r[i] * x[i]) / tau[i];
        }
        return v.clone();
    }

    private double[] numbers(String path) {
        Object flat = ((Dataset) file.getByPath("node/" + path)).getDataFlat();
        if (flat instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        double[] numbers = new double[Array.getLength(flat)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) Array.get(flat, i)).doubleValue();
        }
        return numbers;
    }

    private String text(String path) {
        return (String) ((Dataset) file.getByPath("node/" + path)).getData();
    }
}
