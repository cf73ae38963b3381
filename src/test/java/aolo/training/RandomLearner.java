package aolo.training;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.rl.Algorithm;
import aolo.rl.Learner;
import aolo.rl.LearnerMetrics;
import aolo.rl.LearnerParameters;
import aolo.rl.LearningFault;
import aolo.rl.PolicyRunner;
import aolo.rl.PolicySnapshot;
import aolo.rl.SpikeRecord;
import aolo.rl.StepResult;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A learner for tests of what surrounds a learner: acts at random around a mean that moves with the rewards, so that its
 * future depends on all of its past; fails where told to.
 */
public final class RandomLearner implements Learner {
    private final RandomStream random;
    private final long failAtStep;
    private double mean;
    private long steps;

    RandomLearner(RandomStreams streams, long failAtStep) {
        random = streams.stream("exploration");
        this.failAtStep = failAtStep;
    }

    public static TrainingSession.LearnerSource never() {
        return (environment, plan, streams) -> new RandomLearner(streams, -1);
    }

    static TrainingSession.LearnerSource failingAt(long step) {
        return (environment, plan, streams) -> new RandomLearner(streams, step);
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.SAC;
    }

    @Override
    public LearnerParameters parameters() {
        return LearnerParameters.defaults(Algorithm.SAC);
    }

    @Override
    public int observationSize() {
        return ObservationEncoder.SIZE;
    }

    @Override
    public int actionSize() {
        return 2;
    }

    @Override
    public int costCount() {
        return 2;
    }

    @Override
    public void act(float[] observation, float[] action, boolean explore) {
        for (int i = 0; i < action.length; i++) {
            action[i] = (float) Math.tanh(mean + 0.1 * observation[i] + (explore ? random.nextGaussian() : 0));
        }
    }

    @Override
    public void record(float[] observation, float[] action, StepResult result) {
        if (steps == failAtStep) {
            throw new LearningFault(LearningFault.Place.REWARD, "REWARD is not finite: reward = NaN", steps, steps);
        }
        mean += 0.01 * (result.reward + 0.5 - result.costs[0]) * action[0];
        steps++;
    }

    @Override
    public int learn() {
        return 0;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public long updates() {
        return 0;
    }

    @Override
    public LearnerMetrics metrics() {
        double none = Double.NaN;
        return new LearnerMetrics(steps, 0, mean, none, none, none, none, none, none, 1, List.of(2.0, 2.0));
    }

    @Override
    public PolicySnapshot snapshot() {
        return new Snapshot(mean, steps);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        random.save(out);
        out.writeDouble(mean);
        out.writeLong(steps);
    }

    @Override
    public void load(DataInput in) throws IOException {
        random.load(in);
        mean = in.readDouble();
        steps = in.readLong();
    }

    private record Snapshot(double mean, long steps) implements PolicySnapshot {
        @Override
        public Algorithm algorithm() {
            return Algorithm.SAC;
        }

        @Override
        public int observationSize() {
            return ObservationEncoder.SIZE;
        }

        @Override
        public int actionSize() {
            return 2;
        }

        @Override
        public void save(DataOutput out) throws IOException {
            out.writeDouble(mean);
        }

        @Override
        public PolicyRunner newRunner() {
            return new PolicyRunner() {
                @Override
                public void act(float[] observation, float[] action) {
                    for (int i = 0; i < action.length; i++) {
                        action[i] = (float) Math.tanh(mean + 0.1 * observation[i]);
                    }
                }

                @Override
                public SpikeRecord spikes() {
                    return null;
                }

                @Override
                public void silence(int layer, int neuron, boolean silent) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public long multiplyAccumulates() {
                    return 0;
                }
            };
        }
    }
}
