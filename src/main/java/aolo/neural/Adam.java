package aolo.neural;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Adam over a list of weights. A step writes new weights and moments beside the old ones and then exchanges the two, so
 * that the last step can be taken back at no cost.
 */
public final class Adam {
    private final List<Weights> weights;
    private final Elements elements;
    private final double rate;
    private final float[][] first;
    private final float[][] second;
    private final float[][] spareValue;
    private final float[][] spareFirst;
    private final float[][] spareSecond;
    private final AdamStep step = new AdamStep();
    private long steps;

    /** @param rate learning rate before decay */
    public Adam(List<Weights> weights, double rate, Elements elements) {
        this.weights = List.copyOf(weights);
        this.rate = rate;
        this.elements = elements;
        first = arrays();
        second = arrays();
        spareValue = arrays();
        spareFirst = arrays();
        spareSecond = arrays();
    }

    private float[][] arrays() {
        float[][] all = new float[weights.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new float[weights.get(i).size()];
        }
        return all;
    }

    /**
     * Moves the weights against their gradients.
     *
     * @param rateFactor share of the learning rate under decay
     * @return false if a gradient or a new weight is not finite: then call {@link #undo}
     */
    public boolean step(double rateFactor) {
        steps++;
        step.set(rate * rateFactor, steps);
        boolean good = true;
        for (int i = 0; i < first.length; i++) {
            Weights w = weights.get(i);
            good &= elements.adam(
                    step,
                    w.gradient().data,
                    w.value().data,
                    first[i],
                    second[i],
                    spareValue[i],
                    spareFirst[i],
                    spareSecond[i],
                    w.size());
        }
        exchange();
        return good;
    }

    /** Takes the last {@link #step} back; only once after a step. */
    public void undo() {
        steps--;
        exchange();
    }

    private void exchange() {
        for (int i = 0; i < first.length; i++) {
            Weights w = weights.get(i);
            float[] value = w.value().data;
            w.value().data = spareValue[i];
            spareValue[i] = value;
            float[] m = first[i];
            first[i] = spareFirst[i];
            spareFirst[i] = m;
            float[] v = second[i];
            second[i] = spareSecond[i];
            spareSecond[i] = v;
        }
    }

    /** First gradient that is not finite, as "name[index] = value", or null. */
    public String badGradient() {
        for (Weights w : weights) {
            int bad = FloatArrays.firstNotFinite(w.gradient().data, w.size());
            if (bad >= 0) {
                return w.name() + "[" + bad + "] = " + w.gradient().data[bad];
            }
        }
        return null;
    }

    /** First weight that is not finite, as "name[index] = value", or null. */
    public String badWeight() {
        for (Weights w : weights) {
            String bad = w.badNumber();
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    /** First number of the state that cannot be, as "name[index] = value", or null: a weight, or a moment that is NaN or below 0. */
    public String badState() {
        String bad = badWeight();
        for (int i = 0; bad == null && i < first.length; i++) {
            Weights w = weights.get(i);
            int at = FloatArrays.firstNotFinite(first[i], w.size());
            if (at >= 0) {
                bad = "moment of " + w.name() + "[" + at + "] = " + first[i][at];
            }
            for (int k = 0; bad == null && k < w.size(); k++) {
                if (!(second[i][k] >= 0)) {
                    bad = "second moment of " + w.name() + "[" + k + "] = " + second[i][k];
                }
            }
        }
        return bad;
    }

    /** The weights this moves. */
    public List<Weights> weights() {
        return weights;
    }

    /** First moments of the i-th weights; not to be kept. */
    float[] firstMoments(int i) {
        return first[i];
    }

    /** Second moments of the i-th weights; not to be kept. */
    float[] secondMoments(int i) {
        return second[i];
    }

    /** Writes weights, moments and the step count. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        for (int i = 0; i < first.length; i++) {
            Weights w = weights.get(i);
            w.save(out);
            FloatArrays.write(out, first[i], w.size());
            FloatArrays.write(out, second[i], w.size());
        }
    }

    /** Restores what {@link #save} wrote. */
    public void load(DataInput in) throws IOException {
        steps = Declared.counter(in, "the number of steps of an optimiser");
        for (int i = 0; i < first.length; i++) {
            Weights w = weights.get(i);
            w.load(in);
            FloatArrays.read(in, first[i], w.size());
            FloatArrays.read(in, second[i], w.size());
        }
    }
}
