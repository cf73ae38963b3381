package aolo.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import aolo.math.OneRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers, actor, Adam and normaliser against the PyTorch vectors, every field, on both kinds of arithmetic. */
class ReferenceVectorsTest {
    static Stream<Compute> computes() {
        return Stream.of(Compute.fastest(), Compute.plain());
    }

    @ParameterizedTest
    @MethodSource("computes")
    void critic(Compute compute) {
        VectorFile file = new VectorFile("critic_mlp.json");
        int in = file.integer("/config/input");
        int[] hidden = ints(file.numbers("/config/hidden"));
        int out = file.integer("/config/out");
        file.number("/seed");
        Mlp net = new Mlp(List.of("W1", "W2", "W3"), false, in, hidden[0], hidden[1], out);
        for (Weights w : net.weights()) {
            file.fill("/weights/" + w.name(), w);
        }
        float[] x = file.floats("/x");
        float[] y = file.floats("/y");
        int batch = y.length;
        Mlp.Pass pass = net.newPass(batch, compute);
        System.arraycopy(x, 0, pass.input().data, 0, x.length);
        pass.forward();
        float[] q = pass.output().data;
        file.expect("/q", q);
        expectBeforeRelu(file, net, pass.input(), compute);
        double loss = 0;
        for (int b = 0; b < batch; b++) {
            loss += (q[b] - y[b]) * (q[b] - y[b]) / batch;
            pass.outputGradient().data[b] = 2 * (q[b] - y[b]) / batch;
        }
        file.expect("/mse", loss);
        pass.backward(true, true);
        for (Weights w : net.weights()) {
            file.expectGradient("/grad_mse/" + w.name(), w);
        }
        file.expect("/grad_mse_wrt_x", pass.inputGradient().data);
        Arrays.fill(pass.outputGradient().data, 1f / batch);
        pass.backward(true, true);
        for (Weights w : net.weights()) {
            file.expectGradient("/grad_mean_q/" + w.name(), w);
        }
        file.expect("/grad_mean_q_wrt_x", pass.inputGradient().data);
        file.expectNothingUnread();
    }

    private static void expectBeforeRelu(VectorFile file, Mlp net, FMatrixRMaj input, Compute compute) {
        FMatrixRMaj x = input;
        for (int l = 0; l < 2; l++) {
            DenseLayer layer = net.layers().get(l);
            FMatrixRMaj z = new FMatrixRMaj(x.numRows, layer.bias().size());
            layer.forward(compute.products(), x, z);
            file.expect("/z" + (l + 1), z.data);
            compute.elements().relu(z.data, z.getNumElements());
            x = z;
        }
    }

