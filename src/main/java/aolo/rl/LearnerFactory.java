package aolo.rl;

import aolo.math.RandomStreams;
import aolo.neural.Actor;
import aolo.neural.Compute;
import aolo.neural.DenseActor;
import aolo.neural.Lif;
import aolo.neural.RateActor;
import aolo.neural.SpikingActor;
import aolo.neural.SpikingShape;
import aolo.rl.LearnerParameters.ConstraintMode;
import aolo.rl.LearnerParameters.ReadOut;
import aolo.rl.LearnerParameters.SpikingParameters;
import java.io.DataInput;
import java.io.IOException;

/** Builds learners. No state; any thread. */
public final class LearnerFactory {
    private LearnerFactory() {}

    /**
     * A learner at its start.
     *
     * @param streams where its streams ("weights", "exploration", "replay") come from
     * @throws IllegalArgumentException if the parameters do not fit together
     */
    public static Learner create(LearnerParameters parameters, Spaces spaces, RandomStreams streams) {
        return create(parameters, spaces, streams, Compute.fastest());
    }

    /** The same on the given arithmetic, which then belongs to the learner. */
    public static Learner create(
            LearnerParameters parameters, Spaces spaces, RandomStreams streams, Compute compute) {
        LearnerFit.require(parameters);
        int costCount = spaces.costCount();
        Actor actor = actor(parameters, spaces.observationSize(), spaces.actionSize());
        return switch (parameters.algorithm()) {
            case PPO -> new PolicyOptimisation(parameters, costCount, actor, streams, compute);
            case TD3 -> new OffPolicyLearner(
                    parameters, costCount, new TwinDelayed(actor, parameters, compute), streams, compute);
            case SDRL, SDRL_PAPER, SDRL_DENSE, SAC, SAC_SB3, SAC_LAGRANGIAN -> new OffPolicyLearner(
                    parameters,
                    costCount,
                    new SoftActorCritic(
                            actor,
                            SacSettings.of(parameters, spaces.actionSize()),
                            constraintModel(parameters, spaces, compute),
                            compute),
                    streams,
                    compute);
        };
    }

    /**
     * Reads a policy that {@link PolicySnapshot#save} wrote.
     *
     * @param parameters of the learner it came from
     * @throws IOException if the bytes are not of such a policy
     */
    public static PolicySnapshot loadPolicy(
            LearnerParameters parameters, int observationSize, int actionSize, DataInput in) throws IOException {
        Actor actor = actor(parameters, observationSize, actionSize);
        return FrozenPolicy.load(parameters.algorithm(), actor, in);
    }

    private static ConstraintModel constraintModel(LearnerParameters parameters, Spaces spaces, Compute compute) {
        boolean modelled = parameters.constraints().mode() == ConstraintMode.MODEL && spaces.costCount() > 0;
        return modelled ? new ConstraintModel(spaces, parameters, compute) : null;
    }

    private static Actor actor(LearnerParameters p, int observations, int actions) {
        return switch (p.algorithm()) {
            case SDRL, SDRL_PAPER -> new SpikingActor(spikingShape(p, observations, actions));
            case SDRL_DENSE -> new RateActor(spikingShape(p, observations, actions));
            case SAC, SAC_SB3, SAC_LAGRANGIAN, TD3, PPO -> new DenseActor(observations, actions, p.hiddenUnits());
        };
    }

    static SpikingShape spikingShape(LearnerParameters p, int observations, int actions) {
        SpikingParameters s = p.spiking();
        Lif lif = new Lif(
                (float) s.currentDecay(),
                (float) s.voltageDecay(),
                Lif.PAPER.threshold(),
                (float) s.surrogateHalfWidth());
        return new SpikingShape(
                observations,
                actions,
                p.hiddenUnits(),
                s.observationPopulation(),
                s.actionPopulation(),
                s.timeSteps(),
                lif,
                s.readOut() == ReadOut.MEMBRANE,
                s.encoding(),
                s.directPath(),
                s.encoderRange(),
                s.encoderDeviation());
    }
}
