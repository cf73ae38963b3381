package aolo.neural;

import aolo.math.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * {@link SpikingActor} without spikes and time: the same encoder (its stimulation A taken as it is), layers of the same
 * sizes with ReLU for the neurons, the same decoder, direct path and log-std network. For "everything equal but the spikes".
 */
public final class RateActor implements Actor {
    private final SpikingShape shape;
    private final PopulationEncoder encoder;
    private final Mlp net;
    private final PopulationDecoder decoder;
    private final DirectPath direct;
    private final Mlp logStd;
    private final List<Weights> weights = new ArrayList<>();

    public RateActor(SpikingShape shape) {
        this.shape = shape;
        encoder = new PopulationEncoder(shape.observations(), shape.observationPopulation());
        int hidden = shape.hidden();
        int outputs = shape.actions() * shape.actionPopulation();
        net = new Mlp(List.of("W1", "W2", "W3"), true, encoder.size(), hidden, hidden, outputs);
        decoder = new PopulationDecoder(shape.actions(), shape.actionPopulation());
        logStd =
                new Mlp(List.of("S1", "S2", "S3"), false, shape.observations(), hidden, hidden, shape.actions());
        weights.add(encoder.mean());
        weights.add(encoder.deviation());
        weights.addAll(net.weights());
        weights.addAll(decoder.weights());
        direct = shape.directPath().present() ? new DirectPath(shape.actions(), encoder.size()) : null;
        if (direct != null) {
            weights.add(direct.weight());
        }
        encoder.reset(shape.encoderRange(), shape.encoderDeviation());
    }

    @Override
    public int observationSize() {
        return shape.observations();
    }

    @Override
    public int actionSize() {
        return shape.actions();
    }

    @Override
    public List<Weights> weights() {
        return weights;
    }

    @Override
    public List<Weights> logStdWeights() {
        return logStd.weights();
    }

    @Override
    public void draw(RandomStream random) {
        encoder.reset(shape.encoderRange(), shape.encoderDeviation());
        net.draw(random);
        decoder.draw(random);
        if (direct != null) {
            direct.reset();
        }
        logStd.draw(random);
    }

    @Override
    public Actor copy() {
        RateActor copy = new RateActor(shape);
        copy.encoder.copyFrom(encoder);
        copy.net.copyFrom(net);
        copy.decoder.copyFrom(decoder);
        if (direct != null) {
            copy.direct.copyFrom(direct);
        }
        copy.logStd.copyFrom(logStd);
        return copy;
    }

    @Override
    public ActorPass newPass(int batch, Compute compute) {
        return new Pass(batch, compute);
    }

    private final class Pass implements ActorPass {
        private final Compute compute;
        private final Mlp.Pass pass;
        private final Mlp.Pass logStdPass;
        private final float[] scale = new float[encoder.size()];
        private final FMatrixRMaj mean;
        private final FMatrixRMaj meanGradient;

        private Pass(int batch, Compute compute) {
            this.compute = compute;
            pass = net.newPass(batch, compute);
            logStdPass = logStd.newPass(batch, compute);
            mean = new FMatrixRMaj(batch, shape.actions());
            meanGradient = new FMatrixRMaj(batch, shape.actions());
        }

        @Override
        public FMatrixRMaj observations() {
            return logStdPass.input();
        }

        @Override
        public void forward() {
            forwardMean();
            logStdPass.forward();
        }

        @Override
        public void forwardMean() {
            encoder.stimulate(compute.elements(), observations(), scale, pass.input());
            pass.forward();
            decoder.forward(pass.output(), mean);
            if (direct != null) {
                direct.forward(pass.input(), mean);
            }
        }

        @Override
        public void backward() {
            logStdPass.backward(true, false);
            decoder.backward(pass.output(), meanGradient, pass.outputGradient());
            pass.backward(true, true);
            if (direct != null) {
                direct.backward(pass.input(), meanGradient, pass.inputGradient());
            }
            encoder.parameterGradient(
                    compute.elements(), observations(), pass.input(), pass.inputGradient(), scale);
        }

        @Override
        public FMatrixRMaj mean() {
            return mean;
        }

        @Override
        public FMatrixRMaj logStd() {
            return logStdPass.output();
        }

        @Override
        public FMatrixRMaj meanGradient() {
            return meanGradient;
        }

        @Override
        public FMatrixRMaj logStdGradient() {
            return logStdPass.outputGradient();
        }

        @Override
        public double firingRate() {
            return Double.NaN;
        }
    }
}
