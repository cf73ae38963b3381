package aolo.neural;

import aolo.math.RandomStream;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The plain SAC actor: two ReLU layers T1, T2 and one linear head whose first columns are the means and whose last are
 * the logarithms of the standard deviations.
 */
public final class DenseActor implements Actor {
    private final int actions;
    private final int hidden;
    private final Mlp net;

    public DenseActor(int observations, int actions, int hidden) {
        this.actions = actions;
        this.hidden = hidden;
        net = new Mlp(List.of("T1", "T2", "H"), false, observations, hidden, hidden, 2 * actions);
    }

    @Override
    public int observationSize() {
        return net.layers().get(0).weight().value().numRows;
    }

    @Override
    public int actionSize() {
        return actions;
    }

    @Override
    public List<Weights> weights() {
        return net.weights();
    }

    @Override
    public List<Weights> logStdWeights() {
        return List.of();
    }

    @Override
    public void draw(RandomStream random) {
        net.draw(random);
    }

    @Override
    public Actor copy() {
        DenseActor copy = new DenseActor(observationSize(), actions, hidden);
        copy.net.copyFrom(net);
        return copy;
    }

    @Override
    public ActorPass newPass(int batch, Compute compute) {
        return new Pass(batch, compute);
    }

    private final class Pass implements ActorPass {
        private final Mlp.Pass pass;
        private final FMatrixRMaj mean;
        private final FMatrixRMaj logStd;
        private final FMatrixRMaj meanGradient;
        private final FMatrixRMaj logStdGradient;

        private Pass(int batch, Compute compute) {
            pass = net.newPass(batch, compute);
            mean = new FMatrixRMaj(batch, actions);
            logStd = new FMatrixRMaj(batch, actions);
            meanGradient = new FMatrixRMaj(batch, actions);
            logStdGradient = new FMatrixRMaj(batch, actions);
        }

        @Override
        public FMatrixRMaj observations() {
            return pass.input();
        }

        @Override
        public void forward() {
            pass.forward();
            float[] head = pass.output().data;
            for (int r = 0, p = 0, h = 0; r < mean.numRows; r++, h += 2 * actions) {
                for (int j = 0; j < actions; j++, p++) {
                    mean.data[p] = head[h + j];
                    logStd.data[p] = head[h + actions + j];
                }
            }
        }

        @Override
        public void forwardMean() {
            forward();
        }

        @Override
        public FMatrixRMaj mean() {
            return mean;
        }

        @Override
        public FMatrixRMaj logStd() {
            return logStd;
        }

        @Override
        public FMatrixRMaj meanGradient() {
            return meanGradient;
        }

        @Override
        public FMatrixRMaj logStdGradient() {
            return logStdGradient;
        }

        @Override
        public void backward() {
            float[] head = pass.outputGradient().data;
            for (int r = 0, p = 0, h = 0; r < mean.numRows; r++, h += 2 * actions) {
                for (int j = 0; j < actions; j++, p++) {
                    head[h + j] = meanGradient.data[p];
                    head[h + actions + j] = logStdGradient.data[p];
                }
            }
            pass.backward(true, false);
        }

        @Override
        public double firingRate() {
            return Double.NaN;
        }
    }
}
