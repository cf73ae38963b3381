package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aolo.neural.Actor;
import aolo.rl.LearningFault.Place;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A number that is not finite stops learning at once, wherever it comes in, and the state before it is kept. */
class LearningFaultTest {
    private static Learner trained(Algorithm algorithm) {
        Learner learner = InventedSteps.learner(direct(algorithm), 5);
        new InventedSteps(1).drive(learner, algorithm == Algorithm.PPO ? 63 : 40);
        return learner;
    }

    private static LearningFault expect(Place place, ThrowingCallable call) {
        LearningFault fault = catchThrowableOfType(LearningFault.class, call);
        assertThat(fault).as("fault at " + place).isNotNull();
        assertThat(fault.place()).isEqualTo(place);
        return fault;
    }

    /** The newest weights act, and rewards are learned as they are. */
    private static LearnerParameters direct(Algorithm algorithm) {
        return InventedSteps.small(algorithm)
                .edit()
                .averageRate(1)
                .deployedShare(0)
                .rewardScale(LearnerParameters.RewardScale.LINEAR)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void observationRewardAndCost(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        InventedSteps steps = new InventedSteps(3);
        steps.invent(learner);
        byte[] before = InventedSteps.bytes(learner);
        steps.result.reward = Double.NaN;
        LearningFault fault =
                expect(Place.REWARD, () -> learner.record(steps.observation, steps.action, steps.result));
        assertThat(fault.step()).isEqualTo(learner.steps());
        assertThat(fault.getMessage()).contains("NaN");
        steps.result.reward = 1e300;
        assertThat(expect(Place.REWARD, () -> learner.record(steps.observation, steps.action, steps.result)))
                .hasMessageContaining("reward = 1.0E300")
                .hasMessageContaining("too large to learn from")
                .hasMessageNotContaining("not finite");
        steps.result.reward = 0;
        steps.result.costs[1] = Double.POSITIVE_INFINITY;
        expect(Place.COST, () -> learner.record(steps.observation, steps.action, steps.result));
        steps.result.costs[1] = 0;
        steps.result.observation[2] = Float.NaN;
        expect(Place.OBSERVATION, () -> learner.record(steps.observation, steps.action, steps.result));
        steps.result.observation[2] = 0;
        steps.observation[1] = Float.NEGATIVE_INFINITY;
        expect(Place.OBSERVATION, () -> learner.record(steps.observation, steps.action, steps.result));
        expect(Place.OBSERVATION, () -> learner.act(steps.observation, steps.action, true));
        assertThat(InventedSteps.bytes(learner)).isEqualTo(before);
    }

    /** A reward that is finite but whose squared gradient is not. */
    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"SDRL", "SAC", "TD3", "SDRL_DENSE"})
    void gradient(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        InventedSteps steps = new InventedSteps(3);
        LearningFault fault = null;
        byte[] before = null;
        for (int i = 0; i < 50 && fault == null; i++) {
            steps.invent(learner);
            steps.result.reward = 3e38;
            learner.record(steps.observation, steps.action, steps.result);
            before = InventedSteps.bytes(learner);
            fault = catchThrowableOfType(LearningFault.class, learner::learn);
        }
        assertThat(fault).isNotNull();
        assertThat(fault.place()).isEqualTo(Place.GRADIENT);
        expectKept(algorithm, learner, before, fault);
    }

    /** Weights, moments and counters are as before; the saved state fails in the same way. */
    private static void expectKept(Algorithm algorithm, Learner learner, byte[] before, LearningFault fault)
            throws IOException {
        byte[] after = InventedSteps.bytes(learner);
        LearningFault again = catchThrowableOfType(LearningFault.class, learner::learn);
        assertThat(again.getMessage()).isEqualTo(fault.getMessage());
        assertThat(InventedSteps.bytes(learner)).isEqualTo(after);
        Learner restored = InventedSteps.learner(direct(algorithm), 77);
        InventedSteps.load(restored, after);
        LearningFault replayed = catchThrowableOfType(LearningFault.class, restored::learn);
        assertThat(replayed.getMessage()).isEqualTo(fault.getMessage());
        InventedSteps.load(restored, before);
        LearningFault fromBefore = catchThrowableOfType(LearningFault.class, restored::learn);
        assertThat(fromBefore.getMessage()).isEqualTo(fault.getMessage());
    }

    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"SDRL", "SAC", "TD3", "SDRL_DENSE"})
    void weight(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        Actor actor = ((OffPolicyLearner) learner).rule().actor();
        int last = actor.weights().size() - 1;
        actor.weights().get(last).value().data[0] = Float.NaN;
        InventedSteps steps = new InventedSteps(3);
        expect(Place.ACTION, () -> learner.act(steps.observation, steps.action, false));
        actor.weights().get(last).value().data[0] = 0;
        steps.invent(learner);
        learner.record(steps.observation, steps.action, steps.result);
        actor.weights().get(last).value().data[0] = Float.NaN;
        byte[] before = InventedSteps.bytes(learner);
        LearningFault fault = expect(Place.WEIGHT, learner::learn);
        assertThat(fault.getMessage()).contains(actor.weights().get(last).name() + "[0] = NaN");
        expectKept(algorithm, learner, before, fault);
    }

    @Test
    void aBadBatchIsNamedBeforeTheLoss() {
        Batch batch = new Batch(2, 1, 1, 0);
        batch.rewards[1] = Float.NaN;
        NotFinite reward = catchThrowableOfType(
                NotFinite.class, () -> FaultFinder.requireLoss("loss", Double.NaN, batch, List.of()));
        assertThat(reward.place).isEqualTo(Place.REWARD);
    }
}
