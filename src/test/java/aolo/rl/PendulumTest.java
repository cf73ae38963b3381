package aolo.rl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.math.RandomStreams;
import aolo.neural.VectorFile;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dynamics against the vectors, and learning on them. The long tests run by {@code mvn -Pnightly test}.
 *
 * <p>SDRL here is the paper's, as the reference's (spiking encoder, firing rates, no constraints, discount 0.99, batch 64,
 * automatic temperature from 0.2, 1 000 random steps, no rate decay), <em>not</em> {@link LearnerDefaults}, which has a
 * direct path and a discount of 0.2 for a task whose steps hardly touch each other; a pendulum cannot be swung up with
 * that discount. SAC likewise: 64 units, batch 64, rates 1e-3.
 */
class PendulumTest {
    @Test
    void trajectory() {
        VectorFile file = new VectorFile("pendulum.json");
        PendulumEnvironment pendulum = new PendulumEnvironment(null);
        float[] observation = new float[3];
        assertThat(file.count("/trajectory")).isEqualTo(30);
        for (int i = 0; i < 30; i++) {
            String at = "/trajectory/" + i;
            pendulum.start(file.number(at + "/theta"), file.number(at + "/theta_dot"));
            pendulum.push(file.number(at + "/torque"));
            pendulum.observe(observation);
            assertThat(pendulum.reward).isCloseTo(file.number(at + "/reward"), offset(1e-9));
            assertThat(pendulum.theta).isCloseTo(file.number(at + "/next_theta"), offset(1e-9));
            assertThat(pendulum.speed).isCloseTo(file.number(at + "/next_theta_dot"), offset(1e-9));
            file.expect(at + "/next_obs", observation);
        }
        double[] starts = file.numbers("/eval_starts");
        double sum = 0;
        for (int e = 0; e < 20; e++) {
            pendulum.start(starts[2 * e], starts[2 * e + 1]);
            for (int i = 0; i < 200; i++) {
                pendulum.push(0);
                sum += pendulum.reward / 20;
            }
        }
        assertThat(sum).isCloseTo(file.number("/return_zero_torque"), offset(1e-6));
        assertThat(file.number("/return_random")).isNegative();
        assertThat(file.number("/return_energy_controller")).isNegative();
        file.expectNothingUnread();
    }

    /** Short: the best of the first evaluations is far above doing nothing (-1314). */
    @ParameterizedTest
    @EnumSource(
            value = Algorithm.class,
            names = {"SAC", "SDRL"})
    void learnsWithinFiveThousandSteps(Algorithm algorithm) {
        double[] returns = train(parameters(algorithm), 1, 5000, 1000);
        assertThat(Arrays.stream(returns).max().getAsDouble()).isGreaterThan(-400);
    }

    @Test
    @Tag("nightly")
    @Tag("learner")
    void sacReachesTheReference() {
        assertThat(lastThree(Algorithm.SAC)).isGreaterThanOrEqualTo(-165);
    }

    @Test
    @Tag("nightly")
    @Tag("learner")
    void sdrlReachesTheReference() {
        assertThat(lastThree(Algorithm.SDRL)).isGreaterThanOrEqualTo(-170);
    }

    /** Mean of the last three evaluations, printed with all of them for the documentation. */
    private static double lastThree(Algorithm algorithm) {
        double[] returns = train(parameters(algorithm), 1, 12_000, 1000);
        int n = returns.length;
        double mean = (returns[n - 1] + returns[n - 2] + returns[n - 3]) / 3;
        System.out.println(algorithm + " on the pendulum, seed 1: " + mean + " of " + Arrays.toString(returns));
        return mean;
    }

    /** The reference's settings: 64x64, batch 64, rates 1e-3, 1 000 random steps, the paper's encoder and read-out. */
    static LearnerParameters parameters(Algorithm algorithm) {
        return LearnerParameters.defaults(algorithm)
                .edit()
                .hiddenUnits(64)
                .batchSize(64)
                .discount(0.99)
                .randomSteps(1000)
                .stepsBeforeLearning(1000)
                .criticRate(1e-3)
                .actorRate(1e-3)
                .logStdRate(1e-3)
                .rateDecaySteps(0)
                .spiking(InventedSteps.paper().spiking())
                .temperature(new LearnerParameters.TemperatureParameters(0.2, true, -1, 1e-3))
                .build();
    }

    /** Deterministic mean returns on the file's 20 starts, every {@code every} steps. */
    static double[] train(LearnerParameters parameters, long seed, int steps, int every) {
        RandomStreams streams = new RandomStreams(seed);
        PendulumEnvironment environment = new PendulumEnvironment(streams.stream("pendulum"));
        Learner learner = LearnerFactory.create(parameters, Spaces.of(3, 1, 0), streams.within("learner"));
        float[] observation = new float[3];
        float[] action = new float[1];
        StepResult result = new StepResult(3, 0);
        double[] returns = new double[steps / every];
        environment.reset(observation);
        for (int i = 1; i <= steps; i++) {
            learner.act(observation, action, true);
            environment.step(action, result);
            learner.record(observation, action, result);
            learner.learn();
            System.arraycopy(result.observation, 0, observation, 0, 3);
            if (result.truncated) {
                environment.reset(observation);
            }
            if (i % every == 0) {
                returns[i / every - 1] = evaluate(learner.snapshot().newRunner());
            }
        }
        return returns;
    }

    private static double evaluate(PolicyRunner policy) {
        double[] starts = new VectorFile("pendulum.json").numbers("/eval_starts");
        PendulumEnvironment environment = new PendulumEnvironment(null);
        float[] observation = new float[3];
        float[] action = new float[1];
        double sum = 0;
        for (int e = 0; e < 20; e++) {
            environment.start(starts[2 * e], starts[2 * e + 1]);
            for (int i = 0; i < 200; i++) {
                environment.observe(observation);
                policy.act(observation, action);
                environment.push(2 * action[0]);
                sum += environment.reward / 20;
            }
        }
        return sum;
    }

    /** Prints the evaluations: algorithm, seed, steps, and "n" to normalise observations. */
    public static void main(String[] arguments) {
        LearnerParameters p = parameters(Algorithm.ofKey(arguments[0]));
        if (arguments.length > 3 && arguments[3].contains("n")) {
            p = p.edit().normaliseObservations(true).build();
        }
        double[] returns = train(p, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), 1000);
        System.out.println(Arrays.toString(returns));
    }
}
