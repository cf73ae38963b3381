package aolo.rl;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.Adam;
import aolo.neural.Compute;
import aolo.neural.FloatArrays;
import aolo.neural.Mlp;
import aolo.neural.Normaliser;
import aolo.neural.Weights;
import aolo.rl.LearnerParameters.PpoParameters;
import aolo.rl.LearningFault.Place;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;

/**
 * Proximal policy optimisation with a clipped ratio (Schulman et al. 2017). A rollout of steps is collected; then, for
 * several epochs over shuffled mini-batches:
 *
 * <pre>
 * A       = generalised advantage of the rollout, normalised in each mini-batch
 * ratio   = p(u)/p_old(u)
 * policy: -mean(min(ratio A, clip(ratio, 1 +- clip) A)) - entropyWeight mean(entropy)
 * value:  valueWeight mean((V - return)²)
 * gradient of both cut to maxGradientNorm, Adam
 * </pre>
 *
 * Deviations from common codes: the action is tanh(u), u normal (the ratio of densities of u is that of the actions);
 * ReLU networks; the deviation depends on the observation; no value clipping. Where observations are normalised, a
 * rollout keeps them as the policy saw them when it acted, so the ratio starts at 1. One owner thread.
 */
final class PolicyOptimisation implements Learner {
    private static final double HALF_LN_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final double HALF_LN_2PI_E = 0.5 * Math.log(2 * Math.PI * Math.E);
    private static final double MIN_LOG_STD = -20;
    private static final double MAX_LOG_STD = 2;
    private static final int NORMALISE_EVERY = 100;

    private final LearnerParameters parameters;
    private final PpoParameters ppo;
    private final int costCount;
    private final Actor actor;
    private final Mlp value;
    private final Adam actorAdam;
    private final Adam valueAdam;
    private final ActorPass acting;
    private final ActorPass policy;
    private final Mlp.Pass values;
    private final Multipliers multipliers;
    private final Rollout rollout;

    /** Null if observations are taken as they are. */
    private final Normaliser normaliser;

    private final FMatrixRMaj seen;
    private final FMatrixRMaj seenNext;
    private final RandomStream exploration;
    private final RandomStream shuffling;
    private final float[] unsquashed;
    private double density = Double.NaN;
    private boolean explored;
    private int epoch;
    private int position;
    private boolean learning;
    private long steps;
    private long updates;
    private double policyLoss = Double.NaN;
    private double valueLoss = Double.NaN;
    private double entropy = Double.NaN;

    PolicyOptimisation(
            LearnerParameters parameters, int costCount, Actor actor, RandomStreams streams, Compute compute) {
        this.parameters = parameters;
        this.ppo = parameters.ppo();
        this.costCount = costCount;
        this.actor = actor;
        int batch = parameters.batchSize();
        int n = actor.observationSize();
        if (ppo.rolloutSteps() % batch != 0) {
            throw new IllegalArgumentException("PPO: rolloutSteps " + ppo.rolloutSteps()
                    + " is not a multiple of batchSize " + batch);
        }
        value = new Mlp(List.of("W1", "W2", "W3"), false, n, parameters.hiddenUnits(), parameters.hiddenUnits(), 1);
        RandomStream weights = streams.stream("weights");
        actor.draw(weights);
        value.draw(weights);
        actorAdam = new Adam(actor.weights(), parameters.actorRate(), compute.elements());
        valueAdam = new Adam(value.weights(), parameters.criticRate(), compute.elements());
        acting = actor.newPass(1, compute);
        policy = actor.newPass(batch, compute);
        values = value.newPass(batch, compute);
        multipliers = new Multipliers(parameters.constraints(), costCount);
        rollout = new Rollout(ppo.rolloutSteps(), n, actor.actionSize());
        normaliser = parameters.normaliseObservations() ? new Normaliser(n, NORMALISE_EVERY) : null;
        seen = new FMatrixRMaj(1, n);
        seenNext = new FMatrixRMaj(1, n);
        exploration = streams.stream("exploration");
        shuffling = streams.stream("replay");
        unsquashed = new float[actor.actionSize()];
    }

    Actor actor() {
        return actor;
    }

    Mlp value() {
        return value;
    }

    @Override
    public Algorithm algorithm() {
        return parameters.algorithm();
    }

