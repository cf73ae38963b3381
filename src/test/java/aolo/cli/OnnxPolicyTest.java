package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that left as ONNX decides the same when it comes back. */
class OnnxPolicyTest {
    private final CommandShell shell = new CommandShell();

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void export() {
        model = folder.resolve("a.onnx");
        assertThat(shell.run("train", "campus-microcell", "--algorithm", "sac", "--steps", "20", "--evaluate", "10", "--no-figures",
                "--out", folder.resolve("run").toString())).as(shell.err()).isZero();
        assertThat(shell.run("export", folder.resolve("run").toString(), "--format", "onnx", "--out", model.toString())).isZero();
    }

    private List<double[]> decisions(String policy, String name) throws Exception {
        Path rows = folder.resolve(name);
        assertThat(shell.run("simulate", "campus-microcell", "--policy", policy, "--requests", "200", "--requests-out", rows.toString()))
                .as(shell.err()).isZero();
        List<String> lines = Files.readAllLines(rows);
        List<String> columns = List.of(lines.get(0).split(","));
        int cap = columns.indexOf("cap_tokens");
        int power = columns.indexOf("tx_power_w");
        assertThat(Math.min(cap, power)).as(columns.toString()).isNotNegative();
        return lines.stream().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new double[] {Double.parseDouble(cells[cap]), Double.parseDouble(cells[power])})
                .collect(Collectors.toList());
    }

    @Test
    void itDecidesAsThePolicyItWasMadeOf() throws Exception {
        List<double[]> own = decisions(folder.resolve("run/policy.bin").toString(), "own.csv");
        List<double[]> back = decisions(model.toString(), "back.csv");
        for (int i = 0; i < own.size(); i++) {
            for (int k = 0; k < 2; k++) {
                assertThat(back.get(i)[k]).isCloseTo(own.get(i)[k], within(1e-5 * own.get(i)[k]));
            }
        }
        assertThat(own.stream().map(Arrays::toString).distinct().count()).isGreaterThan(100);
    }

    @Test
    void whatIsNoSuchModelIsRefusedInWords() throws Exception {
        Path broken = Files.write(folder.resolve("broken.onnx"), new byte[] {1, 2, 3});
        refused(broken, "broken.onnx", "no model");
        refused(folder.resolve("gone.onnx"), "gone.onnx", "no such file");
        refused(folder.resolve("run"), "is not one of", "model.onnx");
        OnnxMl.ModelProto proto = OnnxMl.ModelProto.parseFrom(Files.readAllBytes(model));
        OnnxMl.ModelProto.Builder other = proto.toBuilder();
        other.getGraphBuilder().getOutputBuilder(0).setName("stimulus").getTypeBuilder();
        Path renamed = Files.write(folder.resolve("renamed.onnx"), other.build().toByteArray());
        refused(renamed, "renamed.onnx", "no model");
        Path twice = Files.write(folder.resolve("twice.onnx"), twoInputs(proto));
        refused(twice, "has 2 inputs", "[batch, 14]");
        Path nan = Files.write(folder.resolve("nan.onnx"), withoutNumbers(proto));
        refused(nan, "nan.onnx action[0] is NaN", "observation");
    }

    @Test
    void withoutTheRuntimeTheCommandSaysWhatIsMissing() throws Exception {
        String path = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("onnxruntime"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path, "aolo.cli.Main",
                        "simulate", "campus-microcell", "--policy", model.toString(), "--requests", "3")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(said)).contains("a.onnx needs the ONNX Runtime").doesNotContain("\tat ");
    }

    private static byte[] twoInputs(OnnxMl.ModelProto proto) {
        OnnxMl.ModelProto.Builder two = proto.toBuilder();
        two.getGraphBuilder().addInput(two.getGraph().getInput(0).toBuilder().setName("again"));
        return two.build().toByteArray();
    }

    /** The bias of the last layer is NaN. */
    private static byte[] withoutNumbers(OnnxMl.ModelProto proto) {
        OnnxMl.ModelProto.Builder bad = proto.toBuilder();
        for (OnnxMl.TensorProto.Builder each : bad.getGraphBuilder().getInitializerBuilderList()) {
            if (each.getName().equals("h")) {
                byte[] raw = new byte[8];
                java.nio.ByteBuffer.wrap(raw).order(java.nio.ByteOrder.LITTLE_ENDIAN).putFloat(Float.NaN).putFloat(Float.NaN);
                each.clearFloatData().setRawData(com.google.protobuf.ByteString.copyFrom(raw));
            }
        }
        return bad.build().toByteArray();
    }

    private void refused(Path policy, String... words) {
        assertThat(shell.run("simulate", "campus-microcell", "--policy", policy.toString(), "--requests", "3")).isEqualTo(2);
        assertThat(shell.err()).contains(words).doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }
}
