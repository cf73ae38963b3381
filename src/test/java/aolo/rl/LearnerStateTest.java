package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.rl.LearnerParameters.ConstraintMode;
import aolo.rl.LearnerParameters.ConstraintParameters;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exact resume, same bits for the same seed, snapshots that do not change. */
class LearnerStateTest {
    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void resumesByteForByte(Algorithm algorithm) throws IOException {
        LearnerParameters parameters = InventedSteps.small(algorithm);
        Learner whole = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(whole, 50);
        new InventedSteps(2).drive(whole, 50);
        Learner first = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(first, 50);
        byte[] checkpoint = InventedSteps.bytes(first);
        Learner second = InventedSteps.learner(parameters, 99);
        InventedSteps.load(second, checkpoint);
        assertThat(InventedSteps.bytes(second)).isEqualTo(checkpoint);
        new InventedSteps(2).drive(second, 50);
        assertThat(InventedSteps.bytes(second)).isEqualTo(InventedSteps.bytes(whole));
        assertThat(whole.updates()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void sameBitsWithPlainJava(Algorithm algorithm) throws IOException {
        LearnerParameters parameters = InventedSteps.small(algorithm);
        Learner fast = InventedSteps.learner(parameters, 5);
        Learner plain = InventedSteps.plainLearner(parameters, 5);
        new InventedSteps(1).drive(fast, 80);
        new InventedSteps(1).drive(plain, 80);
        assertThat(InventedSteps.bytes(plain)).isEqualTo(InventedSteps.bytes(fast));
        Learner other = InventedSteps.learner(parameters, 6);
        new InventedSteps(1).drive(other, 80);
        assertThat(InventedSteps.bytes(other)).isNotEqualTo(InventedSteps.bytes(fast));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void snapshotActsLikeTheLearnerAndStays(Algorithm algorithm) {
        Learner learner = InventedSteps.learner(InventedSteps.small(algorithm), 5);
        InventedSteps steps = new InventedSteps(1);
        steps.drive(learner, 40);
        float[] observation = {0.3f, -0.2f, 1.1f, 0.4f};
        float[] expected = new float[2];
        learner.act(observation, expected, false);
        PolicySnapshot snapshot = learner.snapshot();
        steps.drive(learner, 60);
        float[] action = new float[2];
        snapshot.newRunner().act(observation, action);
        assertThat(action).isEqualTo(expected);
        assertThat(snapshot.steps()).isEqualTo(40);
        float[] later = new float[2];
        learner.act(observation, later, false);
        assertThat(later).isNotEqualTo(expected);
    }

    @Test
    void multipliersAreSavedAndRise() throws IOException {
        LearnerParameters parameters = InventedSteps.small(Algorithm.SAC)
                .edit()
                .constraints(new ConstraintParameters(ConstraintMode.PID, ConstraintRisk.CERTAIN, 1, 2, 0, 0, 0, 0, 0, 0.01, 1, 0.05, 0.5, 50, 20))
                .build();
        Learner learner = InventedSteps.learner(parameters, 5);
        new InventedSteps(1).drive(learner, 60);
        assertThat(learner.metrics().multipliers().get(0)).isGreaterThan(1.2);
        assertThat(learner.metrics().multipliers().get(1)).isLessThan(1);
        Learner other = InventedSteps.learner(parameters, 6);
        InventedSteps.load(other, InventedSteps.bytes(learner));
        assertThat(other.metrics().multipliers()).isEqualTo(learner.metrics().multipliers());
    }

    @Test
    void stateOfOtherParametersIsRefused() throws IOException {
        byte[] state = InventedSteps.bytes(InventedSteps.learner(InventedSteps.small(Algorithm.SAC), 5));
        Learner other = InventedSteps.learner(InventedSteps.small(Algorithm.TD3), 5);
        assertThatThrownBy(() -> InventedSteps.load(other, state))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("parameters");
    }
}
