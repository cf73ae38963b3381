package aolo.rl;

import aolo.neural.Adam;
import aolo.rl.LearningFault.Place;
import java.util.List;

/** Finds where a number that is not finite came from, and takes steps back. */
final class FaultFinder {
    private FaultFinder() {}

    /** Returns if the loss is finite; else throws, naming a bad weight or batch entry if one caused it. */
    static void requireLoss(String name, double loss, Batch batch, List<Adam> optimisers) {
        if (Double.isFinite(loss)) {
            return;
        }
        for (Adam adam : optimisers) {
            String weight = adam.badWeight();
            if (weight != null) {
                throw new NotFinite(Place.WEIGHT, weight);
            }
        }
        BatchCheck.requireFinite(batch);
        throw new NotFinite(Place.LOSS, name + " = " + loss);
    }

    /** Undoes the steps just made and tells which gradient, or else which new weight, was bad. */
    static NotFinite takeBack(Adam... stepped) {
        String gradient = null;
        String weight = null;
        for (Adam adam : stepped) {
            gradient = gradient == null ? adam.badGradient() : gradient;
            weight = weight == null ? adam.badWeight() : weight;
            adam.undo();
        }
        if (gradient == null && weight != null) {
            return new NotFinite(Place.WEIGHT, weight);
        }
        return new NotFinite(Place.GRADIENT, gradient == null ? "the square of a gradient" : gradient);
    }
}
