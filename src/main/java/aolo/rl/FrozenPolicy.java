package aolo.rl;

import aolo.border.Declared;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.Compute;
import aolo.neural.FloatArrays;
import aolo.neural.Normaliser;
import aolo.neural.SpikingPass;
import aolo.neural.SquashedGaussian;
import aolo.neural.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A copy of an actor and of the statistics it normalises by. Nothing modifies it after construction. */
public final class FrozenPolicy implements PolicySnapshot {
    private final Algorithm algorithm;
    private final Actor actor;
    private final Normaliser normaliser;
    private final long steps;

    /** @param normaliser null if observations are taken as they are */
    public FrozenPolicy(Algorithm algorithm, Actor actor, Normaliser normaliser, long steps) {
        this.algorithm = algorithm;
        this.actor = actor.copy();
        this.normaliser = normaliser == null ? null : normaliser.copy();
        this.steps = steps;
    }

    public Actor actor() {
        return actor;
    }

    /** Null if observations are taken as they are. */
    public Normaliser normaliser() {
        return normaliser;
    }

    @Override
    public Algorithm algorithm() {
        return algorithm;
    }

    @Override
    public int observationSize() {
        return actor.observationSize();
    }

    @Override
    public int actionSize() {
        return actor.actionSize();
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public PolicyRunner newRunner() {
        return new Runner(Compute.fastest());
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        for (Weights weights : actor.weights()) {
            weights.save(out);
        }
        for (Weights weights : actor.logStdWeights()) {
            weights.save(out);
        }
        out.writeBoolean(normaliser != null);
        if (normaliser != null) {
            normaliser.save(out);
        }
    }

    /** Reads what {@link #save} wrote into an actor of the same shape; numbers that are not finite are refused. */
    static FrozenPolicy load(Algorithm algorithm, Actor actor, DataInput in) throws IOException {
        long steps = Declared.counter(in, "the number of steps");
        for (Weights weights : actor.weights()) {
            load(weights, in);
        }
        for (Weights weights : actor.logStdWeights()) {
            load(weights, in);
        }
        Normaliser normaliser = null;
        if (Declared.flag(in, "whether observations are normalised")) {
            // it never observes again, so how often it would update does not matter
            normaliser = new Normaliser(actor.observationSize(), Integer.MAX_VALUE);
            normaliser.load(in);
        }
        return new FrozenPolicy(algorithm, actor, normaliser, steps);
    }

    private static void load(Weights weights, DataInput in) throws IOException {
        weights.load(in);
        if (!weights.finite()) {
            throw new IOException("it is damaged: " + weights.badNumber() + ", which is no finite number");
        }
    }

    private final class Runner implements PolicyRunner {
        private final ActorPass pass;
        private final SpikeTrace trace;

        private Runner(Compute compute) {
            pass = actor.newPass(1, compute);
            trace = pass instanceof SpikingPass spiking ? new SpikeTrace(spiking, actor) : null;
        }

        @Override
        public void act(float[] observation, float[] action) {
            requireFinite(LearningFault.Place.OBSERVATION, "observation", observation);
            System.arraycopy(observation, 0, pass.observations().data, 0, actor.observationSize());
            if (normaliser != null) {
                normaliser.normalise(pass.observations());
            }
            pass.forwardMean();
            for (int j = 0; j < actor.actionSize(); j++) {
                action[j] = (float) Math.tanh(pass.mean().data[j]);
            }
            requireFinite(LearningFault.Place.ACTION, "action", action);
            if (trace != null) {
                trace.stale();
            }
        }

        @Override
        public boolean spread(float[] low, float[] high) {
            if (!algorithm.explores()) {
                return false;
            }
            pass.forward(); // on the observation of the last decision, which it decides again to the same bits
            for (int j = 0; j < actor.actionSize(); j++) {
                double mean = pass.mean().data[j];
                double deviation = SquashedGaussian.deviation(pass.logStd().data[j]);
                low[j] = (float) Math.tanh(mean - deviation);
                high[j] = (float) Math.tanh(mean + deviation);
            }
            return true;
        }

        private void requireFinite(LearningFault.Place place, String name, float[] values) {
            int bad = FloatArrays.firstNotFinite(values, values.length);
            if (bad >= 0) {
                throw new LearningFault(place, NotFinite.of(place, name + "[" + bad + "]", values[bad]).getMessage(), steps, 0);
            }
        }

        @Override
        public SpikeRecord spikes() {
            return trace == null ? null : trace.record();
        }

        @Override
        public void silence(int layer, int neuron, boolean silent) {
            if (!(pass instanceof SpikingPass spiking)) {
                throw new UnsupportedOperationException(algorithm.title() + " has no spiking neurons");
            }
            spiking.silence(layer, neuron, silent);
        }

        @Override
        public long multiplyAccumulates() {
            if (trace != null) {
                return trace.record().multiplyAccumulates();
            }
            long sum = 0;
            for (Weights weights : actor.weights()) {
                sum += weights.value().numRows > 1 ? weights.size() : 0;
            }
            return sum;
        }
    }
}
