package aolo.rl;

import aolo.neural.FloatArrays;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A ring of transitions, costs kept apart from rewards. All memory is taken at construction. One owner thread. */
final class ReplayBuffer {
    private final int capacity;
    private final int observationSize;
    private final int actionSize;
    private final int costCount;
    private final float[] observations;
    private final float[] actions;
    private final float[] rewards;
    private final float[] costs;
    private final float[] nextObservations;
    private final float[] done;
    private int size;
    private int next;

    ReplayBuffer(int capacity, int observationSize, int actionSize, int costCount) {
        this.capacity = capacity;
        this.observationSize = observationSize;
        this.actionSize = actionSize;
        this.costCount = costCount;
        observations = new float[Math.multiplyExact(capacity, observationSize)];
        actions = new float[Math.multiplyExact(capacity, actionSize)];
        rewards = new float[capacity];
        costs = new float[Math.multiplyExact(capacity, costCount)];
        nextObservations = new float[Math.multiplyExact(capacity, observationSize)];
        done = new float[capacity];
    }

    int size() {
        return size;
    }

    void add(float[] observation, float[] action, StepResult result) {
        System.arraycopy(observation, 0, observations, next * observationSize, observationSize);
        System.arraycopy(action, 0, actions, next * actionSize, actionSize);
        rewards[next] = (float) result.reward;
        for (int i = 0; i < costCount; i++) {
            costs[next * costCount + i] = (float) result.costs[i];
        }
        System.arraycopy(result.observation, 0, nextObservations, next * observationSize, observationSize);
        done[next] = result.terminated ? 1f : 0f;
        next = next + 1 == capacity ? 0 : next + 1;
        size = Math.min(size + 1, capacity);
    }

    /** Copies the transitions of the given places; reward = scale(reward) - Σ multiplier min(max(0, cost), clip). */
    void read(int[] places, LearnerParameters.RewardScale scale, Multipliers multipliers, Batch batch) {
        int n = observationSize;
        int m = actionSize;
        for (int b = 0; b < batch.size(); b++) {
            int place = places[b];
            System.arraycopy(observations, place * n, batch.observations.data, b * n, n);
            System.arraycopy(actions, place * m, batch.actions.data, b * m, m);
            System.arraycopy(nextObservations, place * n, batch.nextObservations.data, b * n, n);
            batch.done[b] = done[place];
            double reward = scale.of(rewards[place]);
            for (int i = 0; i < costCount; i++) {
                batch.costs.data[b * costCount + i] = costs[place * costCount + i];
                reward -= multipliers.penalty(i, costs[place * costCount + i]);
            }
            batch.rewards[b] = (float) reward;
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeInt(next);
        FloatArrays.write(out, observations, size * observationSize);
        FloatArrays.write(out, actions, size * actionSize);
        FloatArrays.write(out, rewards, size);
        FloatArrays.write(out, costs, size * costCount);
        FloatArrays.write(out, nextObservations, size * observationSize);
        FloatArrays.write(out, done, size);
    }

    void load(DataInput in) throws IOException {
        int storedSize = in.readInt();
        int storedNext = in.readInt();
        if (storedSize < 0 || storedSize > capacity || storedNext < 0 || storedNext >= capacity
                || storedSize < capacity && storedNext != storedSize) {
            throw new IOException("it is damaged: a replay of " + storedSize + " at place " + storedNext + " does not fit a capacity of " + capacity);
        }
        size = storedSize;
        next = storedNext;
        FloatArrays.readFinite(in, observations, size * observationSize, "an observation of the replay");
        FloatArrays.readFinite(in, actions, size * actionSize, "an action of the replay");
        FloatArrays.readFinite(in, rewards, size, "a reward of the replay");
        FloatArrays.readFinite(in, costs, size * costCount, "a cost of the replay");
        FloatArrays.readFinite(in, nextObservations, size * observationSize, "a next observation of the replay");
        FloatArrays.readFinite(in, done, size, "an end of the replay");
    }
}