    @Override
    public LearnerParameters parameters() {
        return parameters;
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
    public int costCount() {
        return costCount;
    }

    @Override
    public void act(float[] observation, float[] action, boolean explore) {
        int bad = FloatArrays.firstNotFinite(observation, observationSize());
        if (bad >= 0) {
            throw fault(NotFinite.of(Place.OBSERVATION, "observation[" + bad + "]", observation[bad]));
        }
        see(observation, acting.observations());
        acting.forward();
        double logDensity = 0;
        for (int j = 0; j < action.length; j++) {
            double mean = acting.mean().data[j];
            double logStd = clampLogStd(acting.logStd().data[j]);
            double noise = explore ? exploration.nextGaussian() : 0;
            double u = mean + Math.exp(logStd) * noise;
            logDensity += -0.5 * noise * noise - logStd - HALF_LN_2PI;
            action[j] = (float) Math.tanh(u);
            if (explore) {
                unsquashed[j] = (float) u;
            }
        }
        bad = FloatArrays.firstNotFinite(action, actionSize());
        if (bad >= 0) {
            throw fault(NotFinite.of(Place.ACTION, "action[" + bad + "]", action[bad]));
        }
        if (explore) {
            density = logDensity;
            explored = true;
        }
    }

    /** Copies an observation as the policy sees it. */
    private void see(float[] observation, FMatrixRMaj row) {
        System.arraycopy(observation, 0, row.data, 0, observationSize());
        if (normaliser != null) {
            normaliser.normalise(row);
        }
    }

    private static double clampLogStd(double x) {
        return x < MIN_LOG_STD ? MIN_LOG_STD : x > MAX_LOG_STD ? MAX_LOG_STD : x;
    }

    private LearningFault fault(NotFinite bad) {
        return new LearningFault(bad.place, bad.getMessage(), steps, updates);
    }

    /** @throws IllegalStateException if no exploring action was chosen since the last call, or a rollout is full */
    @Override
    public void record(float[] observation, float[] action, StepResult result) {
        if (!canRecord()) {
            throw new IllegalStateException("PPO records each exploring action once, and learns before it goes on");
        }
        try {
            BatchCheck.requireFinite(observation, action, result);
        } catch (NotFinite bad) {
            throw fault(bad);
        }
        double reward = result.reward;
        for (int i = 0; i < costCount; i++) {
            reward -= multipliers.penalty(i, result.costs[i]);
        }
        see(observation, seen);
        see(result.observation, seenNext);
        rollout.add(seen.data, seenNext.data, unsquashed, density, reward, result);
        if (normaliser != null) {
            normaliser.observe(observation);
        }
        multipliers.observe(result.costs);
        explored = false;
        steps++;
    }

    @Override
    public int learn() {
        if (!rollout.full()) {
            return 0;
        }
        if (!learning) {
            rollout.computeAdvantages(values, parameters.discount(), ppo.gaeLambda());
            epoch = 0;
            position = 0;
            rollout.shuffle(shuffling);
            learning = true;
        }
        int made = 0;
        while (epoch < ppo.epochs()) {
            updateOnce();
            made++;
            position += parameters.batchSize();
            if (position == ppo.rolloutSteps()) {
                position = 0;
                epoch++;
                rollout.shuffle(shuffling);
            }
        }
        learning = false;
        rollout.clear();
        return made;
    }

    private void updateOnce() {
        rollout.normaliseAdvantages(position, parameters.batchSize());
        rollout.copyObservations(position, policy.observations());
        System.arraycopy(
                policy.observations().data, 0, values.input().data, 0, values.input().getNumElements());
        policy.forward();
        values.forward();
        policyGradient();
        valueGradient();
        if (!Double.isFinite(policyLoss + valueLoss)) {
            String weight = actorAdam.badWeight() == null ? valueAdam.badWeight() : actorAdam.badWeight();
            throw weight == null
                    ? fault(new NotFinite(Place.LOSS, "policy loss = " + policyLoss + ", value loss = " + valueLoss))
                    : fault(new NotFinite(Place.WEIGHT, weight));
        }
        policy.backward();
        values.backward(true, false);
        cutGradient();
        double factor = RateDecay.factor(parameters, steps);
        boolean good = actorAdam.step(factor) & valueAdam.step(factor);
        if (!good) {
            NotFinite bad = FaultFinder.takeBack(actorAdam, valueAdam);
            throw fault(bad);
        }
        updates++;
    }

    private void policyGradient() {
        int batch = parameters.batchSize();
        int actions = actionSize();
        policyLoss = 0;
        entropy = 0;
        for (int b = 0; b < batch; b++) {
            double logDensity = 0;
            for (int j = 0; j < actions; j++) {
                double logStd = clampLogStd(policy.logStd().data[b * actions + j]);
                double z = (rollout.action(position + b, j) - policy.mean().data[b * actions + j])
                        / Math.exp(logStd);
                logDensity += -0.5 * z * z - logStd - HALF_LN_2PI;
                entropy += (logStd + HALF_LN_2PI_E) / batch;
            }
            double advantage = rollout.advantage(position + b);
            double ratio = Math.exp(logDensity - rollout.density(position + b));
            double clipped = Math.max(1 - ppo.clip(), Math.min(1 + ppo.clip(), ratio));
            policyLoss -= Math.min(ratio * advantage, clipped * advantage) / batch;
            boolean free = ratio * advantage <= clipped * advantage;
            densityGradient(b, free ? -ratio * advantage / batch : 0);
        }
        policyLoss -= ppo.entropyWeight() * entropy;
    }

    /** Gradient of mean and log-std of a sample for a given dL/d log p. */
    private void densityGradient(int b, double g) {
        int actions = actionSize();
        for (int j = 0; j < actions; j++) {
            int p = b * actions + j;
            double raw = policy.logStd().data[p];
            double sd = Math.exp(clampLogStd(raw));
            double z = (rollout.action(position + b, j) - policy.mean().data[p]) / sd;
            boolean inside = raw >= MIN_LOG_STD && raw <= MAX_LOG_STD;
            double dl = g * (z * z - 1) - ppo.entropyWeight() / parameters.batchSize();
            policy.meanGradient().data[p] = (float) (g * z / sd);
            policy.logStdGradient().data[p] = inside ? (float) dl : 0f;
        }
    }

    private void valueGradient() {
        int batch = parameters.batchSize();
        valueLoss = 0;
        for (int b = 0; b < batch; b++) {
            double error = values.output().data[b] - rollout.valueTarget(position + b);
            valueLoss += ppo.valueWeight() * error * error / batch;
            values.outputGradient().data[b] = (float) (ppo.valueWeight() * 2 * error / batch);
        }
    }

    private void cutGradient() {
        double norm = Math.sqrt(squares(actor.weights()) + squares(value.weights()));
        if (ppo.maxGradientNorm() > 0 && norm > ppo.maxGradientNorm()) {
            float factor = (float) (ppo.maxGradientNorm() / norm);
            scale(actor.weights(), factor);
            scale(value.weights(), factor);
        }
    }

    private static double squares(List<Weights> all) {
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            float[] g = all.get(i).gradient().data;
            for (float x : g) {
                sum += (double) x * x;
            }
        }
        return sum;
    }

