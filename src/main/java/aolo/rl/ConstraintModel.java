package aolo.rl;

import aolo.border.Declared;
import aolo.neural.Adam;
import aolo.neural.Compute;
import aolo.neural.Mlp;
import aolo.neural.Weights;
import aolo.math.RandomStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Learns each constraint by a network g(o, a) and keeps the deterministic policy inside it. A constraint here binds each step
 * by itself, so no multiplier has to be balanced over time; and g is smooth where the penalty max(0, g) has its kink, so a
 * small network finds the border sharply. What g is follows the {@link ConstraintRisk} ({@link ConstraintAim}):
 *
 * <pre>
 * CERTAIN  the signed violation, mean over the batch of (g - clip(cost))²
 * CHANCE   the quantile of the violation that is passed with the target chance
 * actor:   + mean over the batch of Σ_i multiplier h(g_i(o, tanh(mu)) + margin_i)
 *          h(x) = 0 below 0, x²/(2 width) up to the width, x - width/2 beyond
 * margin_i += rate clip(ln(broken_i/target), -inward, 1) for each step of the deployed policy,
 *          broken_i the running share of those steps with cost_i > 0.001
 * </pre>
 *
 * The parabola leaves each sample a place of rest near the border, where a kink would push it to and fro. The margin
 * follows what the deployed policy itself breaks (as in adaptive conformal inference, Gibbs and Candès 2021), so one
 * setting serves easy and hard scenarios.
 *
 * The penalty acts on the mean action, which is what is deployed, so exploration need not be hedged. One owner thread.
 */
final class ConstraintModel {
    private static final float LEAST_COST = -1;
    private static final double BROKEN = 1e-3;
    private static final double SHARE_OF_NEWEST = 1.0 / 300;
    private static final double LARGEST_MARGIN = 0.05;
    private static final double LARGEST_CHANCE_MARGIN = 0.5;

    private final int costCount;
    /** Observations that no constraint depends on ({@link Spaces#withoutCost}). */
    private final boolean[] unseen;
    private final float clip;
    private final boolean chance;
    private final ConstraintAim aim;
    private final double marginRate;
    private final double inwardShare;
    private final int holdSteps;
    private final double targetRate;
    private final double[] margin;
    private final double[] broken;
    private final Mlp net;
    private final Mlp.Pass pass;
    private final FMatrixRMaj meanAction;
    private final FMatrixRMaj actionGradient;
    private final int[] violating;
    final Adam adam;

    ConstraintModel(
            Spaces spaces,
            LearnerParameters parameters,
            Compute compute) {
        costCount = spaces.costCount();
        unseen = new boolean[spaces.observationSize()];
        spaces.withoutCost().forEach(place -> unseen[place] = true);
        LearnerParameters.ConstraintParameters constraints = parameters.constraints();
        clip = (float) constraints.costClip();
        chance = constraints.risk() == ConstraintRisk.CHANCE;
        aim = aim(constraints);
        marginRate = constraints.marginRate();
        inwardShare = constraints.marginInwardShare();
        holdSteps = constraints.marginHoldSteps();
        targetRate = constraints.targetRate();
        margin = new double[costCount];
        broken = new double[costCount];
        Arrays.fill(margin, constraints.margin());
        Arrays.fill(broken, targetRate);
        int hidden = parameters.hiddenUnits();
        int batch = parameters.batchSize();
        int actionSize = spaces.actionSize();
        net = new Mlp(List.of("W1", "W2", "W3"), false, spaces.observationSize() + actionSize, hidden, hidden, costCount);
        pass = net.newPass(batch, compute);
        meanAction = new FMatrixRMaj(batch, actionSize);
        actionGradient = new FMatrixRMaj(batch, actionSize);
        violating = new int[batch];
        adam = new Adam(net.weights(), parameters.criticRate(), compute.elements());
    }

    Mlp net() {
        return net;
    }

    List<Weights> weights() {
        return net.weights();
    }

    void draw(RandomStream random) {
        net.draw(random);
    }

    /** Evaluates the model on the batch's own actions, sets its gradients and returns its loss. */
    double lossAndGradient(Batch batch) {
        look(batch.observations, batch.actions);
        pass.forward();
        float[] g = pass.output().data;
        float[] gradient = pass.outputGradient().data;
        int n = pass.output().getNumElements();
        double loss = 0;
        for (int p = 0; p < n; p++) {
            float cost = Math.max(LEAST_COST, Math.min(clip, batch.costs.data[p]));
            gradient[p] = aim.lossSlope(g[p], cost) / n;
            loss += aim.loss(g[p], cost) / n;
        }
        pass.backward(true, false);
        return loss;
    }

