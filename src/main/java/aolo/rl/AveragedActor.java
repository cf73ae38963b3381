package aolo.rl;

import aolo.neural.Actor;
import aolo.neural.Elements;
import aolo.neural.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The running mean of an actor's weights (Polyak and Juditsky 1992), which is what is deployed: single updates shake the
 * decisions, their mean does not. The share of the newest weights is {@code max(rate, 1/updates)}, so the first weights
 * are forgotten. One owner thread; an update allocates nothing.
 */
final class AveragedActor {
    private final Actor mean;
    private final List<Weights> from = new ArrayList<>();
    private final List<Weights> to = new ArrayList<>();
    private final double rate;
    private final Elements elements;

    /** @param rate share of the newest weights in the mean, in (0, 1] */
    AveragedActor(Actor actor, double rate, Elements elements) {
        this.rate = rate;
        this.elements = elements;
        mean = actor.copy();
        from.addAll(actor.weights());
        from.addAll(actor.logStdWeights());
        to.addAll(mean.weights());
        to.addAll(mean.logStdWeights());
    }

    Actor mean() {
        return mean;
    }

    /** Takes the present weights in. */
    void follow(long updates) {
        float share = (float) Math.max(rate, 1.0 / updates);
        for (int i = 0; i < to.size(); i++) {
            elements.approach(to.get(i).value().data, from.get(i).value().data, share, to.get(i).size());
        }
    }

    void save(DataOutput out) throws IOException {
        for (Weights weights : to) {
            weights.save(out);
        }
    }

    /** What cannot be, or null. */
    String badState() {
        return to.stream().map(Weights::badNumber).filter(Objects::nonNull).findFirst().orElse(null);
    }

    void load(DataInput in) throws IOException {
        for (Weights weights : to) {
            weights.load(in);
        }
    }
}
