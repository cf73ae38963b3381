package aolo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.rl.Algorithm;
import aolo.rl.InventedSteps;
import aolo.rl.Learner;
import aolo.rl.LearnerParameters;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The written model, run by Microsoft's ONNX Runtime, acts as the policy does. */
class DenseActorOnnxTest {
    private static final int ROWS = 200;

    static Stream<LearnerParameters> kinds() {
        return Arrays.stream(Algorithm.values())
                .filter(algorithm -> !algorithm.spiking())
                .flatMap(algorithm -> Stream.of(true, false).map(normalise -> InventedSteps.small(algorithm)
                        .edit()
                        .hiddenUnits(algorithm == Algorithm.SAC_SB3 ? 256 : 64)
                        .normaliseObservations(normalise)
                        .build()));
    }

    private static PolicySnapshot trained(LearnerParameters parameters) {
        Learner learner = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(learner, 150);
        return learner.snapshot();
    }

    private static byte[] onnx(PolicySnapshot policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DenseActorOnnx.write(policy, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRuntimeActsAsThePolicy(LearnerParameters parameters) throws Exception {
        PolicySnapshot policy = trained(parameters);
        float[][] observations = new float[ROWS][4];
        float[][] expected = new float[ROWS][2];
        RandomStream random = new RandomStreams(3).stream("observations");
        PolicyRunner runner = policy.newRunner();
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < 4; i++) {
                // some beyond the normaliser's clip and the encoder's range
                observations[r][i] = (float) ((r % 10 == 0 ? 5 : 1) * random.nextGaussian());
            }
            runner.act(observations[r], expected[r]);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx(policy), new OrtSession.SessionOptions());
                OnnxTensor input = OnnxTensor.createTensor(environment, observations);
                OrtSession.Result result = session.run(Map.of("observation", input))) {
            float[][] actions = (float[][]) result.get("action").orElseThrow().getValue();
            assertThat(actions.length).isEqualTo(ROWS);
            for (int r = 0; r < ROWS; r++) {
                assertThat(actions[r]).containsExactly(expected[r], Offset.offset(1e-6f));
            }
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsEntry("algorithm", policy.algorithm().key())
                    .containsEntry("recorded_steps", "150");
        }
        // the policy is not so tame that anything would equal it
        assertThat(expected[1]).isNotEqualTo(expected[2]);
    }

    @Test
    void equalPoliciesHaveEqualBytesAndSpikesAreRefused() throws IOException {
        LearnerParameters sac = InventedSteps.small(Algorithm.SAC);
        assertThat(onnx(trained(sac))).isEqualTo(onnx(trained(sac)));
        PolicySnapshot spiking = InventedSteps.learner(InventedSteps.small(Algorithm.SDRL), 5).snapshot();
        assertThatThrownBy(() -> onnx(spiking)).isInstanceOf(IllegalArgumentException.class);
    }
}
