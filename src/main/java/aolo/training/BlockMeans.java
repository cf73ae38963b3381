package aolo.training;

import aolo.border.Declared;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Sums of one block of requests, the rows of the metric table. As in every report, infeasible requests are counted apart and
 * do not enter the means; carbon is by what the scenario minimises (the reward's excepted), which are NaN where none was feasible. State can be saved. One owner
 * thread.
 */
public final class BlockMeans {
    private int count;
    private int feasible;
    private int broken;
    private double carbonGrams;
    private double fullServiceGrams;
    private double boundGrams;
    private double qoe;
    private double latencySeconds;
    private double reward;

    public void add(RequestFigures figures) {
        count++;
        reward += figures.reward;
        if (figures.feasible) {
            feasible++;
            broken += figures.broken ? 1 : 0;
            carbonGrams += figures.objectiveGrams;
            fullServiceGrams += figures.fullServiceObjectiveGrams;
            boundGrams += figures.boundObjectiveGrams;
            qoe += figures.qoe;
            latencySeconds += figures.latencySeconds;
        }
    }

    public int count() {
        return count;
    }

    public double carbonGrams() {
        return carbonGrams / feasible;
    }

    public double fullServiceGrams() {
        return fullServiceGrams / feasible;
    }

    public double boundGrams() {
        return boundGrams / feasible;
    }

    public double qoe() {
        return qoe / feasible;
    }

    public double latencySeconds() {
        return latencySeconds / feasible;
    }

    double reward() {
        return reward / count;
    }

    /** Of the feasible requests. */
    double violationPercent() {
        return feasible == 0 ? Double.NaN : 100.0 * broken / feasible;
    }

    double infeasiblePercent() {
        return 100.0 * (count - feasible) / count;
    }

    public void clear() {
        count = 0;
        feasible = 0;
        broken = 0;
        carbonGrams = 0;
        fullServiceGrams = 0;
        boundGrams = 0;
        qoe = 0;
        latencySeconds = 0;
        reward = 0;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(count);
        out.writeInt(feasible);
        out.writeInt(broken);
        for (double value : new double[] {carbonGrams, fullServiceGrams, boundGrams, qoe, latencySeconds, reward}) {
            out.writeDouble(value);
        }
    }

    void load(DataInput in) throws IOException {
        count = Declared.count(in, "requests of a block", SeriesKey.BLOCK - 1);
        feasible = Declared.count(in, "feasible requests of a block", count);
        broken = Declared.count(in, "broken requests of a block", feasible);
        carbonGrams = Declared.finite(in, "the carbon of a block");
        fullServiceGrams = Declared.finite(in, "the carbon of full service of a block");
        boundGrams = Declared.finite(in, "the bound of a block");
        qoe = Declared.finite(in, "the QoE of a block");
        latencySeconds = Declared.finite(in, "the latency of a block");
        reward = Declared.finite(in, "the reward of a block");
    }
}
