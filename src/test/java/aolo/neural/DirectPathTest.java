package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import java.util.function.Function;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/** The linear path beside the spikes, in both actors that may have it. */
class DirectPathTest {
    private static final int BATCH = 6;
    private final RandomStream random = new RandomStreams(3).stream("test");

    enum Kind {
        SPIKING(SpikingActor::new),
        RATE(RateActor::new);

        final Function<SpikingShape, Actor> maker;

        Kind(Function<SpikingShape, Actor> maker) {
            this.maker = maker;
        }

        Actor drawn(DirectCode direct) {
            Actor actor = maker.apply(shape(direct));
            actor.draw(new RandomStreams(8).stream("weights"));
            return actor;
        }
    }

    private static SpikingShape shape(DirectCode direct) {
        return new SpikingShape(3, 2, 12, 7, 5, 4, Lif.PAPER, false, EncoderCode.SPIKES, direct, 3, 0.6);
    }

    private ActorPass observing(Actor actor) {
        ActorPass pass = actor.newPass(BATCH, Compute.fastest());
        for (int i = 0; i < 3 * BATCH; i++) {
            pass.observations().data[i] = (float) random.nextGaussian();
        }
        return pass;
    }

    private static Weights direct(Actor actor) {
        Weights last = actor.weights().get(actor.weights().size() - 1);
        assertThat(last.name()).isEqualTo("direct_w");
        return last;
    }

    @ParameterizedTest
    @EnumSource
    void startsAtTheActorWithoutIt(Kind kind) {
        ActorPass with = observing(kind.drawn(DirectCode.GRADED));
        ActorPass without = kind.drawn(DirectCode.NONE).newPass(BATCH, Compute.fastest());
        System.arraycopy(with.observations().data, 0, without.observations().data, 0, 3 * BATCH);
        with.forward();
        without.forward();
        assertThat(with.mean().data).isEqualTo(without.mean().data);
        assertThat(with.logStd().data).isEqualTo(without.logStd().data);
    }

    @ParameterizedTest
    @EnumSource
    void addsTheWeightedReceptiveFields(Kind kind) {
        Actor actor = kind.drawn(DirectCode.GRADED);
        ActorPass pass = observing(actor);
        pass.forwardMean();
        float[] before = pass.mean().data.clone();
        Weights w = direct(actor);
        w.drawUniform(random, 1);
        pass.forwardMean();
        for (int b = 0; b < BATCH; b++) {
            for (int j = 0; j < 2; j++) {
                double sum = before[2 * b + j];
                for (int q = 0; q < 21; q++) {
                    double z = pass.observations().data[3 * b + q / 7] - (-3 + 6 * (q % 7) / 6.0);
                    sum += w.value().data[21 * j + q] * Math.exp(-z * z / (2 * 0.36));
                }
                assertThat((double) pass.mean().data[2 * b + j]).isCloseTo(sum, offset(2e-5));
            }
        }
    }

    /** The mean is linear in these weights, so any step will do. */
    @ParameterizedTest
    @EnumSource
    void itsGradientEqualsFiniteDifferences(Kind kind) {
        Actor actor = kind.drawn(DirectCode.GRADED);
        ActorPass pass = observing(actor);
        Weights w = direct(actor);
        w.drawUniform(random, 0.3);
        pass.forward();
        FMatrixRMaj g = pass.meanGradient();
        for (int i = 0; i < 2 * BATCH; i++) {
            g.data[i] = (float) random.nextGaussian();
        }
        pass.logStdGradient().zero();
        pass.backward();
        float[] gradient = w.gradient().data.clone();
        for (int p = 0; p < w.size(); p++) {
            double slope = weighedMean(pass, w, p, 1) - weighedMean(pass, w, p, -1);
            assertThat((double) gradient[p]).as("weight " + p).isCloseTo(slope / 2, offset(1e-4));
        }
    }

    private static double weighedMean(ActorPass pass, Weights w, int p, float step) {
        float kept = w.value().data[p];
        w.value().data[p] += step;
        pass.forwardMean();
        w.value().data[p] = kept;
        double sum = 0;
        for (int i = 0; i < 2 * BATCH; i++) {
            sum += (double) pass.mean().data[i] * pass.meanGradient().data[i];
        }
        return sum;
    }

    /** The path also moves the receptive fields; the dense actor is smooth, so its whole gradient can be checked. */
    @Test
    void itReachesTheReceptiveFields() {
        Actor actor = Kind.RATE.drawn(DirectCode.GRADED);
        ActorPass pass = observing(actor);
        direct(actor).drawUniform(random, 1);
        pass.forward();
        for (int i = 0; i < 2 * BATCH; i++) {
            pass.meanGradient().data[i] = (float) random.nextGaussian();
        }
        pass.logStdGradient().zero();
        pass.backward();
        for (Weights w : actor.weights().subList(0, 2)) {
            float[] gradient = w.gradient().data.clone();
            for (int p = 0; p < w.size(); p++) {
                double slope = (weighedMean(pass, w, p, 2e-3f) - weighedMean(pass, w, p, -2e-3f)) / 4e-3;
                assertThat((double) gradient[p]).as(w.name() + p).isCloseTo(slope, offset(6e-3));
            }
        }
    }

    /** What skips the layers as spikes is what a halving synapse tells of the receptive fields. */
    @Test
    void asSpikesItAddsTheDecodedPhaseCode() {
        SpikingActor actor = new SpikingActor(
                new SpikingShape(3, 2, 12, 7, 5, 4, Lif.PAPER, false, EncoderCode.PHASE, DirectCode.SPIKES, 3, 0.6));
        actor.draw(new RandomStreams(8).stream("weights"));
        SpikingPass pass = (SpikingPass) observing(actor);
        pass.forwardMean();
        float[] before = pass.mean().data.clone();
        Weights w = direct(actor);
        w.drawUniform(random, 1);
        pass.forwardMean();
        for (int b = 0; b < BATCH; b++) {
            double[] synapse = new double[2];
            for (int t = 0; t < 4; t++) {
                for (int j = 0; j < 2; j++) {
                    double arriving = 0;
                    for (int p = pass.spikes(0).begin(4 * b + t); p < pass.spikes(0).end(4 * b + t); p++) {
                        arriving += w.value().data[21 * j + pass.spikes(0).column(p)];
                    }
                    synapse[j] = 0.5 * synapse[j] + 0.5 * arriving;
                }
            }
            for (int j = 0; j < 2; j++) {
                assertThat((double) pass.mean().data[2 * b + j]).isCloseTo(before[2 * b + j] + synapse[j], offset(2e-5));
            }
        }
    }
}
