package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aolo.lab.Samples;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.rl.StepResult;
import aolo.scenario.Scenario;
import aolo.training.ObservationEncoder;
import aolo.training.WorldEnvironment;
import aolo.world.Cell;
import aolo.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other programs step the environment and meet the bits of the one inside. */
@Timeout(240)
class ServeEnvCommandTest {
    private static final int STEPS = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static List<String> lab() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "aolo.cli.Main");
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    }

    /** What the learner of {@code train --seed} would meet, made without the command. */
    private static List<double[]> inside(long seed) throws Exception {
        Assumptions assumptions = Assumptions.standard();
        Scenario scenario = Samples.read(Samples.DEFAULT, assumptions);
        World world = new World(
                Cell.of(scenario.world(), scenario.seed(), assumptions),
                new RandomStreams(seed).within("training").within("world"));
        WorldEnvironment environment = new WorldEnvironment(world, assumptions.value("learning.qualityMargin"));
        StepResult result = new StepResult(ObservationEncoder.SIZE, 2);
        environment.reset(result.observation);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            environment.step(new float[] {(float) action(i), (float) -action(i)}, result);
            double[] row = new double[ObservationEncoder.SIZE + 3];
            for (int k = 0; k < ObservationEncoder.SIZE; k++) {
                row[k] = result.observation[k];
            }
            row[ObservationEncoder.SIZE] = result.reward;
            row[ObservationEncoder.SIZE + 1] = result.costs[0];
            row[ObservationEncoder.SIZE + 2] = result.costs[1];
            rows.add(row);
        }
        return rows;
    }

    private static double action(int step) {
        return (step % 9 - 4) / 4.0;
    }

    private static double[] row(JsonNode observation, JsonNode reward, JsonNode costs) {
        double[] row = new double[ObservationEncoder.SIZE + 3];
        for (int k = 0; k < ObservationEncoder.SIZE; k++) {
            row[k] = (float) observation.get(k).doubleValue();
        }
        row[ObservationEncoder.SIZE] = reward.doubleValue();
        row[ObservationEncoder.SIZE + 1] = costs.get(0).doubleValue();
        row[ObservationEncoder.SIZE + 2] = costs.get(1).doubleValue();
        return row;
    }

    @Test
    void anotherProgramMeetsTheBitsOfTheLearner() throws Exception {
        List<String> command = new ArrayList<>(lab());
        command.addAll(List.of("serve-env", Samples.DEFAULT));
        Process process = start(command);
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(ask(in, out, "{\"op\":\"spaces\"}").at("/observation/size").asInt()).isEqualTo(ObservationEncoder.SIZE);
            ask(in, out, "{\"op\":\"reset\",\"seed\":5}");
            for (int i = 0; i < STEPS; i++) {
                if (i == 20) { // neither a reset without a seed nor a refusal changes anything
                    JsonNode waiting = ask(in, out, "{\"op\":\"reset\"}").get("observation");
                    assertThat(ask(in, out, "{\"op\":\"reset\"}").get("observation")).isEqualTo(waiting);
                    assertThat(ask(in, out, "x".repeat(70_000)).at("/error/field").asText()).isEqualTo("line");
                    assertThat(ask(in, out, "{\"op\":\"step\",\"action\":[2,0]}").at("/error/field").asText()).isEqualTo("action[0]");
                }
                JsonNode step = ask(in, out, "{\"op\":\"step\",\"action\":[" + action(i) + "," + -action(i) + "]}");
                rows.add(row(step.get("observation"), step.get("reward"), step.at("/info/costs")));
            }
            assertThat(ask(in, out, "{\"op\":\"close\"}").get("ok").asBoolean()).isTrue();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(rows.toArray(double[][]::new)).isDeepEqualTo(inside(5).toArray(double[][]::new));
    }

    private static JsonNode ask(Writer in, BufferedReader out, String line) throws IOException {
        in.write(line + "\n");
        in.flush();
        return JSON.readTree(out.readLine());
    }

    @Test
    void theClientForPythonMeetsThemToo() throws Exception {
        assumeTrue(pythonIsThere(), "no python3 here");
        String script = String.join("\n",
                "import json, sys",
                "sys.path.insert(0, 'assets/python')",
                "from aolo_env import AoloEnv",
                "env = AoloEnv('" + Samples.DEFAULT + "', command=sys.argv[1:])",
                "try:",
                "    env.reset()",
                "except ValueError as refused:",
                "    assert str(refused).startswith('seed: '), refused",
                "obs, info = env.reset(seed=5)",
                "assert len(obs) == env.spaces['observation']['size'] and info == {}",
                "for i in range(" + STEPS + "):",
                "    a = (i % 9 - 4) / 4",
                "    obs, reward, terminated, truncated, info = env.step([a, -a])",
                "    assert terminated is False and truncated is False",
                "    print(json.dumps([obs, reward, info['costs']]))",
                "env.close()");
        List<String> command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(lab());
        Process process = start(command);
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                JsonNode step = JSON.readTree(line);
                rows.add(row(step.get(0), step.get(1), step.get(2)));
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(java.nio.file.Files.readString(folder.resolve("err"))).isZero();
        assertThat(rows.toArray(double[][]::new)).isDeepEqualTo(inside(5).toArray(double[][]::new));
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "0").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aScenarioThatCannotBeServedIsExitTwoBeforeAnyLine() {
        java.io.StringWriter out = new java.io.StringWriter();
        java.io.StringWriter err = new java.io.StringWriter();
        picocli.CommandLine line = CommandLines.create();
        line.setOut(new java.io.PrintWriter(out));
        line.setErr(new java.io.PrintWriter(err));
        assertThat(line.execute("serve-env", "no-such-file.json")).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-file.json").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }
}
