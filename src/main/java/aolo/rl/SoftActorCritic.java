package aolo.rl;

import aolo.math.RandomStream;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.Adam;
import aolo.neural.Compute;
import aolo.neural.SquashedGaussian;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;

/**
 * One update of soft actor-critic (Haarnoja et al. 2018; automatic temperature of the second paper), for a plain or a
 * spiking actor (SDRL: PopSAN's SAC variant). In order:
 *
 * <pre>
 * alpha = exp(log alpha), as it is at the start
 * y     = r + gamma (1 - done) (min(t1, t2)(o2, a2) - alpha log p2),  a2 from the present actor
 * critics:      mean((q1 - y)²) + mean((q2 - y)²), Adam
 * actor:        mean(alpha log p - min(q1, q2)(o, a)) through the smaller critic, Adam
 * temperature:  -mean(log alpha (log p + target entropy)), Adam
 * targets:      t = t + rate (q - t)
 * </pre>
 *
 * With a {@link ConstraintModel} its step follows the critics' and its penalty joins the actor's loss.
 */
final class SoftActorCritic implements UpdateRule {
    private final SacSettings settings;
    private final Actor actor;
    private final ActorPass policy;
    private final SquashedGaussian sampled;
    private final Adam actorAdam;
    private final Adam logStdAdam;
    private final Critic critic1;
    private final Critic critic2;

    /** Null unless the constraints are kept by a model. */
    private final ConstraintModel constraints;

    private final Temperature temperature;
    private final List<Adam> optimisers;
    private final FMatrixRMaj noise;
    private final FMatrixRMaj actionGradient;
    private final float[] backup;
    private double criticLoss1 = Double.NaN;
    private double criticLoss2 = Double.NaN;
    private double actorLoss = Double.NaN;
    private double entropy = Double.NaN;
    private double meanValue = Double.NaN;
    private double firingRate = Double.NaN;

    SoftActorCritic(Actor actor, SacSettings settings, Compute compute) {
        this(actor, settings, null, compute);
    }

    SoftActorCritic(Actor actor, SacSettings settings, ConstraintModel constraints, Compute compute) {
        this.constraints = constraints;
        this.settings = settings;
        this.actor = actor;
        int observations = actor.observationSize();
        int actions = actor.actionSize();
        int batch = settings.batch();
        policy = actor.newPass(batch, compute);
        sampled = new SquashedGaussian(batch, actions);
        actorAdam = new Adam(actor.weights(), settings.actorRate(), compute.elements());
        logStdAdam = new Adam(actor.logStdWeights(), settings.logStdRate(), compute.elements());
        critic1 = new Critic(observations, actions, settings.criticHidden(), batch, settings.criticRate(), compute);
        critic2 = new Critic(observations, actions, settings.criticHidden(), batch, settings.criticRate(), compute);
        temperature = new Temperature(settings);
        optimisers = constraints == null
                ? List.of(critic1.adam, critic2.adam, actorAdam, logStdAdam)
                : List.of(critic1.adam, critic2.adam, actorAdam, logStdAdam, constraints.adam);
        noise = new FMatrixRMaj(batch, actions);
        actionGradient = new FMatrixRMaj(batch, actions);
        backup = new float[batch];
    }

    @Override
    public Actor actor() {
        return actor;
    }

    Critic critic1() {
        return critic1;
    }

    Critic critic2() {
        return critic2;
    }

    ActorPass policy() {
        return policy;
    }

    SquashedGaussian sampled() {
        return sampled;
    }

    double criticLoss1() {
        return criticLoss1;
    }

    double criticLoss2() {
        return criticLoss2;
    }

    Temperature temperature() {
        return temperature;
    }

    /** Null unless the constraints are kept by a model. */
    ConstraintModel constraints() {
        return constraints;
    }

    float[] backup() {
        return backup;
    }

    @Override
    public void drawWeights(RandomStream random) {
        actor.draw(random);
        critic1.net.draw(random);
        critic2.net.draw(random);
        critic1.target.copyFrom(critic1.net);
        critic2.target.copyFrom(critic2.net);
        if (constraints != null) {
            constraints.draw(random);
        }
    }

    @Override
    public int noiseSize() {
        return 2 * settings.batch() * actor.actionSize();
    }

    @Override
    public void update(Batch batch, float[] normals, double rateFactor) {
        double alpha = temperature.value();
        computeBackup(batch, normals, alpha);
        evaluateCritics(batch);
        stepCritics(rateFactor);
        if (constraints != null) {
            stepConstraints(batch, rateFactor);
        }
        evaluateActor(batch, normals, alpha);
        stepActor(batch, alpha, rateFactor);
        temperature.step(sampled.logProbability(), rateFactor);
        critic1.follow(settings.targetRate());
        critic2.follow(settings.targetRate());
    }

    /** y from the present actor at the next observations and the target networks. */
    void computeBackup(Batch batch, float[] normals, double alpha) {
        sample(batch.nextObservations, normals, 0);
        float[] t1 = critic1.targetValues(batch.nextObservations, sampled.action());
        float[] t2 = critic2.targetValues(batch.nextObservations, sampled.action());
        double[] logProbability = sampled.logProbability();
        for (int b = 0; b < backup.length; b++) {
            double value = Math.min(t1[b], t2[b]) - alpha * logProbability[b];
            backup[b] = (float) (batch.rewards[b] + settings.discount() * (1 - batch.done[b]) * value);
        }
    }

