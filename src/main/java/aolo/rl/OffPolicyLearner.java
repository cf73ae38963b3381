package aolo.rl;

import aolo.border.Declared;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.neural.Actor;
import aolo.neural.ActorPass;
import aolo.neural.Compute;
import aolo.neural.FloatArrays;
import aolo.neural.Normaliser;
import aolo.neural.SquashedGaussian;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A learner that replays stored transitions: acting, replay and book-keeping around an {@link UpdateRule}. */
final class OffPolicyLearner implements Learner {
    private static final int NORMALISE_EVERY = 100;

    private final LearnerParameters parameters;
    private final int observationSize;
    private final int actionSize;
    private final int costCount;
    private final UpdateRule rule;
    private final ReplayBuffer replay;
    private final Multipliers multipliers;
    private final Normaliser normaliser;
    private final RandomStream exploration;
    private final RandomStream sampling;
    private final ActorPass acting;

    /** Null if the newest weights are deployed. */
    private final AveragedActor average;

    private final ActorPass deployed;
    private final SquashedGaussian drawn;
    private final float[] actingNoise;
    private final Batch batch;
    private final int[] places;
    private final float[] noise;
    private boolean drawsPending;

    /** Whether the newest action was the deployed policy's. */
    private boolean deployedActed;

    private long steps;
    private long updates;
    private long updatesDue;
    private double rewardMean = Double.NaN;

    OffPolicyLearner(
            LearnerParameters parameters,
            int costCount,
            UpdateRule rule,
            RandomStreams streams,
            Compute compute) {
        this.parameters = parameters;
        this.costCount = costCount;
        this.rule = rule;
        observationSize = rule.actor().observationSize();
        actionSize = rule.actor().actionSize();
        replay = new ReplayBuffer(parameters.replayCapacity(), observationSize, actionSize, costCount);
        multipliers = new Multipliers(parameters.constraints(), costCount);
        normaliser = parameters.normaliseObservations() ? new Normaliser(observationSize, NORMALISE_EVERY) : null;
        exploration = streams.stream("exploration");
        sampling = streams.stream("replay");
        rule.drawWeights(streams.stream("weights"));
        acting = rule.actor().newPass(1, compute);
        average = parameters.averageRate() < 1
                ? new AveragedActor(rule.actor(), parameters.averageRate(), compute.elements())
                : null;
        deployed = average == null ? acting : deployedActor().newPass(1, compute);
        drawn = new SquashedGaussian(1, actionSize);
        actingNoise = new float[actionSize];
        batch = new Batch(parameters.batchSize(), observationSize, actionSize, costCount);
        places = new int[parameters.batchSize()];
        noise = new float[rule.noiseSize()];
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
        return observationSize;
    }

    @Override
    public int actionSize() {
        return actionSize;
    }

    @Override
    public int costCount() {
        return costCount;
    }

    UpdateRule rule() {
        return rule;
    }

    /** What is handed out and plays unexplored: the mean of the weights, or the newest. */
    Actor deployedActor() {
        return average == null ? rule.actor() : average.mean();
    }

    @Override
    public void act(float[] observation, float[] action, boolean explore) {
        int bad = FloatArrays.firstNotFinite(observation, observationSize);
        if (bad >= 0) {
            throw fault(new NotFinite(
                    LearningFault.Place.OBSERVATION, "observation[" + bad + "] = " + observation[bad]));
        }
        if (explore && steps < parameters.randomSteps()) {
            for (int j = 0; j < actionSize; j++) {
                action[j] = (float) (2 * exploration.nextDouble() - 1);
            }
            deployedActed = false;
            return;
        }
        deployedActed = !explore || (1 - parameters.deployedShare()) * rateFactor() <= exploration.nextDouble();
        ActorPass pass = deployedActed ? deployed : acting;
        System.arraycopy(observation, 0, pass.observations().data, 0, observationSize);
        if (normaliser != null) {
            normaliser.normalise(pass.observations());
        }
        if (!deployedActed) {
            pass.forward();
            rule.explore(pass, exploration, actingNoise, drawn, action);
        } else {
            pass.forwardMean();
            for (int j = 0; j < actionSize; j++) {
                action[j] = (float) Math.tanh(pass.mean().data[j]);
            }
        }
        bad = FloatArrays.firstNotFinite(action, actionSize);
        if (bad >= 0) {
            throw fault(new NotFinite(LearningFault.Place.ACTION, "action[" + bad + "] = " + action[bad]));
        }
    }

    private LearningFault fault(NotFinite bad) {
        return new LearningFault(bad.place, bad.getMessage(), steps, updates);
    }