    private static void scale(List<Weights> all, float factor) {
        for (int i = 0; i < all.size(); i++) {
            float[] g = all.get(i).gradient().data;
            for (int p = 0; p < g.length; p++) {
                g[p] *= factor;
            }
        }
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public long updates() {
        return updates;
    }

    @Override
    public LearnerMetrics metrics() {
        return new LearnerMetrics(
                steps,
                updates,
                valueLoss,
                policyLoss,
                Double.NaN,
                entropy,
                rollout.meanValue(),
                rollout.meanReward(),
                Double.NaN,
                RateDecay.factor(parameters, steps),
                multipliers.values());
    }

    @Override
    public PolicySnapshot snapshot() {
        return new FrozenPolicy(algorithm(), actor, normaliser, steps);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        LearnerState.writeHeader(out, this);
        out.writeLong(steps);
        out.writeLong(updates);
        out.writeInt(epoch);
        out.writeInt(position);
        out.writeBoolean(learning);
        out.writeBoolean(explored);
        out.writeDouble(density);
        FloatArrays.write(out, unsquashed, unsquashed.length);
        exploration.save(out);
        shuffling.save(out);
        multipliers.save(out);
        if (normaliser != null) {
            normaliser.save(out);
        }
        actorAdam.save(out);
        valueAdam.save(out);
        rollout.save(out);
    }

    @Override
    public Optional<String> badState() {
        boolean sound = FloatArrays.firstNotFinite(unsquashed, unsquashed.length) < 0
                && !Double.isInfinite(density)
                && !(explored && Double.isNaN(density));
        return Stream.of(
                        actorAdam.badState(), valueAdam.badState(), rollout.badState(),
                        sound ? null : "an action of density " + density)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public boolean canRecord() {
        return explored && !learning && !rollout.full();
    }

    @Override
    public void load(DataInput in) throws IOException {
        LearnerState.readHeader(in, this);
        steps = Declared.counter(in, "the number of steps");
        updates = Declared.counter(in, "the number of updates");
        epoch = Declared.count(in, "as the pass over a rollout", ppo.epochs());
        position = Declared.count(in, "as the position in a rollout", ppo.rolloutSteps() - 1);
        learning = Declared.flag(in, "whether it is learning");
        explored = Declared.flag(in, "whether it has explored");
        density = in.readDouble();
        FloatArrays.read(in, unsquashed, unsquashed.length);
        exploration.load(in);
        shuffling.load(in);
        multipliers.load(in);
        if (normaliser != null) {
            normaliser.load(in);
        }
        actorAdam.load(in);
        valueAdam.load(in);
        rollout.load(in);
        if (position % parameters.batchSize() != 0
                || learning && !rollout.full()) {
            throw new IOException("it is damaged: the state of a rollout of " + ppo.rolloutSteps() + " steps contradicts itself");
        }
    }
}
