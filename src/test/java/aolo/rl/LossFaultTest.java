package aolo.rl;

import static aolo.rl.Sabotage.LARGE;
import static aolo.rl.Sabotage.numbers;
import static aolo.rl.Sabotage.overflow;
import static aolo.rl.Sabotage.soft;
import static aolo.rl.Sabotage.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aolo.neural.Mlp;
import aolo.neural.Weights;
import aolo.rl.LearningFault.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Losses and gradients that are not finite although every number that goes in is, in each learner: weights so large that
 * the network's output overflows. All stored actions are zero, so a weight on an action acts only where the policy's own
 * action goes in.
 */
class LossFaultTest {
    private final InventedSteps steps = new InventedSteps(1);

    private Learner trained(LearnerParameters parameters) {
        Learner learner = InventedSteps.learner(parameters, 5);
        int count = parameters.algorithm() == Algorithm.PPO ? 63 : 40;
        for (int i = 0; i < count; i++) {
            record(learner);
            learner.learn();
        }
        record(learner);
        return learner;
    }

    private Learner trained(Algorithm algorithm) {
        return trained(InventedSteps.small(algorithm));
    }

    private void record(Learner learner) {
        steps.invent(learner);
        Arrays.fill(steps.action, 0);
        learner.record(steps.observation, steps.action, steps.result);
    }

    /** The output has this slope, of either sign, in the first action, and is as before where that is zero. */
    private static void steep(Learner learner, Mlp net, float slope, float last) {
        Weights first = net.weights().get(0);
        int row = learner.observationSize() * first.value().numCols;
        first.value().data[row] = slope;
        first.value().data[row + 1] = -slope;
        int columns = net.weights().get(2).value().numCols;
        numbers(net, 2)[0] = 100;
        numbers(net, 2)[columns] = 100;
        numbers(net, 4)[0] = last;
    }

    private static byte[] weights(Learner learner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (learner instanceof OffPolicyLearner offPolicy) {
            offPolicy.rule().save(out);
        } else {
            PolicyOptimisation ppo = (PolicyOptimisation) learner;
            for (Weights w : ppo.actor().weights()) {
                w.save(out);
            }
            for (Weights w : ppo.value().weights()) {
                w.save(out);
            }
        }
        return bytes.toByteArray();
    }

    /** The update fails at the place, changes nothing, and fails again from the state saved before and after it. */
    private static void expectFault(Learner learner, Place place, String words) throws IOException {
        byte[] before = InventedSteps.bytes(learner);
        byte[] weights = weights(learner);
        long updates = learner.updates();
        LearningFault fault = catchThrowableOfType(LearningFault.class, learner::learn);
        assertThat(fault).as("a fault at " + place).isNotNull();
        assertThat(fault).hasMessageContaining(words);
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.update()).isEqualTo(updates);
        assertThat(learner.updates()).isEqualTo(updates);
        assertThat(weights(learner)).isEqualTo(weights);
        for (byte[] state : List.of(before, InventedSteps.bytes(learner))) {
            Learner restored = InventedSteps.learner(learner.parameters(), 77);
            InventedSteps.load(restored, state);
            LearningFault again = catchThrowableOfType(LearningFault.class, restored::learn);
            assertThat(again).isNotNull();
            assertThat(again.getMessage()).isEqualTo(fault.getMessage());
            assertThat(again.place()).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "PPO")
    void criticLoss(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        overflow(values(learner));
        expectFault(learner, Place.LOSS, "critic loss = Infinity");
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "PPO")
    void actorLoss(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        steep(learner, values(learner), LARGE, -1);
        expectFault(learner, Place.LOSS, "actor loss = Infinity");
    }

    /** Both values are finite; the square of their slope is not. */
    @ParameterizedTest
    @EnumSource(value = Algorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "PPO")
    void actorGradient(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        steep(learner, values(learner), 1e26f, -1);
        expectFault(learner, Place.GRADIENT, "gradient");
    }

    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE"})
    void constraintLoss(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        overflow(soft(learner).constraints().net());
        expectFault(learner, Place.LOSS, "constraint loss = Infinity");
    }