    /**
     * Adds the gradient of the penalty at the policy's mean action.
     *
     * @param mean actor's mean before the squashing, not modified
     * @param meanGradient modified
     * @return the penalty, mean over the batch
     */
    double addPenalty(FMatrixRMaj observations, FMatrixRMaj mean, FMatrixRMaj meanGradient) {
        int actions = meanAction.numCols;
        for (int p = 0; p < meanAction.getNumElements(); p++) {
            meanAction.data[p] = (float) Math.tanh(mean.data[p]);
        }
        look(observations, meanAction);
        pass.forward();
        int batch = meanAction.numRows;
        double penalty = 0;
        float[] g = pass.output().data;
        float[] gradient = pass.outputGradient().data;
        int count = 0;
        for (int b = 0; b < batch; b++) {
            boolean any = false;
            for (int i = 0; i < costCount; i++) {
                float over = g[b * costCount + i] + (float) margin[i];
                gradient[count * costCount + i] = aim.penaltySlope(over) / batch;
                penalty += aim.penalty(over) / batch;
                // a NaN is not free, so that it reaches the loss and is found there
                any |= !aim.free(over);
            }
            violating[count] = b;
            count += any ? 1 : 0;
        }
        pass.backwardRows(violating, count, actionGradient);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < actions; j++) {
                int p = violating[i] * actions + j;
                float a = meanAction.data[p];
                meanGradient.data[p] += actionGradient.data[i * actions + j] * (1 - a * a);
            }
        }
        return penalty;
    }

    private void look(FMatrixRMaj observations, FMatrixRMaj actions) {
        Critic.join(observations, actions, pass.input());
        FMatrixRMaj input = pass.input();
        for (int j = 0; j < unseen.length; j++) {
            for (int p = j; unseen[j] && p < input.getNumElements(); p += input.numCols) {
                input.data[p] = 0;
            }
        }
    }

    private static ConstraintAim aim(LearnerParameters.ConstraintParameters constraints) {
        float width = (float) constraints.penaltyWidth();
        ConstraintAim.Border border = new ConstraintAim.Border((float) constraints.multiplier(), width);
        return switch (constraints.risk()) {
            case CERTAIN -> new ConstraintAim.Mean(border);
            case CHANCE -> new ConstraintAim.Quantile((float) constraints.targetRate(), width, border);
        };
    }

    /**
     * Moves each margin by what the deployed policy breaks, outwards above the target share and inwards below it: the
     * logarithm of the ratio, at most 1 and inwards less, times the rate. The actor lags behind, so the rate is small, and it decays with
     * the learning rates. The first steps break much because little is learned yet, so the margin waits.
     */
    void observeDeployed(double[] costs, long steps, double rateFactor) {
        for (int i = 0; i < costCount && marginRate > 0; i++) {
            if (steps < holdSteps) {
                continue; // what beginners break says nothing of the margin
            }
            broken[i] += SHARE_OF_NEWEST * ((costs[i] > BROKEN ? 1 : 0) - broken[i]);
            double excess = StrictMath.log((broken[i] + 1e-4) / targetRate);
            double step = marginRate * rateFactor * Math.max(-inwardShare, Math.min(1, excess));
            margin[i] = chance
                    ? Math.max(-LARGEST_CHANCE_MARGIN, Math.min(LARGEST_CHANCE_MARGIN, margin[i] + step))
                    : Math.max(0, Math.min(LARGEST_MARGIN, margin[i] + step));
        }
    }

    double margin(int constraint) {
        return margin[constraint];
    }

    void save(DataOutput out) throws IOException {
        adam.save(out);
        for (int i = 0; i < costCount; i++) {
            out.writeDouble(margin[i]);
            out.writeDouble(broken[i]);
        }
        for (boolean place : unseen) {
            out.writeBoolean(place);
        }
    }

    /** What cannot be, or null. */
    String badState() {
        return adam.badState();
    }

    void load(DataInput in) throws IOException {
        adam.load(in);
        for (int i = 0; i < costCount; i++) {
            margin[i] = Declared.finite(in, "a margin");
            broken[i] = Declared.within(in, "the share that the deployed policy breaks", 0, 1);
        }
        for (int j = 0; j < unseen.length; j++) {
            unseen[j] = Declared.flag(in, "whether a number is unseen");
        }
    }
}
