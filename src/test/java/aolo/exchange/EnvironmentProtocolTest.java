package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.rl.StepResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentProtocolTest {
    private final EnvironmentProtocol protocol = new EnvironmentProtocol(
            new EnvironmentSpaces(-4, 4, List.of("place"), List.of("push", "pull"), List.of("speed"), 9),
            seed -> new Line(seed));

    private JsonNode ask(String line) {
        try {
            String answer = protocol.answer(line);
            assertThat(answer).doesNotContain("\n").doesNotContain("Exception").doesNotContain("com.fasterxml");
            return new ObjectMapper().readTree(answer);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void resetAndStepSpeakGymnasium() {
        assertThat(ask("{\"op\":\"reset\",\"seed\":3}").at("/observation/0").asDouble()).isEqualTo(3);
        JsonNode step = ask("{\"op\":\"step\",\"action\":[0.5,-0.25]}");
        assertThat(step.at("/ok").asBoolean()).isTrue();
        assertThat(step.at("/observation/0").asDouble()).isEqualTo(3.25);
        assertThat(step.at("/reward").asDouble()).isEqualTo(-3.25);
        assertThat(step.at("/terminated").isBoolean() && step.at("/truncated").isBoolean()).isTrue();
        assertThat(step.at("/info/costs/0").asDouble()).isEqualTo(0.5);
        assertThat(step.at("/info/steps").asInt()).isEqualTo(1);
        assertThat(ask("{\"op\":\"reset\",\"seed\":null}").at("/observation/0").asDouble()).isEqualTo(3.25);
        assertThat(ask("{\"op\":\"reset\",\"seed\":0}").at("/observation/0").asDouble()).isZero();
    }

    @Test
    void spacesAreToldBeforeAnyReset() {
        JsonNode spaces = ask("{\"op\":\"spaces\"}");
        assertThat(spaces.at("/observation/size").asInt()).isEqualTo(1);
        assertThat(spaces.at("/action/names/1").asText()).isEqualTo("pull");
        assertThat(spaces.at("/costs/0").asText()).isEqualTo("speed");
        assertThat(spaces.at("/largest_seed").asInt()).isEqualTo(9);
    }

    @Test
    void whatIsWrongIsToldByItsFieldAndChangesNothing() {
        assertThat(ask("{\"op\":\"step\",\"action\":[0,0]}").at("/error/field").asText()).isEqualTo("op");
        assertThat(ask("{\"op\":\"reset\"}").at("/error/field").asText()).isEqualTo("seed");
        ask("{\"op\":\"reset\",\"seed\":3}");
        String[][] wrong = {
            {"", "line"}, {"[]", "line"}, {"{", "line"}, {"3 4", "line"}, {"{} {}", "line"}, {"null", "line"},
            {"{\"op\":\"close\",\"op\":\"close\"}", "line"},
            {"{}", "op"}, {"{\"op\":4}", "op"}, {"{\"op\":\"render\"}", "op"},
            {"{\"op\":\"spaces\",\"seed\":1}", "seed"}, {"{\"op\":\"reset\",\"sed\":1}", "sed"},
            {"{\"op\":\"reset\",\"seed\":-1}", "seed"}, {"{\"op\":\"reset\",\"seed\":10}", "seed"},
            {"{\"op\":\"reset\",\"seed\":1.5}", "seed"}, {"{\"op\":\"reset\",\"seed\":\"1\"}", "seed"},
            {"{\"op\":\"reset\",\"seed\":99999999999999999999}", "seed"},
            {"{\"op\":\"step\"}", "action"}, {"{\"op\":\"step\",\"action\":[1]}", "action"},
            {"{\"op\":\"step\",\"action\":[1,1,1]}", "action"}, {"{\"op\":\"step\",\"action\":1}", "action"},
            {"{\"op\":\"step\",\"action\":[0,1.01]}", "action[1]"}, {"{\"op\":\"step\",\"action\":[-1e999,0]}", "action[0]"},
            {"{\"op\":\"step\",\"action\":[\"0\",0]}", "action[0]"}, {"{\"op\":\"step\",\"action\":[NaN,0]}", "line"},
            {"[".repeat(5000), "line"},
        };
        for (String[] each : wrong) {
            JsonNode answer = ask(each[0]);
            assertThat(answer.at("/ok").asBoolean(true)).as(each[0]).isFalse();
            assertThat(answer.at("/error/field").asText()).as(each[0]).isEqualTo(each[1]);
            assertThat(answer.at("/error/problem").asText()).as(each[0]).isNotBlank();
        }
        assertThat(protocol.closed()).isFalse();
        assertThat(ask("{\"op\":\"step\",\"action\":[0,0]}").at("/info/steps").asInt()).isEqualTo(1);
        assertThat(ask("{\"op\":\"close\"}").at("/ok").asBoolean()).isTrue();
        assertThat(protocol.closed()).isTrue();
    }

    /** A place on a line, pushed about. */
    private static final class Line implements ServedEnvironment {
        private float place;
        private int steps;

        Line(long seed) {
            place = seed;
        }

        @Override
        public int observationSize() {
            return 1;
        }

        @Override
        public int actionSize() {
            return 2;
        }

        @Override
        public int costCount() {
            return 1;
        }

        @Override
        public void reset(float[] observation) {
            observation[0] = place;
        }

        @Override
        public void step(float[] action, StepResult result) {
            steps++;
            place += action[0] + action[1];
            result.observation[0] = place;
            result.reward = -place;
            result.costs[0] = action[0];
        }

        @Override
        public Map<String, Object> info() {
            return Map.of("steps", steps);
        }
    }
}