    @Override
    public void record(float[] observation, float[] action, StepResult result) {
        try {
            BatchCheck.requireFinite(observation, action, result);
        } catch (NotFinite bad) {
            throw fault(bad);
        }
        if (normaliser != null) {
            normaliser.observe(observation);
        }
        replay.add(observation, action, result);
        multipliers.observe(result.costs);
        if (deployedActed && updates > 0) {
            rule.observeDeployed(result.costs, steps, rateFactor());
        }
        steps++;
        if (steps >= parameters.stepsBeforeLearning() && steps % parameters.updateEvery() == 0) {
            updatesDue += parameters.updatesEach();
        }
    }

    @Override
    public int learn() {
        int made = 0;
        while (updatesDue > 0) {
            updateOnce();
            made++;
        }
        return made;
    }

    /** Draws stay when the update fails, so that a saved state fails again in the same way. */
    private void updateOnce() {
        if (!drawsPending) {
            for (int b = 0; b < places.length; b++) {
                places[b] = sampling.nextInt(replay.size());
            }
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) sampling.nextGaussian();
            }
            drawsPending = true;
        }
        replay.read(places, parameters.rewardScale(), multipliers, batch);
        if (normaliser != null) {
            normaliser.normalise(batch.observations);
            normaliser.normalise(batch.nextObservations);
        }
        try {
            rule.update(batch, noise, rateFactor());
        } catch (NotFinite bad) {
            throw fault(bad);
        }
        double sum = 0;
        for (float reward : batch.rewards) {
            sum += reward;
        }
        rewardMean = sum / batch.size();
        drawsPending = false;
        updatesDue--;
        updates++;
        if (average != null) {
            average.follow(updates);
        }
    }

    private double rateFactor() {
        return RateDecay.factor(parameters, steps);
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
                rule.figure(UpdateFigure.CRITIC_LOSS),
                rule.figure(UpdateFigure.ACTOR_LOSS),
                rule.figure(UpdateFigure.TEMPERATURE),
                rule.figure(UpdateFigure.ENTROPY),
                rule.figure(UpdateFigure.MEAN_VALUE),
                rewardMean,
                rule.figure(UpdateFigure.FIRING_RATE),
                rateFactor(),
                multipliers.values());
    }

    @Override
    public PolicySnapshot snapshot() {
        return new FrozenPolicy(algorithm(), deployedActor(), normaliser, steps);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        LearnerState.writeHeader(out, this);
        out.writeLong(steps);
        out.writeLong(updates);
        out.writeLong(updatesDue);
        out.writeDouble(rewardMean);
        exploration.save(out);
        sampling.save(out);
        multipliers.save(out);
        if (normaliser != null) {
            normaliser.save(out);
        }
        rule.save(out);
        if (average != null) {
            average.save(out);
        }
        out.writeBoolean(deployedActed);
        out.writeBoolean(drawsPending);
        if (drawsPending) {
            for (int place : places) {
                out.writeInt(place);
            }
            FloatArrays.write(out, noise, noise.length);
        }
        replay.save(out);
    }

    @Override
    public Optional<String> badState() {
        String bad = rule.badState();
        return Optional.ofNullable(bad == null && average != null ? average.badState() : bad);
    }

    /** Counters and replay tell of the same past. */
    private void requireConsistent() throws IOException {
        boolean whole = replay.size() == Math.min(steps, parameters.replayCapacity());
        boolean drawn = !drawsPending || Arrays.stream(places).allMatch(place -> place < replay.size());
        boolean due = updatesDue <= 2L * parameters.updatesEach();
        if (!whole || !drawn || !due) {
            throw new IOException("it is damaged: after " + steps + " steps its replay holds " + replay.size() + " and "
                    + updatesDue + " updates are due");
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        LearnerState.readHeader(in, this);
        steps = Declared.counter(in, "the number of steps");
        updates = Declared.counter(in, "the number of updates");
        updatesDue = Declared.counter(in, "the number of updates due");
        rewardMean = in.readDouble();
        exploration.load(in);
        sampling.load(in);
        multipliers.load(in);
        if (normaliser != null) {
            normaliser.load(in);
        }
        rule.load(in);
        if (average != null) {
            average.load(in);
        }
        deployedActed = Declared.flag(in, "who acted");
        drawsPending = Declared.flag(in, "whether a batch is drawn");
        if (drawsPending) {
            for (int b = 0; b < places.length; b++) {
                places[b] = Declared.count(in, "as a place of the replay", parameters.replayCapacity() - 1);
            }
            FloatArrays.readFinite(in, noise, noise.length, "noise");
        }
        replay.load(in);
        requireConsistent();
    }
}
