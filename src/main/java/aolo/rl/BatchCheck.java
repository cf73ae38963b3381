package aolo.rl;

import aolo.neural.FloatArrays;
import aolo.rl.LearningFault.Place;

/** Refuses numbers that are not finite. */
final class BatchCheck {
    private BatchCheck() {}

    static void requireFinite(Batch batch) {
        require(Place.OBSERVATION, "observation", batch.observations.data);
        require(Place.OBSERVATION, "next observation", batch.nextObservations.data);
        require(Place.ACTION, "action", batch.actions.data);
        require(Place.REWARD, "reward", batch.rewards);
    }

    static void require(Place place, String name, float[] values) {
        int bad = FloatArrays.firstNotFinite(values, values.length);
        if (bad >= 0) {
            throw new NotFinite(place, name + "[" + bad + "] = " + values[bad]);
        }
    }

    /** All that one step brings. */
    static void requireFinite(float[] observation, float[] action, StepResult result) {
        require(Place.OBSERVATION, "observation", observation);
        require(Place.ACTION, "action", action);
        require(Place.OBSERVATION, "next observation", result.observation);
        if (!Float.isFinite((float) result.reward)) {
            throw NotFinite.of(Place.REWARD, "reward", result.reward);
        }
        for (int i = 0; i < result.costs.length; i++) {
            if (!Float.isFinite((float) result.costs[i])) {
                throw NotFinite.of(Place.COST, "cost[" + i + "]", result.costs[i]);
            }
        }
    }
}
