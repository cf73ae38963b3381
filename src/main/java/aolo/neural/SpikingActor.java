package aolo.neural;

import aolo.math.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The population-coded spiking actor of PopSAN (Tang, Kumar, Yoo, Michmizos, CoRL 2020): encoder, two hidden layers and
 * an output population of leaky integrate-and-fire neurons, a linear read-out for each action (with an optional
 * {@link DirectPath} beside the spikes), and a plain ReLU network on the raw observation for the log-std. Parameters only; a pass holds the state.
 */
public final class SpikingActor implements Actor {
    private final SpikingShape shape;
    private final PopulationEncoder encoder;
    private final List<SpikingLayer> layers;
    private final PopulationDecoder decoder;
    private final DirectPath direct;
    private final Mlp logStd;
    private final List<Weights> weights = new ArrayList<>();

    public SpikingActor(SpikingShape shape) {
        this.shape = shape;
        encoder = new PopulationEncoder(shape.observations(), shape.observationPopulation());
        int hidden = shape.hidden();
        layers = List.of(
                new SpikingLayer("W1", "b1", encoder.size(), hidden),
                new SpikingLayer("W2", "b2", hidden, hidden),
                new SpikingLayer("W3", "b3", hidden, shape.actions() * shape.actionPopulation()));
        decoder = new PopulationDecoder(shape.actions(), shape.actionPopulation());
        logStd = new Mlp(
                List.of("S1", "S2", "S3"), false, shape.observations(), hidden, hidden, shape.actions());
        weights.add(encoder.mean());
        weights.add(encoder.deviation());
        for (SpikingLayer layer : layers) {
            weights.add(layer.dense().weight());
            weights.add(layer.dense().bias());
        }
        weights.addAll(decoder.weights());
        direct = shape.directPath().present() ? new DirectPath(shape.actions(), encoder.size()) : null;
        if (direct != null) {
            weights.add(direct.weight());
        }
        encoder.reset(shape.encoderRange(), shape.encoderDeviation());
    }

    public SpikingShape shape() {
        return shape;
    }

    public PopulationEncoder encoder() {
        return encoder;
    }

    /** Hidden 1, hidden 2, output. */
    public List<SpikingLayer> layers() {
        return layers;
    }

    public PopulationDecoder decoder() {
        return decoder;
    }

    /** Null if there is none. */
    public DirectPath direct() {
        return direct;
    }

    Mlp logStd() {
        return logStd;
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
        for (SpikingLayer layer : layers) {
            layer.dense().draw(random);
        }
        decoder.draw(random);
        if (direct != null) {
            direct.reset();
        }
        logStd.draw(random);
    }

    @Override
    public SpikingActor copy() {
        SpikingActor copy = new SpikingActor(shape);
        copy.encoder.copyFrom(encoder);
        for (int l = 0; l < layers.size(); l++) {
            copy.layers.get(l).dense().copyFrom(layers.get(l).dense());
        }
        copy.decoder.copyFrom(decoder);
        if (direct != null) {
            copy.direct.copyFrom(direct);
        }
        copy.logStd.copyFrom(logStd);
        return copy;
    }

    @Override
    public SpikingPass newPass(int batch, Compute compute) {
        return new SpikingPass(this, batch, compute);
    }
}
