package aolo.rl;

import aolo.neural.Adam;
import aolo.neural.Compute;
import aolo.neural.Mlp;
import aolo.neural.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A value network Q(observation, action), its slowly following target and its optimiser. One owner thread. */
final class Critic {
    final Mlp net;
    final Mlp target;
    final Mlp.Pass pass;
    final Adam adam;
    private final Mlp.Pass targetPass;
    private final int[] chosen;
    private final FMatrixRMaj chosenGradient;
    private final Compute compute;

    Critic(int observationSize, int actionSize, int hidden, int batch, double rate, Compute compute) {
        this.compute = compute;
        List<String> names = List.of("W1", "W2", "W3");
        net = new Mlp(names, false, observationSize + actionSize, hidden, hidden, 1);
        target = new Mlp(names, false, observationSize + actionSize, hidden, hidden, 1);
        pass = net.newPass(batch, compute);
        targetPass = target.newPass(batch, compute);
        chosen = new int[batch];
        chosenGradient = new FMatrixRMaj(batch, actionSize);
        adam = new Adam(net.weights(), rate, compute.elements());
    }

    /** The values of actions, one for each sample; the array is reused. */
    float[] values(FMatrixRMaj observations, FMatrixRMaj actions) {
        join(observations, actions, pass.input());
        pass.forward();
        return pass.output().data;
    }

    /** The same by the target network. */
    float[] targetValues(FMatrixRMaj observations, FMatrixRMaj actions) {
        join(observations, actions, targetPass.input());
        targetPass.forward();
        return targetPass.output().data;
    }

    /** mean((q - y)²) after {@link #values}. */
    double loss(float[] targets) {
        float[] q = pass.output().data;
        double loss = 0;
        for (int b = 0; b < targets.length; b++) {
            double error = (double) q[b] - targets[b];
            loss += error * error;
        }
        return loss / targets.length;
    }

    /** Sets the parameters' gradients of {@link #loss}. */
    void lossGradient(float[] targets) {
        float[] q = pass.output().data;
        float[] gradient = pass.outputGradient().data;
        int n = targets.length;
        for (int b = 0; b < n; b++) {
            gradient[b] = 2 * (q[b] - targets[b]) / n;
        }
        pass.backward(true, false);
    }

    /**
     * Writes the gradient with respect to the actions of those samples whose smaller value is this critic's, after both
     * critics' {@link #values}. Only those go back through the network.
     *
     * @param share dL/d value of each sample
     * @param strictly whether the value must be strictly below the other's
     * @param gradient [batch][action]; other rows are left alone
     */
    void actionGradient(Critic other, float share, FMatrixRMaj gradient, boolean strictly) {
        float[] mine = pass.output().data;
        float[] others = other.pass.output().data;
        float[] valueGradient = pass.outputGradient().data;
        int count = 0;
        for (int b = 0; b < chosen.length; b++) {
            boolean firstIsSmaller = strictly ? others[b] <= mine[b] : mine[b] <= others[b];
            if (firstIsSmaller != strictly) {
                valueGradient[count] = share;
                chosen[count++] = b;
            }
        }
        pass.backwardRows(chosen, count, chosenGradient);
        int actions = gradient.numCols;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < actions; j++) {
                gradient.data[chosen[i] * actions + j] = chosenGradient.data[i * actions + j];
            }
        }
    }

    /** Moves the target by a share of its distance to the network. */
    void follow(double share) {
        target.approach(net, (float) share, compute.elements());
    }

    void save(DataOutput out) throws IOException {
        adam.save(out);
        for (Weights weights : target.weights()) {
            weights.save(out);
        }
    }

    /** What cannot be, or null. */
    String badState() {
        String bad = adam.badState();
        for (Weights weights : target.weights()) {
            bad = bad == null ? weights.badNumber() : bad;
        }
        return bad;
    }

    void load(DataInput in) throws IOException {
        adam.load(in);
        for (Weights weights : target.weights()) {
            weights.load(in);
        }
    }

    static void join(FMatrixRMaj observations, FMatrixRMaj actions, FMatrixRMaj joined) {
        int n = observations.numCols;
        int m = actions.numCols;
        for (int b = 0; b < joined.numRows; b++) {
            System.arraycopy(observations.data, b * n, joined.data, b * (n + m), n);
            for (int j = 0; j < m; j++) {
                joined.data[b * (n + m) + n + j] = actions.data[b * m + j];
            }
        }
    }
}