    /** The penalty overflows, where its gradient, a constant times the weights, need not. */
    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE"})
    void constraintPenalty(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        steep(learner, soft(learner).constraints().net(), LARGE, 1);
        expectFault(learner, Place.LOSS, "actor loss = Infinity");
    }

    /** A sum of infinities of both signs: a NaN in the penalty is not taken for a constraint that is kept. */
    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE"})
    void constraintPenaltyThatIsNoNumber(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        Mlp net = soft(learner).constraints().net();
        steep(learner, net, LARGE, 1);
        int columns = net.weights().get(2).value().numCols;
        numbers(net, 2)[1] = 100;
        numbers(net, 2)[columns + 1] = 100;
        Arrays.fill(numbers(net, 4), 0, 2, 1);
        Arrays.fill(numbers(net, 4), 2, 4, -1);
        expectFault(learner, Place.LOSS, "actor loss = NaN");
    }

    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE"})
    void constraintGradient(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        Arrays.fill(numbers(soft(learner).constraints().net(), 5), 1e25f);
        expectFault(learner, Place.GRADIENT, "gradient");
    }

    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE"})
    void constraintWeight(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        numbers(soft(learner).constraints().net(), 4)[0] = Float.NaN;
        expectFault(learner, Place.WEIGHT, "W3[0] = NaN");
    }

    @ParameterizedTest
    @EnumSource(value = Algorithm.class, mode = EnumSource.Mode.EXCLUDE, names = "PPO")
    void criticWeight(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        numbers(values(learner), 2)[3] = Float.POSITIVE_INFINITY;
        expectFault(learner, Place.WEIGHT, "W2[3] = Infinity");
    }

    @ParameterizedTest
    @EnumSource(names = {"SDRL", "SDRL_DENSE", "SAC", "SAC_SB3", "SAC_LAGRANGIAN"})
    void temperature(Algorithm algorithm) throws IOException {
        Learner learner = trained(algorithm);
        soft(learner).temperature().set(Double.NaN);
        expectFault(learner, Place.LOSS, "critic loss = NaN");
    }

    private Learner ppo() {
        return trained(InventedSteps.small(Algorithm.PPO)
                .edit()
                .ppo(new LearnerParameters.PpoParameters(32, 2, 0.2, 0.95, 0.01, 0.5, 0))
                .build());
    }

    @Test
    void valueLossOfPpo() throws IOException {
        Learner learner = ppo();
        overflow(((PolicyOptimisation) learner).value());
        expectFault(learner, Place.LOSS, "value loss");
    }

    /** Infinities of both signs in the mean, from finite weights. */
    @Test
    void policyLossOfPpo() throws IOException {
        Learner learner = ppo();
        List<Weights> actor = ((PolicyOptimisation) learner).actor().weights();
        Arrays.fill(actor.get(1).value().data, 1);
        Arrays.fill(actor.get(2).value().data, LARGE);
        Arrays.fill(actor.get(4).value().data, 1);
        int columns = actor.get(4).value().numCols;
        Arrays.fill(actor.get(4).value().data, 0, columns, -1);
        expectFault(learner, Place.LOSS, "policy loss = NaN");
    }

    @Test
    void weightOfPpo() throws IOException {
        Learner learner = ppo();
        Weights last = ((PolicyOptimisation) learner).actor().weights().get(5);
        last.value().data[0] = Float.NaN;
        expectFault(learner, Place.WEIGHT, last.name() + "[0] = NaN");
        last.value().data[0] = 0;
        ((PolicyOptimisation) learner).value().weights().get(5).value().data[0] = Float.NaN;
        expectFault(learner, Place.WEIGHT, "b3[0] = NaN");
    }

    @Test
    void gradientOfPpo() throws IOException {
        Learner learner = ppo();
        Arrays.fill(numbers(((PolicyOptimisation) learner).value(), 4), 1e25f);
        expectFault(learner, Place.GRADIENT, "GRADIENT");
    }

    @Test
    void actionOfPpo() {
        Learner learner = trained(Algorithm.PPO);
        learner.learn();
        ((PolicyOptimisation) learner).actor().weights().get(5).value().data[0] = Float.NaN;
        LearningFault fault = catchThrowableOfType(
                LearningFault.class, () -> learner.act(steps.observation, steps.action, true));
        assertThat(fault.place()).isEqualTo(Place.ACTION);
    }
}
