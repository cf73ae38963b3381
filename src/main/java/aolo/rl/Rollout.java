package aolo.rl;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.neural.FloatArrays;
import aolo.neural.Mlp;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.ejml.data.FMatrixRMaj;

/** The steps between two learning phases of PPO, with their advantages. One owner thread. */
final class Rollout {
    private final int capacity;
    private final int observationSize;
    private final int actionSize;
    private final float[] observations;
    private final float[] nextObservations;
    private final float[] actions;
    private final float[] densities;
    private final float[] rewards;
    private final float[] terminated;
    private final float[] cut;
    private final float[] value;
    private final float[] nextValue;
    private final float[] advantages;
    private final int[] order;
    private int size;
    private double advantageMean;
    private double advantageScale = 1;

    Rollout(int capacity, int observationSize, int actionSize) {
        this.capacity = capacity;
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        observations = new float[capacity * observationSize];
        nextObservations = new float[capacity * observationSize];
        actions = new float[capacity * actionSize];
        densities = new float[capacity];
        rewards = new float[capacity];
        terminated = new float[capacity];
        cut = new float[capacity];
        value = new float[capacity];
        nextValue = new float[capacity];
        advantages = new float[capacity];
        order = new int[capacity];
    }

    boolean full() {
        return size == capacity;
    }

    void clear() {
        size = 0;
    }

    void add(
            float[] observation,
            float[] nextObservation,
            float[] unsquashed,
            double density,
            double reward,
            StepResult result) {
        System.arraycopy(observation, 0, observations, size * observationSize, observationSize);
        System.arraycopy(nextObservation, 0, nextObservations, size * observationSize, observationSize);
        System.arraycopy(unsquashed, 0, actions, size * actionSize, actionSize);
        densities[size] = (float) density;
        rewards[size] = (float) reward;
        terminated[size] = result.terminated ? 1f : 0f;
        cut[size] = result.terminated || result.truncated ? 1f : 0f;
        size++;
    }

    /** delta = r + gamma V' (1 - terminated) - V; A = delta + gamma lambda A' (1 - cut). */
    void computeAdvantages(Mlp.Pass pass, double discount, double lambda) {
        evaluate(observations, pass, value);
        evaluate(nextObservations, pass, nextValue);
        double advantage = 0;
        for (int i = capacity - 1; i >= 0; i--) {
            double delta = rewards[i] + discount * nextValue[i] * (1 - terminated[i]) - value[i];
            advantage = delta + discount * lambda * advantage * (1 - cut[i]);
            advantages[i] = (float) advantage;
        }
    }

    private void evaluate(float[] inputs, Mlp.Pass pass, float[] results) {
        int batch = pass.input().numRows;
        for (int from = 0; from < capacity; from += batch) {
            System.arraycopy(
                    inputs, from * observationSize, pass.input().data, 0, batch * observationSize);
            pass.forward();
            System.arraycopy(pass.output().data, 0, results, from, batch);
        }
    }

    void shuffle(RandomStream random) {
        for (int i = 0; i < capacity; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    /** Prepares {@link #advantage} of the mini-batch at a position of the shuffled order. */
    void normaliseAdvantages(int position, int count) {
        double sum = 0;
        double squares = 0;
        for (int b = 0; b < count; b++) {
            double a = advantages[order[position + b]];
            sum += a;
            squares += a * a;
        }
        advantageMean = sum / count;
        double variance = Math.max(0, squares / count - advantageMean * advantageMean);
        advantageScale = 1 / (Math.sqrt(variance) + 1e-8);
    }

    void copyObservations(int position, FMatrixRMaj rows) {
        for (int b = 0; b < rows.numRows; b++) {
            System.arraycopy(
                    observations,
                    order[position + b] * observationSize,
                    rows.data,
                    b * observationSize,
                    observationSize);
        }
    }

    float action(int at, int j) {
        return actions[order[at] * actionSize + j];
    }

    double density(int at) {
        return densities[order[at]];
    }

    double advantage(int at) {
        return (advantages[order[at]] - advantageMean) * advantageScale;
    }

    double valueTarget(int at) {
        return advantages[order[at]] + value[order[at]];
    }

    double meanValue() {
        return mean(value);
    }

    double meanReward() {
        return mean(rewards);
    }

    private static double mean(float[] x) {
        double sum = 0;
        for (float v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        for (float[] array : arrays()) {
            FloatArrays.write(out, array, array.length);
        }
        for (int i : order) {
            out.writeInt(i);
        }
    }

    /** What cannot be, or null. */
    String badState() {
        for (float[] array : arrays()) {
            int bad = FloatArrays.firstNotFinite(array, array.length);
            if (bad >= 0) {
                return "a number of the rollout = " + array[bad];
            }
        }
        return null;
    }

    void load(DataInput in) throws IOException {
        size = Declared.count(in, "steps of a rollout", capacity);
        for (float[] array : arrays()) {
            FloatArrays.read(in, array, array.length);
        }
        for (int i = 0; i < order.length; i++) {
            order[i] = Declared.count(in, "as a place of the rollout", capacity - 1);
        }
    }

    private float[][] arrays() {
        return new float[][] {
            observations,
            nextObservations,
            actions,
            densities,
            rewards,
            terminated,
            cut,
            value,
            nextValue,
            advantages
        };
    }
}
