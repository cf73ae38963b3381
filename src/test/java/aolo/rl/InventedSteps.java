package aolo.rl;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Compute;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Drives a learner with made-up steps, the same for the same seed. */
public final class InventedSteps {
    public final float[] observation = new float[4];
    final float[] action = new float[2];
    final StepResult result = new StepResult(4, 2);
    private final RandomStream random;

    public InventedSteps(long seed) {
        random = new RandomStreams(seed).stream("steps");
    }

    public static LearnerParameters small(Algorithm algorithm) {
        return LearnerParameters.defaults(algorithm)
                .edit()
                .hiddenUnits(16)
                .batchSize(16)
                .replayCapacity(64)
                .randomSteps(10)
                .stepsBeforeLearning(20)
                .normaliseObservations(algorithm == Algorithm.SDRL || algorithm == Algorithm.PPO)
                .ppo(new LearnerParameters.PpoParameters(32, 2, 0.2, 0.95, 0.01, 0.5, 0.5))
                .build();
    }

    /** SDRL with the paper's encoder and read-out and fixed penalties. */
    public static LearnerParameters paper() {
        return small(Algorithm.SDRL)
                .edit()
                .spiking(new LearnerParameters.SpikingParameters(
                        5,
                        10,
                        10,
                        3,
                        Math.sqrt(0.15),
                        0.5,
                        0.75,
                        0.5,
                        EncoderCode.SPIKES,
                        LearnerParameters.ReadOut.FIRING_RATE,
                        DirectCode.NONE))
                .build();
    }

    public static Learner learner(LearnerParameters parameters, long seed) {
        return LearnerFactory.create(parameters, Spaces.of(4, 2, 2), new RandomStreams(seed));
    }

    static Learner plainLearner(LearnerParameters parameters, long seed) {
        return LearnerFactory.create(parameters, Spaces.of(4, 2, 2), new RandomStreams(seed), Compute.plain());
    }

    public void invent(Learner learner) {
        for (int i = 0; i < 4; i++) {
            observation[i] = (float) random.nextGaussian();
            result.observation[i] = (float) random.nextGaussian();
        }
        learner.act(observation, action, true);
        result.reward = -Math.abs(observation[0] - action[0]);
        result.costs[0] = Math.max(0, observation[1] - action[1]);
        result.costs[1] = 0;
        result.terminated = random.nextInt(20) == 0;
    }

    public void drive(Learner learner, int steps) {
        for (int i = 0; i < steps; i++) {
            invent(learner);
            learner.record(observation, action, result);
            learner.learn();
        }
    }

    static byte[] bytes(Learner learner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learner.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static void load(Learner learner, byte[] bytes) throws IOException {
        learner.load(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