    @ParameterizedTest
    @MethodSource("computes")
    void adam(Compute compute) {
        VectorFile file = new VectorFile("adam.json");
        file.number("/seed");
        assertThat(file.number("/config/beta1")).isEqualTo(0.9);
        assertThat(file.number("/config/beta2")).isEqualTo(0.999);
        assertThat(file.number("/config/eps")).isEqualTo(1e-8);
        Weights a = new Weights("a", 1, 3);
        Weights matrix = new Weights("b", 2, 4);
        file.fill("/params0/a", a);
        file.fill("/params0/B", matrix);
        Adam adam = new Adam(List.of(a, matrix), file.number("/config/lr"), compute.elements());
        assertThat(file.count("/steps")).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            String at = "/steps/" + i;
            System.arraycopy(file.floats(at + "/grad/a"), 0, a.gradient().data, 0, a.size());
            System.arraycopy(file.floats(at + "/grad/B"), 0, matrix.gradient().data, 0, matrix.size());
            assertThat(adam.step(1)).isTrue();
            file.expect(at + "/params/a", a.value().data);
            file.expect(at + "/params/B", matrix.value().data);
            file.expect(at + "/m/a", adam.firstMoments(0));
            file.expect(at + "/m/B", adam.firstMoments(1));
            file.expect(at + "/v/a", adam.secondMoments(0));
            file.expect(at + "/v/B", adam.secondMoments(1));
        }
        file.expectNothingUnread();
    }

    @Test
    void normaliser() {
        VectorFile file = new VectorFile("obs_normalizer.json");
        int every = file.integer("/config/update_every");
        assertThat(file.number("/config/clip")).isEqualTo(3);
        assertThat(file.number("/config/eps")).isEqualTo(Normaliser.EPSILON);
        float[] all = file.floats("/obs");
        int size = all.length / 15;
        Normaliser normaliser = new Normaliser(size, every);
        for (int chunk = 0; chunk < 3; chunk++) {
            for (int i = 0; i < every; i++) {
                int from = (chunk * every + i) * size;
                normaliser.observe(Arrays.copyOfRange(all, from, from + size));
            }
            String at = "/after_chunk/" + chunk;
            double[] mean = new double[size];
            double[] variance = new double[size];
            for (int i = 0; i < size; i++) {
                mean[i] = normaliser.mean(i);
                variance[i] = normaliser.variance(i);
            }
            file.expect(at + "/mean", mean);
            file.expect(at + "/var", variance);
            file.expect(at + "/count", normaliser.count());
            FMatrixRMaj first = new FMatrixRMaj(4, size);
            System.arraycopy(all, 0, first.data, 0, 4 * size);
            normaliser.normalise(first);
            file.expect(at + "/normalized_first4", first.data);
        }
        file.expectNothingUnread();
    }

    static Stream<Arguments> actorFiles() {
        return Stream.of("popsan_actor.json", "popsan_actor_refinit.json")
                .flatMap(f -> computes().map(c -> Arguments.of(f, c)));
    }

    @ParameterizedTest
    @MethodSource("actorFiles")
    void spikingActor(String name, Compute compute) {
        VectorFile file = new VectorFile(name);
        file.number("/seed");
        file.number("/trace/min_margin");
        SpikingActor actor = actor(file);
        float[] observations = file.floats("/obs");
        int batch = observations.length / actor.observationSize();
        SpikingPass pass = actor.newPass(batch, compute);
        System.arraycopy(observations, 0, pass.observations().data, 0, observations.length);
        pass.forward();
        expectTrace(file, actor, pass, batch);
        expectActions(file, pass, batch);
        expectSpikeCounts(file, pass, batch, actor.shape().timeSteps());
        expectGradients(file, actor, pass, batch);
        file.expectNothingUnread();
    }

    private static SpikingActor actor(VectorFile file) {
        int[] hidden = ints(file.numbers("/config/hidden"));
        assertThat(hidden[0]).isEqualTo(hidden[1]);
        assertThat(file.number("/config/act_limit")).isEqualTo(1);
        assertThat(file.number("/config/log_std_min")).isEqualTo(SquashedGaussian.MIN_LOG_STD);
        assertThat(file.number("/config/log_std_max")).isEqualTo(SquashedGaussian.MAX_LOG_STD);
        assertThat((float) file.number("/config/encoder_vth")).isEqualTo(PopulationEncoder.THRESHOLD);
        Lif lif = new Lif(
                (float) file.number("/config/current_decay"),
                (float) file.number("/config/volt_decay"),
                (float) file.number("/config/vth"),
                (float) file.number("/config/grad_window"));
        int population = file.integer("/config/pop");
        SpikingActor actor = new SpikingActor(new SpikingShape(
                file.integer("/config/obs"),
                file.integer("/config/act"),
                hidden[0],
                population,
                population,
                file.integer("/config/T"),
                lif,
                false,
                EncoderCode.SPIKES,
                DirectCode.NONE,
                3,
                Math.sqrt(0.15)));
        for (Weights w : all(actor)) {
            file.fill("/weights/" + w.name(), w);
        }
        return actor;
    }

    private static List<Weights> all(SpikingActor actor) {
        return Stream.concat(actor.weights().stream(), actor.logStdWeights().stream())
                .toList();
    }

    private static void expectTrace(VectorFile file, SpikingActor actor, SpikingPass pass, int batch) {
        int steps = actor.shape().timeSteps();
        file.expect("/trace/enc_act", pass.stimulation().data);
        float[] voltages = new float[steps * batch * actor.encoder().size()];
        pass.encoderVoltages(voltages);
        file.expect("/trace/enc_volt", timeFirst(voltages, batch, steps));
        file.expect("/trace/enc_spike", timeFirst(dense(pass.spikes(0)), batch, steps));
        for (int l = 1; l <= 3; l++) {
            String at = "/trace/layers/" + (l - 1);
            file.expect(at + "/current", timeFirst(pass.state(l).current().data, batch, steps));
            file.expect(at + "/volt", timeFirst(pass.state(l).voltage().data, batch, steps));
            file.expect(at + "/spike", timeFirst(dense(pass.spikes(l)), batch, steps));
        }
        file.expect("/trace/pop_activity", pass.activity().data);
    }

    private static void expectActions(VectorFile file, SpikingPass pass, int batch) {
        float[] mean = pass.mean().data;
        float[] logStd = pass.logStd().data;
        float[] noise = file.floats("/noise");
        SquashedGaussian policy = new SquashedGaussian(batch, pass.mean().numCols);
        policy.sample(pass.mean(), pass.logStd(), noise);
        file.expect("/trace/mu", mean);
        file.expect("/trace/log_std_raw", logStd);
        double[] clamped = new double[logStd.length];
        double[] unsquashed = new double[logStd.length];
        double[] deterministic = new double[logStd.length];
        for (int p = 0; p < logStd.length; p++) {
            clamped[p] = SquashedGaussian.clamp(logStd[p]);
            unsquashed[p] = mean[p] + Math.exp(clamped[p]) * noise[p];
            deterministic[p] = Math.tanh(mean[p]);
        }
        file.expect("/trace/log_std", clamped);
        file.expect("/trace/u", unsquashed);
        file.expect("/trace/action", policy.action().data);
        file.expect("/trace/action_deterministic", deterministic);
        file.expect("/trace/logp", policy.logProbability());
    }

    private static void expectSpikeCounts(VectorFile file, SpikingPass pass, int batch, int steps) {
        String[] names = {"encoder", "layer1", "layer2", "output"};
        double[] rates = new double[4];
        for (int l = 0; l < 4; l++) {
            OneRows spikes = pass.spikes(l);
            double[] counts = new double[batch * spikes.columns()];
            for (int r = 0; r < spikes.rows(); r++) {
                for (int p = spikes.begin(r); p < spikes.end(r); p++) {
                    counts[(r / steps) * spikes.columns() + spikes.column(p)]++;
                }
            }
            file.expect("/spike_counts/" + names[l], counts);
            rates[l] = spikes.count() / (double) (counts.length * steps);
        }
        file.expect("/firing_rate/encoder", rates[0]);
        file.expect("/firing_rate/layers", rates[1], rates[2], rates[3]);
        assertThat(pass.firingRate()).isCloseTo((rates[1] + rates[2]) / 2, offset(1e-9));
    }

    private static void expectGradients(VectorFile file, SpikingActor actor, SpikingPass pass, int batch) {
        FMatrixRMaj zero = new FMatrixRMaj(batch, actor.actionSize());
        FMatrixRMaj one = new FMatrixRMaj(batch, actor.actionSize());
        Arrays.fill(one.data, 1f);
        pass.meanGradient().setTo(one);
        pass.logStdGradient().setTo(zero);
        pass.backward();
        expectGradient(file, "/grad_sum_mu/", actor);
        FMatrixRMaj wrtObservation = new FMatrixRMaj(batch, actor.observationSize());
        pass.observationGradient(wrtObservation);
        file.expect("/grad_sum_mu_wrt_obs", wrtObservation.data);
        pass.meanGradient().setTo(zero);
        pass.logStdGradient().setTo(one);
        pass.backward();
        expectGradient(file, "/grad_sum_log_std/", actor);
        SquashedGaussian policy = new SquashedGaussian(batch, actor.actionSize());
        policy.sample(pass.mean(), pass.logStd(), file.floats("/noise"));
        policy.gradient(pass.logStd(), one, 0, pass.meanGradient(), pass.logStdGradient());
        pass.backward();
        expectGradient(file, "/grad_sum_action/", actor);
        policy.gradient(pass.logStd(), zero, 1, pass.meanGradient(), pass.logStdGradient());
        pass.backward();
        expectGradient(file, "/grad_sum_logp/", actor);
    }

    private static void expectGradient(VectorFile file, String at, SpikingActor actor) {
        for (Weights w : all(actor)) {
            if (file.isNull(at + w.name())) {
                assertThat(w.gradient().data).as(at + w.name()).containsOnly(0f);
            } else {
                file.expectGradient(at + w.name(), w);
            }
        }
    }

    /** From [batch][T][n] here to [T][batch][n] in the files. */
    private static float[] timeFirst(float[] x, int batch, int steps) {
        float[] result = new float[x.length];
        int n = x.length / (batch * steps);
        for (int b = 0; b < batch; b++) {
            for (int t = 0; t < steps; t++) {
                System.arraycopy(x, (b * steps + t) * n, result, (t * batch + b) * n, n);
            }
        }
        return result;
    }

    private static float[] dense(OneRows spikes) {
        float[] all = new float[spikes.rows() * spikes.columns()];
        for (int r = 0; r < spikes.rows(); r++) {
            for (int p = spikes.begin(r); p < spikes.end(r); p++) {
                all[r * spikes.columns() + spikes.column(p)] = 1;
            }
        }
        return all;
    }

    private static int[] ints(double[] numbers) {
        return Arrays.stream(numbers).mapToInt(d -> (int) d).toArray();
    }
}
