package aolo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = CommandLines.create();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "explain", "simulate", "assumptions", "tornado", "bench", "reproduce", "export", "serve-env", "replay-halt",
        "validate", "schema", "study"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: aolo-lab " + command);
    }

    @Test
    void badInputIsExitTwoInWordsWithoutAStackTrace() {
        String[][] bad = {
            {"trian"},
            {"train"},
            {"train", "no-such-file.json"},
            {"train", "campus-microcell", "--steps", "0"},
            {"train", "campus-microcell", "--steps", "many"},
            {"train", "campus-microcell", "--seed", "-1"},
            {"train", "campus-microcell", "--algorithm", "sdlr"},
            {"train", "--resume", "no-such-checkpoint.bin"},
            {"explain", "campus-microcell"},
            {"explain", "campus-microcell", "--user", "nobody"},
            {"explain", "campus-microcell", "--user", "ada", "--power", "30"},
            {"explain", "campus-microcell", "--user", "ada", "--power", "99 dBm"},
            {"explain", "campus-microcell", "--user", "ada", "--kappa", "1e9"},
            {"explain", "campus-microcell", "--user", "ada", "--batch", "0"},
            {"explain", "campus-microcell", "--user", "ada", "--hour", "25"},
            {"simulate", "campus-microcell", "--policy", "greedy"},
            {"simulate", "campus-microcell", "--policy", "no-such-policy.bin"},
            {"simulate", "campus-microcell", "--policy", "full", "--requests", "0"},
            {"validate", "."},
        };
        for (String[] arguments : bad) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(err.toString()).as(String.join(" ", arguments)).isNotBlank().doesNotContain("\tat ");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void allViolationsOfAScenarioComeInOneMessage() throws IOException {
        assertThat(run("validate", "campus-microcell")).isZero();
        Path file = Files.writeString(
                folder.resolve("bad.json"), "{ \"formatVersion\": 1, \"sed\": 1,\n \"seed\": -4, \"name\": 3 }");
        assertThat(run("validate", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("bad.json:1").contains("sed").contains("seed").contains("station");
    }

    @Test
    void explainAddsUpAndItsBestIsNoWorse() throws IOException {
        assertThat(run("explain", "campus-microcell", "--user", "cleo", "--power", "500 mW", "--json")).isZero();
        JsonNode chain = json();
        JsonNode carbon = chain.get("carbon");
        double sum = carbon.get("server_operational_g").asDouble() + carbon.get("server_embodied_g").asDouble()
                + carbon.get("station_operational_g").asDouble() + carbon.get("station_embodied_g").asDouble()
                + carbon.get("device_operational_g").asDouble() + carbon.get("device_embodied_g").asDouble();
        assertThat(carbon.get("carbon_g").asDouble()).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-15));
        assertThat(chain.get("decision").get("tx_power_w").asDouble()).isEqualTo(0.5);
        assertThat(chain.get("best").get("best_carbon_g").asDouble()).isLessThan(sum);
        assertThat(run("explain", "campus-microcell", "--user", "cleo", "--power", "0.5 W", "--json")).isZero();
        assertThat(json()).isEqualTo(chain);
    }

    @Test
    void explainShowsTheFactorsOfTheRate() throws IOException {
        assertThat(run("explain", "campus-microcell", "--user", "dan", "--power", "0.5 W", "--json")).isZero();
        JsonNode radio = json().get("radio");
        double rate = radio.get("bandwidth_hz").asDouble() * radio.get("downlink_usable_share").asDouble()
                * radio.get("downlink_time_share").asDouble() * radio.get("layers").asDouble()
                * radio.get("spectral_efficiency").asDouble();
        assertThat(radio.get("rate_bit_per_s").asDouble()).isCloseTo(rate, org.assertj.core.api.Assertions.within(1e-9 * rate));
        assertThat(radio.get("downlink_usable_share").asDouble()).isCloseTo(0.78948, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(radio.get("uplink_usable_share").asDouble()).isCloseTo(0.84456, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(radio.get("uplink_time_share").asDouble()).isEqualTo(0.23);
    }

    @Test
    void everySampleOpensByItsNameWithTheFilesItNames() {
        assertThat(aolo.scenario.Samples.files())
                .extracting(file -> file.getFileName().toString().replace(".json", ""))
                .containsExactlyInAnyOrderElementsOf(aolo.lab.Samples.NAMES);
        assertThat(run("simulate", "azure-replay", "--policy", "rule", "--requests", "20", "--seed", "1")).isZero();
        assertThat(out.toString()).contains("azure-replay, policy rule, 20 requests");
    }

    @Test
    void simulateKeepsTheOrderOfThePolicies() throws IOException {
        double[] carbon = new double[2];
        String[] policies = {"bound", "full"};
        for (int i = 0; i < 2; i++) {
            assertThat(run("simulate", "campus-microcell", "--policy", policies[i], "--requests", "500", "--json")).isZero();
            carbon[i] = json().get("carbon_g_per_request").asDouble();
            assertThat(json().get("users")).hasSize(8);
        }
        assertThat(carbon[0]).isLessThan(carbon[1]);
        assertThat(run("simulate", "campus-microcell", "--policy", "random", "--requests", "200", "--json")).isZero();
        String once = out.toString();
        assertThat(run("simulate", "campus-microcell", "--policy", "random", "--requests", "200", "--json")).isZero();
        assertThat(out.toString()).isEqualTo(once);
    }

    @Test
    void assumptionsComeAsJsonAndMarkdown() throws IOException {
        assertThat(run("assumptions", "campus-microcell", "--json")).isZero();
        assertThat(json().size()).isGreaterThan(150);
        for (JsonNode constant : json()) {
            assertThat(constant.get("low").asDouble()).isLessThanOrEqualTo(constant.get("value").asDouble());
            assertThat(constant.get("source").asText()).isNotBlank();
        }
        int constants = json().size();
        assertThat(run("assumptions", "campus-microcell", "--markdown")).isZero();
        assertThat(out.toString().lines()).hasSize(constants + 2);
        assertThat(run("assumptions", "campus-microcell", "--json", "--markdown")).isEqualTo(2);
    }

    @Test
    void theTornadoRanksByTheChangeOfCarbon() throws IOException {
        assertThat(run("tornado", "campus-microcell", "--policy", "fixed", "--requests", "20", "--json")).isZero();
        JsonNode tornado = json();
        double before = Double.POSITIVE_INFINITY;
        for (JsonNode constant : tornado.get("constants")) {
            assertThat(constant.get("carbon_swing_g").asDouble()).isLessThanOrEqualTo(before);
            before = constant.get("carbon_swing_g").asDouble();
        }
        JsonNode grid = null;
        for (JsonNode constant : tornado.get("constants")) {
            grid = constant.get("key").asText().equals("carbon.grid.mean.DEU.gramsPerKwh") ? constant : grid;
        }
        assertThat(grid.get("carbon_g_at_low").asDouble())
                .isLessThan(tornado.get("carbon_g_per_request").asDouble())
                .isLessThan(grid.get("carbon_g_at_high").asDouble());
    }

    @Test
    void trainWritesARunItDoesNotOverwriteAndThePolicyServes() throws IOException {
        String dir = folder.resolve("run").toString();
        assertThat(run(
                        "train", "campus-microcell", "--algorithm", "sac", "--steps", "220", "--seed", "1", "--out", dir,
                        "--evaluate", "100", "--json"))
                .isZero();
        JsonNode summary = json();
        for (String key : new String[] {
            "steps", "wall_seconds", "carbon_g_per_request", "bound_g_per_request", "full_service_g_per_request",
            "gap_to_bound_percent", "saved_vs_full_percent", "violation_percent", "infeasible_percent", "qoe_mean",
            "latency_p95_s"
        }) {
            assertThat(summary.get(key)).as(key).isNotNull();
            assertThat(summary.get(key).isNumber()).as(key).isTrue();
        }
        assertThat(summary.get("ledger").get("joules_per_decision").asDouble()).isBetween(1e-9, 1e-5);
        assertThat(run("train", "campus-microcell", "--steps", "10", "--out", dir)).isEqualTo(2);
        assertThat(err.toString()).contains("holds another run: ");
        assertThat(run("simulate", "campus-microcell", "--policy", dir + "/policy.bin", "--requests", "50")).isZero();
        assertThat(run("train", "--resume", dir + "/checkpoint.bin", "--steps", "100")).isEqualTo(2);
        assertThat(err.toString()).contains("at step 220 already");
    }

    @Test
    void aWordThatIsNeitherFileNorCommandIsACommandMistypedAndAFileIsNotForgottenWithoutADisplay() {
        assertThat(run("--headless", "trian")).isEqualTo(2);
        assertThat(err.toString()).contains("trian").contains("Did you mean").contains("train");
        assertThat(run("--headless", "mine.json")).isEqualTo(2);
        assertThat(err.toString()).contains("mine.json").contains("train mine.json");
        assertThat(run("--headless", "--open", "a.json", "b.json")).isEqualTo(2);
    }
}
