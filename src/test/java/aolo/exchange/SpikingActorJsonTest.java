package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.rl.Algorithm;
import aolo.rl.InventedSteps;
import aolo.rl.Learner;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported actor, read back, acts alike to the bit. */
class SpikingActorJsonTest {
    static Stream<LearnerParameters> kinds() {
        return Stream.of(InventedSteps.small(Algorithm.SDRL), InventedSteps.paper());
    }

    private static byte[] json(LearnerParameters parameters) throws IOException {
        Learner learner = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(learner, 150);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SpikingActorJson.write(learner.snapshot(), bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsBackToEqualActions(LearnerParameters parameters) throws IOException {
        Learner learner = InventedSteps.learner(parameters, 5);
        InventedSteps steps = new InventedSteps(1);
        steps.drive(learner, 150);
        PolicyRunner read =
                SpikingActorJson.read(new ByteArrayInputStream(json(parameters))).newRunner();
        float[] action = new float[2];
        float[] expected = new float[2];
        for (int i = 0; i < 50; i++) {
            steps.invent(learner);
            learner.act(steps.observation, expected, false);
            read.act(steps.observation, action);
            assertThat(action).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatIsNotOne() throws IOException {
        String good = new String(json(InventedSteps.paper()), StandardCharsets.UTF_8);
        for (String[] change : new String[][] {
            {"aolo-spiking-actor", "something"},
            {"\"hidden\":16", "\"hidden\":17"},
            {"\"hidden\":16", "\"hidden\":0"},
            {"\"decoder\"", "\"coder\""},
            {"FIRING_RATE", "RATE"}
        }) {
            byte[] bad = good.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> SpikingActorJson.read(new ByteArrayInputStream(bad)))
                    .as(change[1])
                    .isInstanceOf(IOException.class);
        }
        PolicySnapshot dense =
                InventedSteps.learner(InventedSteps.small(Algorithm.SAC), 5).snapshot();
        assertThatThrownBy(() -> SpikingActorJson.write(dense, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
