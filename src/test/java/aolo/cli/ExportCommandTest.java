package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.exchange.SpikingActorJson;
import aolo.exchange.SpikingActorNir;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import aolo.training.PolicyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(new StringWriter()));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path train(String algorithm) {
        Path run = folder.resolve(algorithm);
        assertThat(run(
                        "train", "campus-microcell", "--algorithm", algorithm, "--steps", "20", "--seed", "1", "--out",
                        run.toString(), "--evaluate", "10", "--json"))
                .isZero();
        return run;
    }

    private static float[] action(PolicySnapshot policy) {
        float[] observation = new float[policy.observationSize()];
        for (int i = 0; i < observation.length; i++) {
            observation[i] = 0.3f * i - 1.5f;
        }
        float[] action = new float[policy.actionSize()];
        PolicyRunner runner = policy.newRunner();
        runner.act(observation, action);
        return action;
    }

    @Test
    void bothFormatsReadBackToEqualActionsFromTheDirectoryAndFromThePolicy() throws IOException {
        Path run = train("sdrl");
        Path policy = run.resolve("policy.bin");
        Path json = folder.resolve("deep/actor.json");
        Path nir = folder.resolve("actor.nir");
        assertThat(run("export", run.toString(), "--format", "json", "--out", json.toString())).isZero();
        assertThat(run("export", policy.toString(), "--format", "NIR", "--out", nir.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        float[] expected = action(PolicyFile.read(policy));
        assertThat(action(SpikingActorJson.read(new ByteArrayInputStream(Files.readAllBytes(json))))).isEqualTo(expected);
        assertThat(action(SpikingActorNir.read(new ByteArrayInputStream(Files.readAllBytes(nir))))).isEqualTo(expected);
        // refusals, with the policy left as it was
        byte[] before = Files.readAllBytes(policy);
        String out = folder.resolve("x").toString();
        String[][] bad = {
            {"export", run.toString(), "--format", "onnx", "--out", out},
            {"export", run.toString(), "--format", "nir"},
            {"export", run.toString(), "--out", out},
            {"export", folder.toString(), "--format", "nir", "--out", out},
            {"export", json.toString(), "--format", "nir", "--out", out},
            {"export", run.toString(), "--format", "nir", "--out", folder.toString()},
            {"export", run.toString(), "--format", "json", "--out", policy.toString()},
        };
        for (String[] arguments : bad) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(err.toString()).as(String.join(" ", arguments)).isNotBlank().doesNotContain("\tat ");
            assertThat(Path.of(out)).doesNotExist();
        }
        assertThat(Files.readAllBytes(policy)).isEqualTo(before);
        // a file where a folder would be needed
        assertThat(run("export", run.toString(), "--format", "nir", "--out", nir.resolve("below.nir").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot write").doesNotContain("\tat ");
    }

    @Test
    void aDensePolicyIsWrittenAsOnnxAndRefusedInTheSpikingFormats() {
        Path out = folder.resolve("x");
        Path run = train("sac");
        Path onnx = folder.resolve("actor.onnx");
        assertThat(run("export", run.toString(), "--format", "onnx", "--out", onnx.toString())).isZero();
        assertThat(onnx).isNotEmptyFile();
        assertThat(run("export", run.toString(), "--format", "nir", "--out", out.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is a policy of SAC").contains("use --format onnx").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }
}