    private void sample(FMatrixRMaj observations, float[] normals, int firstNormal) {
        int n = observations.getNumElements();
        System.arraycopy(observations.data, 0, policy.observations().data, 0, n);
        System.arraycopy(normals, firstNormal, noise.data, 0, noise.getNumElements());
        policy.forward();
        sampled.sample(policy.mean(), policy.logStd(), noise.data);
    }

    /** Values of the batch's own actions. */
    void evaluateCritics(Batch batch) {
        critic1.values(batch.observations, batch.actions);
        critic2.values(batch.observations, batch.actions);
        criticLoss1 = critic1.loss(backup);
        criticLoss2 = critic2.loss(backup);
        FaultFinder.requireLoss("critic loss", criticLoss1 + criticLoss2, batch, optimisers);
    }

    /** Gradients and one step of both critics, after {@link #evaluateCritics}. */
    void stepCritics(double rateFactor) {
        critic1.lossGradient(backup);
        critic2.lossGradient(backup);
        boolean good = critic1.adam.step(rateFactor) & critic2.adam.step(rateFactor);
        if (!good) {
            throw FaultFinder.takeBack(critic1.adam, critic2.adam);
        }
    }

    /** One step of the constraints' model; takes the critics' step back if it fails. */
    private void stepConstraints(Batch batch, double rateFactor) {
        double loss = constraints.lossAndGradient(batch);
        if (!Double.isFinite(loss)) {
            critic1.adam.undo();
            critic2.adam.undo();
            FaultFinder.requireLoss("constraint loss", loss, batch, optimisers);
        }
        if (!constraints.adam.step(rateFactor)) {
            NotFinite fault = FaultFinder.takeBack(constraints.adam);
            critic1.adam.undo();
            critic2.adam.undo();
            throw fault;
        }
    }

    /** Action, its log probability and its values at the batch's observations. */
    void evaluateActor(Batch batch, float[] normals, double alpha) {
        sample(batch.observations, normals, noise.getNumElements());
        firingRate = policy.firingRate();
        float[] q1 = critic1.values(batch.observations, sampled.action());
        float[] q2 = critic2.values(batch.observations, sampled.action());
        double sumValue = 0;
        double sumLog = 0;
        for (int b = 0; b < backup.length; b++) {
            sumValue += Math.min(q1[b], q2[b]);
            sumLog += sampled.logProbability()[b];
        }
        meanValue = sumValue / backup.length;
        entropy = -sumLog / backup.length;
        actorLoss = -alpha * entropy - meanValue;
    }

    /** Gradients and one step of the actor, after {@link #evaluateActor}; takes the critics' step back if it fails. */
    void stepActor(Batch batch, double alpha, double rateFactor) {
        requireActorLoss(batch);
        actorGradient(alpha);
        // the penalty of the constraints has joined it
        requireActorLoss(batch);
        boolean good = actorAdam.step(rateFactor) & logStdAdam.step(rateFactor);
        if (!good) {
            NotFinite fault = FaultFinder.takeBack(actorAdam, logStdAdam);
            undoCritics();
            throw fault;
        }
    }

    private void requireActorLoss(Batch batch) {
        if (!Double.isFinite(actorLoss)) {
            undoCritics();
            FaultFinder.requireLoss("actor loss", actorLoss, batch, optimisers);
        }
    }

    private void undoCritics() {
        critic1.adam.undo();
        critic2.adam.undo();
        if (constraints != null) {
            constraints.adam.undo();
        }
    }

    /** Sets the actor's gradients after {@link #evaluateActor}. */
    void actorGradient(double alpha) {
        critic1.actionGradient(critic2, -1f / backup.length, actionGradient, false);
        critic2.actionGradient(critic1, -1f / backup.length, actionGradient, true);
        sampled.gradient(
                policy.logStd(),
                actionGradient,
                alpha / backup.length,
                policy.meanGradient(),
                policy.logStdGradient());
        if (constraints != null) {
            actorLoss += constraints.addPenalty(policy.observations(), policy.mean(), policy.meanGradient());
        }
        policy.backward();
    }

    @Override
    public void explore(
            ActorPass acting, RandomStream random, float[] normals, SquashedGaussian drawn, float[] action) {
        for (int j = 0; j < normals.length; j++) {
            normals[j] = (float) random.nextGaussian();
        }
        drawn.sample(acting.mean(), acting.logStd(), normals);
        System.arraycopy(drawn.action().data, 0, action, 0, normals.length);
    }

    @Override
    public void observeDeployed(double[] costs, long steps, double rateFactor) {
        if (constraints != null) {
            constraints.observeDeployed(costs, steps, rateFactor);
        }
    }

    @Override
    public double figure(UpdateFigure figure) {
        return switch (figure) {
            case CRITIC_LOSS -> criticLoss1 + criticLoss2;
            case ACTOR_LOSS -> actorLoss;
            case TEMPERATURE -> temperature.value();
            case ENTROPY -> entropy;
            case MEAN_VALUE -> meanValue;
            case FIRING_RATE -> firingRate;
        };
    }

    @Override
    public void save(DataOutput out) throws IOException {
        actorAdam.save(out);
        logStdAdam.save(out);
        critic1.save(out);
        critic2.save(out);
        temperature.save(out);
        if (constraints != null) {
            constraints.save(out);
        }
    }

    @Override
    public String badState() {
        return Stream.of(
                        actorAdam.badState(), logStdAdam.badState(), critic1.badState(), critic2.badState(),
                        temperature.badState(), constraints == null ? null : constraints.badState())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void load(DataInput in) throws IOException {
        actorAdam.load(in);
        logStdAdam.load(in);
        critic1.load(in);
        critic2.load(in);
        temperature.load(in);
        if (constraints != null) {
            constraints.load(in);
        }
    }
}
