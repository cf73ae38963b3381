package aolo.rl;

import aolo.neural.DirectCode;
import aolo.neural.EncoderCode;
import static org.assertj.core.api.Assertions.assertThat;

import aolo.neural.Actor;
import aolo.neural.Compute;
import aolo.neural.DenseActor;
import aolo.neural.Lif;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingShape;
import aolo.neural.VectorFile;
import aolo.neural.Weights;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three consecutive SAC updates against the PyTorch vectors, every field, stage by stage and as one call. */
class ReferenceVectorsTest {
    static Stream<Arguments> updateFiles() {
        return Stream.of(
                        "sac_update_popsan.json",
                        "sac_update_popsan_autoalpha.json",
                        "sac_update_plain_autoalpha.json")
                .flatMap(f -> Stream.of(
                        Arguments.of(f, Compute.fastest(), Compute.fastest()),
                        Arguments.of(f, Compute.plain(), Compute.plain())));
    }

    @ParameterizedTest
    @MethodSource("updateFiles")
    void threeUpdates(String name, Compute compute, Compute other) {
        VectorFile file = new VectorFile(name);
        file.number("/seed");
        SoftActorCritic staged = learner(file, compute);
        SoftActorCritic whole = learner(file, other);
        assertThat(file.count("/updates")).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            String at = "/updates/" + i;
            Batch batch = batch(file, at + "/batch/", staged.actor());
            float[] noise = noise(file, at);
            staged(file, at, staged, batch, noise);
            whole.update(batch, noise, 1);
            expectAfter(file, at, staged);
            expectAfter(file, at, whole);
        }
        file.expectNothingUnread();
    }

    private static SoftActorCritic learner(VectorFile file, Compute compute) {
        int actions = file.integer("/config/act");
        int hidden = (int) file.numbers("/config/hidden")[0];
        boolean spiking = file.text("/config/kind").equals("popsan");
        assertThat(file.number("/config/act_limit")).isEqualTo(1);
        assertThat(file.number("/config/lr_plain_actor")).isEqualTo(file.number("/config/lr_log_std_net"));
        int population = file.integer("/config/pop");
        int observations = file.integer("/config/obs");
        SpikingShape shape = new SpikingShape(
                observations,
                actions,
                hidden,
                population,
                population,
                file.integer("/config/T"),
                Lif.PAPER,
                false,
                EncoderCode.SPIKES,
                DirectCode.NONE,
                3,
                1);
        Actor actor = spiking ? new SpikingActor(shape) : new DenseActor(observations, actions, hidden);
        double popsanRate = file.number("/config/lr_popsan");
        SacSettings settings = new SacSettings(
                file.integer("/config/batch"),
                hidden,
                file.number("/config/gamma"),
                1 - file.number("/config/polyak"),
                file.number("/config/lr_q"),
                spiking ? popsanRate : file.number("/config/lr_plain_actor"),
                file.number("/config/lr_log_std_net"),
                file.isTrue("/config/auto_alpha"),
                Math.exp(file.number("/initial/log_alpha")),
                file.number("/config/target_entropy"),
                file.number("/config/lr_alpha"));
        SoftActorCritic learner = new SoftActorCritic(actor, settings, compute);
        fillActor(file, "/initial/actor/", actor);
        for (Weights w : learner.critic1().net.weights()) {
            file.fill("/initial/q1/" + w.name(), w);
        }
        for (Weights w : learner.critic2().net.weights()) {
            file.fill("/initial/q2/" + w.name(), w);
        }
        for (Weights w : learner.critic1().target.weights()) {
            file.fill("/initial/t1/" + w.name(), w);
        }
        for (Weights w : learner.critic2().target.weights()) {
            file.fill("/initial/t2/" + w.name(), w);
        }
        return learner;
    }

    private static Batch batch(VectorFile file, String at, Actor actor) {
        float[] rewards = file.floats(at + "rew");
        Batch batch = new Batch(rewards.length, actor.observationSize(), actor.actionSize(), 0);
        copy(rewards, batch.rewards);
        copy(file.floats(at + "obs"), batch.observations.data);
        copy(file.floats(at + "act"), batch.actions.data);
        copy(file.floats(at + "obs2"), batch.nextObservations.data);
        copy(file.floats(at + "done"), batch.done);
        return batch;
    }

    private static void copy(float[] from, float[] to) {
        assertThat(from.length).isEqualTo(to.length);
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static float[] noise(VectorFile file, String at) {
        float[] next = file.floats(at + "/noise_next");
        float[] current = file.floats(at + "/noise_cur");
        float[] both = Arrays.copyOf(next, next.length + current.length);
        System.arraycopy(current, 0, both, next.length, current.length);
        return both;
    }

    private static void staged(VectorFile file, String at, SoftActorCritic sac, Batch batch, float[] noise) {
        double alpha = sac.temperature().value();
        file.expect(at + "/alpha", alpha);
        sac.computeBackup(batch, noise, alpha);
        file.expect(at + "/next_action", sac.sampled().action().data);
        file.expect(at + "/next_logp", sac.sampled().logProbability());
        file.expect(at + "/backup", sac.backup());
        sac.evaluateCritics(batch);
        file.expect(at + "/q1", sac.critic1().pass.output().data);
        file.expect(at + "/q2", sac.critic2().pass.output().data);
        file.expect(at + "/loss_q1", sac.criticLoss1());
        file.expect(at + "/loss_q2", sac.criticLoss2());
        file.expect(at + "/loss_q", sac.figure(UpdateFigure.CRITIC_LOSS));
        sac.stepCritics(1);
        for (Weights w : sac.critic1().net.weights()) {
            file.expectGradient(at + "/grad_q1/" + w.name(), w);
        }
        for (Weights w : sac.critic2().net.weights()) {
            file.expectGradient(at + "/grad_q2/" + w.name(), w);
        }
        sac.evaluateActor(batch, noise, alpha);
        file.expect(at + "/pi_action", sac.sampled().action().data);
        file.expect(at + "/pi_logp", sac.sampled().logProbability());
        file.expect(at + "/pi_mu", sac.policy().mean().data);
        file.expect(at + "/pi_log_std", sac.policy().logStd().data);
        file.expect(at + "/q1_pi", sac.critic1().pass.output().data);
        file.expect(at + "/q2_pi", sac.critic2().pass.output().data);
        file.expect(at + "/loss_pi", sac.figure(UpdateFigure.ACTOR_LOSS));
        sac.stepActor(batch, alpha, 1);
        expectActor(file, at + "/grad_actor/", sac.actor(), true);
        sac.temperature().step(sac.sampled().logProbability(), 1);
        file.expect(at + "/loss_alpha", sac.temperature().loss());
        file.expect(at + "/grad_log_alpha", sac.temperature().gradient());
        file.expect(at + "/loss_alpha_expform", alpha * sac.temperature().gradient());
        sac.critic1().follow(1 - file.number("/config/polyak"));
        sac.critic2().follow(1 - file.number("/config/polyak"));
    }

    private static void expectAfter(VectorFile file, String at, SoftActorCritic sac) {
        for (Weights w : sac.critic1().net.weights()) {
            file.expectValue(at + "/q1_after/" + w.name(), w);
        }
        for (Weights w : sac.critic2().net.weights()) {
            file.expectValue(at + "/q2_after/" + w.name(), w);
        }
        expectActor(file, at + "/actor_after/", sac.actor(), false);
        file.expect(at + "/log_alpha_after", sac.temperature().logarithm());
        for (Weights w : sac.critic1().target.weights()) {
            file.expectValue(at + "/t1_after/" + w.name(), w);
        }
        for (Weights w : sac.critic2().target.weights()) {
            file.expectValue(at + "/t2_after/" + w.name(), w);
        }
    }

    private static Stream<Weights> all(Actor actor) {
        return Stream.concat(actor.weights().stream(), actor.logStdWeights().stream());
    }

    private static void fillActor(VectorFile file, String at, Actor actor) {
        all(actor).forEach(w -> {
            if (w.name().equals("H")) {
                headColumns(w.value(), true, file.floats(at + "M"), file.floats(at + "S"));
            } else if (w.name().equals("h")) {
                System.arraycopy(file.floats(at + "m"), 0, w.value().data, 0, actor.actionSize());
                System.arraycopy(file.floats(at + "s"), 0, w.value().data, actor.actionSize(), actor.actionSize());
            } else {
                file.fill(at + w.name(), w);
            }
        });
    }

    private static void expectActor(VectorFile file, String at, Actor actor, boolean gradient) {
        int actions = actor.actionSize();
        all(actor).forEach(w -> {
            FMatrixRMaj data = gradient ? w.gradient() : w.value();
            if (w.name().equals("H")) {
                float[] m = new float[w.size() / 2];
                float[] s = new float[w.size() / 2];
                headColumns(data, false, m, s);
                file.expect(at + "M", m);
                file.expect(at + "S", s);
            } else if (w.name().equals("h")) {
                file.expect(at + "m", Arrays.copyOfRange(data.data, 0, actions));
                file.expect(at + "s", Arrays.copyOfRange(data.data, actions, 2 * actions));
            } else if (gradient) {
                file.expectGradient(at + w.name(), w);
            } else {
                file.expectValue(at + w.name(), w);
            }
        });
    }

    /** Moves the file's two heads [action][hidden] to or from the columns of the joint head [hidden][2 actions]. */
    private static void headColumns(FMatrixRMaj head, boolean intoHead, float[] mean, float[] logStd) {
        int actions = head.numCols / 2;
        for (int h = 0; h < head.numRows; h++) {
            for (int j = 0; j < 2 * actions; j++) {
                float[] side = j < actions ? mean : logStd;
                int p = (j % actions) * head.numRows + h;
                if (intoHead) {
                    head.data[h * head.numCols + j] = side[p];
                } else {
                    side[p] = head.data[h * head.numCols + j];
                }
            }
        }
    }
}
