package aolo.rl;

import aolo.border.Declared;
import aolo.rl.LearnerParameters.ConstraintMode;
import aolo.rl.LearnerParameters.ConstraintParameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The weight of each constraint: fixed, or led by a PID rule (Stooke, Achiam, Abbeel, ICML 2020) so that the share of
 * steps that break it approaches a target.
 *
 * <pre>
 * rate   = running mean of [cost > 0.001], over averagingSteps
 * error  = rate - target
 * sum    = clip(sum + integralGain error, 0, max)
 * lambda = clip(sum + proportionalGain error + derivativeGain max(0, change of rate over averagingSteps), 0, max)
 * </pre>
 */
final class Multipliers {
    private static final double BROKEN = 1e-3;

    private final ConstraintParameters parameters;
    private final double[] rate;
    private final double[] slowRate;
    private final double[] sum;
    private final double[] lambda;

    Multipliers(ConstraintParameters parameters, int costCount) {
        this.parameters = parameters;
        rate = new double[costCount];
        slowRate = new double[costCount];
        sum = new double[costCount];
        lambda = new double[costCount];
        for (int i = 0; i < costCount; i++) {
            sum[i] = parameters.multiplier();
            lambda[i] = parameters.multiplier();
        }
    }

    /** What the reward loses; nothing where a model of the constraint acts on the actor instead. */
    double penalty(int constraint, double cost) {
        return parameters.mode() == ConstraintMode.MODEL
                ? 0
                : lambda[constraint] * Math.min(Math.max(0, cost), parameters.costClip());
    }

    /** Follows the costs of one step. */
    void observe(double[] costs) {
        if (parameters.mode() != ConstraintMode.PID) {
            return;
        }
        double share = 1 / parameters.averagingSteps();
        for (int i = 0; i < lambda.length; i++) {
            double broken = costs[i] > BROKEN ? 1 : 0;
            rate[i] += share * (broken - rate[i]);
            slowRate[i] += share * (rate[i] - slowRate[i]);
            double error = rate[i] - parameters.targetRate();
            sum[i] = clip(sum[i] + parameters.integralGain() * error);
            lambda[i] = clip(sum[i]
                    + parameters.proportionalGain() * error
                    + parameters.derivativeGain() * Math.max(0, rate[i] - slowRate[i]));
        }
    }

    private double clip(double value) {
        return Math.max(0, Math.min(parameters.maxMultiplier(), value));
    }

    List<Double> values() {
        List<Double> all = new ArrayList<>();
        for (double value : lambda) {
            all.add(value);
        }
        return all;
    }

    void save(DataOutput out) throws IOException {
        for (int i = 0; i < lambda.length; i++) {
            out.writeDouble(rate[i]);
            out.writeDouble(slowRate[i]);
            out.writeDouble(sum[i]);
            out.writeDouble(lambda[i]);
        }
    }

    void load(DataInput in) throws IOException {
        double largest = Math.max(parameters.multiplier(), parameters.maxMultiplier());
        for (int i = 0; i < lambda.length; i++) {
            rate[i] = Declared.within(in, "the share of broken constraints", 0, 1);
            slowRate[i] = Declared.within(in, "the slow share of broken constraints", 0, 1);
            sum[i] = Declared.within(in, "the sum of a multiplier", 0, largest);
            lambda[i] = Declared.within(in, "a multiplier", 0, largest);
        }
    }
}
