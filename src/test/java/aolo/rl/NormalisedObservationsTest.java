package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every algorithm does what {@code normaliseObservations} says: other units of the observation change nothing. */
class NormalisedObservationsTest {
    /** The statistics are first merged after this many observations. */
    private static final int MERGED = 100;

    private static LearnerParameters parameters(Algorithm algorithm, boolean normalise) {
        return InventedSteps.small(algorithm)
                .edit()
                .normaliseObservations(normalise)
                .randomSteps(1)
                .stepsBeforeLearning(5 * MERGED)
                .ppo(new LearnerParameters.PpoParameters(320, 2, 0.2, 0.95, 0.01, 0.5, 0.5))
                .build();
    }

    /** Feeds observations factor x + shift with rewards that do not depend on the action. */
    private static void feed(Learner learner, int steps, double factor, double shift) {
        RandomStream random = new RandomStreams(8).stream("observations");
        float[] action = new float[2];
        float[] observation = observation(random, factor, shift);
        StepResult result = new StepResult(4, 2);
        for (int i = 0; i < steps; i++) {
            learner.act(observation, action, true);
            float[] next = observation(random, factor, shift);
            System.arraycopy(next, 0, result.observation, 0, 4);
            result.reward = -(i % 3);
            learner.record(observation, action, result);
            learner.learn();
            observation = next;
        }
    }

    private static float[] observation(RandomStream random, double factor, double shift) {
        float[] x = new float[4];
        for (int i = 0; i < 4; i++) {
            x[i] = (float) (factor * random.nextGaussian() + shift);
        }
        return x;
    }

    private static float[] action(Learner learner, double factor, double shift) {
        float[] observation = observation(new RandomStreams(9).stream("question"), factor, shift);
        float[] action = new float[2];
        learner.act(observation, action, false);
        float[] frozen = new float[2];
        learner.snapshot().newRunner().act(observation, frozen);
        assertThat(frozen).isEqualTo(action);
        return action;
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void otherUnitsSameAction(Algorithm algorithm) {
        Learner plain = InventedSteps.learner(parameters(algorithm, true), 5);
        Learner scaled = InventedSteps.learner(parameters(algorithm, true), 5);
        feed(plain, MERGED, 1, 0);
        feed(scaled, MERGED, 50, -700);
        assertThat(action(scaled, 50, -700)).containsExactly(action(plain, 1, 0), Offset.offset(1e-3f));

        Learner raw = InventedSteps.learner(parameters(algorithm, false), 5);
        feed(raw, MERGED, 50, -700);
        assertThat(action(raw, 50, -700)).isNotEqualTo(action(scaled, 50, -700));
    }

    /** PPO's ratio of densities is 1 before the first step, also where statistics moved within the rollout. */
    @Test
    void theRolloutHoldsWhatThePolicySaw() {
        LearnerParameters oneUpdate = parameters(Algorithm.PPO, true)
                .edit()
                .batchSize(320)
                .ppo(new LearnerParameters.PpoParameters(320, 1, 0.2, 0.95, 0, 0.5, 0.5))
                .build();
        Learner learner = InventedSteps.learner(oneUpdate, 5);
        feed(learner, 320, 50, -700);
        assertThat(learner.updates()).isEqualTo(1);
        // mean(ratio A) of normalised advantages is their mean, 0, only if every ratio is 1
        assertThat(learner.metrics().actorLoss()).isCloseTo(0, Offset.offset(1e-5));
    }
}
