package aolo.rl;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.Adam;
import aolo.neural.Compute;
import aolo.neural.SquashedGaussian;
import aolo.neural.Weights;
import aolo.rl.LearnerParameters.Td3Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;

/**
 * One update of TD3 (Fujimoto, van Hoof, Meger 2018). In order:
 *
 * <pre>
 * a2      = clip(tanh(target mean(o2)) + clip(targetNoise n, +-noiseClip), -1, 1)
 * y       = r + gamma (1 - done) min(t1, t2)(o2, a2)
 * critics: mean((q1 - y)²) + mean((q2 - y)²), Adam
 * every policyDelay updates:
 *   actor: -mean(q1(o, tanh(mean(o)))), Adam
 *   targets of actor and critics: t = t + rate (q - t)
 * </pre>
 *
 * The log-std outputs of the actor are not used.
 */
final class TwinDelayed implements UpdateRule {
    private final LearnerParameters parameters;
    private final Td3Parameters td3;
    private final Compute compute;
    private final Actor actor;
    private final Actor targetActor;
    private final ActorPass policy;
    private final ActorPass targetPolicy;
    private final Critic critic1;
    private final Critic critic2;
    private final Adam adam;
    private final List<Adam> optimisers;
    private final FMatrixRMaj action;
    private final float[] backup;
    private long updates;
    private double criticLoss = Double.NaN;
    private double actorLoss = Double.NaN;

    TwinDelayed(Actor actor, LearnerParameters parameters, Compute compute) {
        this.parameters = parameters;
        this.td3 = parameters.td3();
        this.compute = compute;
        this.actor = actor;
        targetActor = actor.copy();
        int batch = parameters.batchSize();
        policy = actor.newPass(batch, compute);
        targetPolicy = targetActor.newPass(batch, compute);
        critic1 = critic(batch);
        critic2 = critic(batch);
        adam = new Adam(actor.weights(), parameters.actorRate(), compute.elements());
        optimisers = List.of(critic1.adam, critic2.adam, adam);
        action = new FMatrixRMaj(batch, actor.actionSize());
        backup = new float[batch];
    }

