package aolo.rl;

import org.ejml.data.FMatrixRMaj;

/** Transitions of one update: rows are samples. Rewards already carry the penalties. One owner thread. */
final class Batch {
    final FMatrixRMaj observations;
    final FMatrixRMaj actions;
    final float[] rewards;

    /** Signed violation of each constraint [batch][constraint]. */
    final FMatrixRMaj costs;

    final FMatrixRMaj nextObservations;

    /** 1 where the task ended, else 0. */
    final float[] done;

    Batch(int size, int observationSize, int actionSize, int costCount) {
        observations = new FMatrixRMaj(size, observationSize);
        actions = new FMatrixRMaj(size, actionSize);
        rewards = new float[size];
        costs = new FMatrixRMaj(size, costCount);
        nextObservations = new FMatrixRMaj(size, observationSize);
        done = new float[size];
    }

    int size() {
        return rewards.length;
    }
}