    private Critic critic(int batch) {
        return new Critic(
                actor.observationSize(),
                actor.actionSize(),
                parameters.hiddenUnits(),
                batch,
                parameters.criticRate(),
                compute);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    Critic critic1() {
        return critic1;
    }

    @Override
    public void drawWeights(RandomStream random) {
        actor.draw(random);
        critic1.net.draw(random);
        critic2.net.draw(random);
        critic1.target.copyFrom(critic1.net);
        critic2.target.copyFrom(critic2.net);
        for (int i = 0; i < actor.weights().size(); i++) {
            Weights from = actor.weights().get(i);
            System.arraycopy(
                    from.value().data, 0, targetActor.weights().get(i).value().data, 0, from.size());
        }
    }

    @Override
    public int noiseSize() {
        return parameters.batchSize() * actor.actionSize();
    }

    @Override
    public void update(Batch batch, float[] normals, double rateFactor) {
        computeBackup(batch, normals);
        stepCritics(batch, rateFactor);
        updates++;
        if (updates % td3.policyDelay() == 0) {
            stepActor(batch, rateFactor);
            critic1.follow(parameters.targetRate());
            critic2.follow(parameters.targetRate());
            followActor();
        }
    }

    private void computeBackup(Batch batch, float[] normals) {
        System.arraycopy(batch.nextObservations.data, 0, targetPolicy.observations().data, 0, size(batch));
        targetPolicy.forwardMean();
        for (int p = 0; p < normals.length; p++) {
            double noise = clip(td3.targetNoise() * normals[p], td3.targetNoiseClip());
            action.data[p] = (float) clip(Math.tanh(targetPolicy.mean().data[p]) + noise, 1);
        }
        float[] t1 = critic1.targetValues(batch.nextObservations, action);
        float[] t2 = critic2.targetValues(batch.nextObservations, action);
        for (int b = 0; b < backup.length; b++) {
            double value = Math.min(t1[b], t2[b]);
            backup[b] = (float) (batch.rewards[b] + parameters.discount() * (1 - batch.done[b]) * value);
        }
    }

    private static int size(Batch batch) {
        return batch.observations.getNumElements();
    }

    /** A NaN stays NaN. */
    private static double clip(double value, double limit) {
        return value > limit ? limit : value < -limit ? -limit : value;
    }

    private void stepCritics(Batch batch, double rateFactor) {
        critic1.values(batch.observations, batch.actions);
        critic2.values(batch.observations, batch.actions);
        criticLoss = critic1.loss(backup) + critic2.loss(backup);
        FaultFinder.requireLoss("critic loss", criticLoss, batch, optimisers);
        critic1.lossGradient(backup);
        critic2.lossGradient(backup);
        boolean good = critic1.adam.step(rateFactor) & critic2.adam.step(rateFactor);
        if (!good) {
            throw FaultFinder.takeBack(critic1.adam, critic2.adam);
        }
    }

    private void stepActor(Batch batch, double rateFactor) {
        System.arraycopy(batch.observations.data, 0, policy.observations().data, 0, size(batch));
        policy.forward();
        for (int p = 0; p < action.getNumElements(); p++) {
            action.data[p] = (float) Math.tanh(policy.mean().data[p]);
        }
        float[] q = critic1.values(batch.observations, action);
        double sum = 0;
        for (float value : q) {
            sum += value;
        }
        actorLoss = -sum / q.length;
        if (!Double.isFinite(actorLoss)) {
            undoCritics();
            FaultFinder.requireLoss("actor loss", actorLoss, batch, optimisers);
        }
        actorGradient();
        if (!adam.step(rateFactor)) {
            NotFinite fault = FaultFinder.takeBack(adam);
            undoCritics();
            throw fault;
        }
    }

    private void undoCritics() {
        critic1.adam.undo();
        critic2.adam.undo();
        updates--;
    }

    private void actorGradient() {
        Arrays.fill(critic1.pass.outputGradient().data, -1f / backup.length);
        critic1.pass.backward(false, true);
        FMatrixRMaj dx = critic1.pass.inputGradient();
        int actions = action.numCols;
        for (int b = 0, p = 0; b < backup.length; b++) {
            for (int j = 0; j < actions; j++, p++) {
                float a = action.data[p];
                policy.meanGradient().data[p] = dx.data[(b + 1) * dx.numCols - actions + j] * (1 - a * a);
                policy.logStdGradient().data[p] = 0f;
            }
        }
        policy.backward();
    }

    private void followActor() {
        for (int i = 0; i < actor.weights().size(); i++) {
            Weights target = targetActor.weights().get(i);
            float[] source = actor.weights().get(i).value().data;
            compute.elements().approach(target.value().data, source, (float) parameters.targetRate(), target.size());
        }
    }

    @Override
    public void explore(
            ActorPass acting, RandomStream random, float[] normals, SquashedGaussian drawn, float[] chosen) {
        for (int j = 0; j < normals.length; j++) {
            double noise = td3.explorationNoise() * random.nextGaussian();
            chosen[j] = (float) clip(Math.tanh(acting.mean().data[j]) + noise, 1);
        }
    }

    @Override
    public double figure(UpdateFigure figure) {
        return switch (figure) {
            case CRITIC_LOSS -> criticLoss;
            case ACTOR_LOSS -> actorLoss;
            case MEAN_VALUE -> -actorLoss;
            default -> Double.NaN;
        };
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(updates);
        adam.save(out);
        critic1.save(out);
        critic2.save(out);
        for (Weights weights : targetActor.weights()) {
            weights.save(out);
        }
    }

    @Override
    public String badState() {
        Stream<String> targets = targetActor.weights().stream().map(Weights::badNumber);
        return Stream.concat(Stream.of(adam.badState(), critic1.badState(), critic2.badState()), targets)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void load(DataInput in) throws IOException {
        updates = Declared.counter(in, "the number of updates");
        adam.load(in);
        critic1.load(in);
        critic2.load(in);
        for (Weights weights : targetActor.weights()) {
            weights.load(in);
        }
    }
}
