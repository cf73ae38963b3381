package aolo.training;

import aolo.border.Declared;
import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.results.MetricTable;
import aolo.results.RunIdentity;
import aolo.rl.Learner;
import aolo.rl.LearnerFactory;
import aolo.rl.PolicySnapshot;
import aolo.rl.StepResult;
import aolo.scenario.Scenario;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.Outcome;
import aolo.world.RequestModel;
import aolo.world.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One training, step by step: a world, a learner, the metrics and the journal. A pure function of scenario, plan and journal:
 * it reads no clock and no file, so the window's training and the command's are the same bits. Between two steps its whole
 * state can be saved. One owner thread.
 */
public final class TrainingSession {
    /** Name of the random streams of all trainings. */
    static final String STREAMS = "training";

    private final TrainingPlan plan;
    private final Assumptions assumptions;
    private final Journal journal;
    private final World world;
    private final WorldEnvironment environment;
    private final Learner learner;
    private final TrainingMetrics metrics = new TrainingMetrics();
    private final CompetingBound best = new CompetingBound();
    private final Decision bestDecision = new Decision();
    private final Outcome bestOutcome = new Outcome();
    private final RequestFigures figures = new RequestFigures();
    private final float[] observation;
    private final float[] action;
    private final StepResult result;
    private Scenario scenario;
    private Optional<Cell> changedCell = Optional.empty();
    private HaltedStep.Call call = HaltedStep.Call.NONE;
    private long steps;

    /** Makes the learner of a plan and the environment it learns in; a seam for fault injection. */
    @FunctionalInterface
    public interface LearnerSource {
        Learner create(WorldEnvironment environment, TrainingPlan plan, RandomStreams streams);

        default WorldEnvironment environment(World world, double qualityMargin) {
            return new WorldEnvironment(world, qualityMargin);
        }
    }

    /**
     * A training at its start.
     *
     * @throws IllegalArgumentException naming what no world can be built from
     */
    public TrainingSession(Scenario scenario, TrainingPlan plan, Assumptions assumptions) {
        this(new Journal(scenario), scenario, plan, assumptions, TrainingSession::newLearner);
    }

    public TrainingSession(
            Journal journal, Scenario scenario, TrainingPlan wanted, Assumptions assumptions, LearnerSource learners) {
        // the scenario it began in: an edit, or a fork into another cell, leaves the learner as it is
        plan = wanted.facing(journal.entries().get(0).scenario());
        this.assumptions = assumptions;
        this.scenario = scenario;
        this.journal = journal;
        RandomStreams streams = new RandomStreams(plan.seed()).within(STREAMS);
        world = new World(Cell.of(scenario.world(), scenario.seed(), assumptions), streams.within("world"));
        environment = learners.environment(world, assumptions.value("learning.qualityMargin"));
        learner = learners.create(environment, plan, streams.within("learner"));
        observation = new float[environment.observationSize()];
        action = new float[environment.actionSize()];
        result = new StepResult(environment.observationSize(), environment.costCount());
    }

    public static Learner newLearner(WorldEnvironment environment, TrainingPlan plan, RandomStreams streams) {
        return LearnerFactory.create(plan.learner(), environment.spaces(), streams);
    }

    /**
     * Serves one request and learns from the one before it (whose successor is known only now).
     *
     * @throws aolo.rl.LearningFault if a number is not finite; this session is then to be saved no more
     */
    public void step() {
        applyChange();
        environment.next(result);
        if (steps > 0) {
            call = HaltedStep.Call.RECORD;
            learner.record(observation, action, result);
            call = HaltedStep.Call.LEARN;
            learner.learn();
        }
        System.arraycopy(result.observation, 0, observation, 0, observation.length);
        call = HaltedStep.Call.ACT;
        learner.act(observation, action, true);
        call = HaltedStep.Call.NONE;
        environment.serve(action, result);
        steps++;
        measure();
        if (metrics.add(figures)) {
            metrics.closeBlock(steps, learner.metrics());
        }
    }

    private void measure() {
        figures.feasible = best.find(world.cell(), world.request(), bestDecision);
        RequestModel.evaluate(world.request(), bestDecision.answerTokens, bestDecision.txPowerWatts, bestOutcome);
        figures.measure(environment.outcome(), environment.reference(), bestOutcome);
        figures.reward = result.reward;
    }

    /** Whether a request can ever come: a scenario without users cannot be trained on. */
    public boolean canStep() {
        return !scenario.users().isEmpty();
    }

    /**
     * Goes on in a changed world from the next step on; noted in the journal. Of several changes before that step the last
     * counts.
     *
     * @throws IllegalArgumentException naming what no world can be built from; nothing is changed then
     */
    public void change(Scenario changed) {
        if (!changed.equals(scenario)) {
            boolean sameLand = changed.seed() == scenario.seed();
            Cell now = changedCell.orElse(world.cell());
            Cell cell = sameLand ? now.with(changed.world()) : Cell.of(changed.world(), changed.seed(), assumptions);
            journal.add(steps, changed, changedCell.isPresent());
            changedCell = Optional.of(cell);
            scenario = changed;
        }
    }

    /** Lets a change act. The world draws random numbers then, so this happens once for each entry of the journal. */
    void applyChange() {
        if (changedCell.isPresent()) {
            world.change(changedCell.get());
            changedCell = Optional.empty();
        }
    }

    /** Requests served so far. */
    public long steps() {
        return steps;
    }

    public TrainingPlan plan() {
        return plan;
    }

    /**
     * What the result of this training is known by, once it has run to its end.
     *
     * @param evaluationRequests of its evaluation
     * @throws IOException if a file that its scenario names cannot be read
     */
    public RunIdentity identity(int evaluationRequests) throws IOException {
        return RunFiles.identity(this, evaluationRequests);
    }

    /** As it is now. */
    public Scenario scenario() {
        return scenario;
    }

    public Journal journal() {
        return journal;
    }

    /** The policy as it is now, for any thread. */
    public PolicySnapshot policy() {
        return learner.snapshot();
    }

    /** The metric table so far; grows with further steps. */
    public MetricTable table() {
        return metrics.table();
    }

    public TrainingMetrics metrics() {
        return metrics;
    }

    Learner learner() {
        return learner;
    }

    /** The deterministic evaluation of the policy as it is now, in the scenario as it is now. */
    public EvaluationSummary evaluate(int requests) {
        return evaluate(requests, Evaluation.Purpose.REPORT);
    }

    /** The same on the streams of a purpose. */
    public EvaluationSummary evaluate(int requests, Evaluation.Purpose purpose) {
        Cell cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
        return Evaluation.summary(cell, scenario.seed(), policy(), requests, purpose);
    }

    /**
     * What this training cost, beside what its policy saves.
     *
     * @param evaluation from {@link #evaluate}
     * @param cpuSeconds spent on all steps of this training; empty where not all were measured
     */
    public TrainingLedger ledger(EvaluationSummary evaluation, OptionalDouble cpuSeconds) {
        Cell cell = Cell.of(scenario.world(), scenario.seed(), assumptions);
        return TrainingLedger.of(evaluation, cpuSeconds, cell.grid().meanGramsPerKwh(), assumptions);
    }

    /** After a fault: which call of the learner failed, its numbers, and the learner as it was before it. */
    void saveFault(DataOutput out) throws IOException {
        out.writeByte(call.ordinal());
        writeFloats(out, observation);
        writeFloats(out, action);
        writeFloats(out, result.observation);
        out.writeDouble(result.reward);
        for (double cost : result.costs) {
            out.writeDouble(cost);
        }
        learner.save(out);
    }

    /** The numbers of the newest step, for a report. */
    String describeStep() {
        return "observation: " + HaltReport.numbers(observation) + "\naction: " + HaltReport.numbers(action)
                + "\nreward: " + result.reward + "\ncosts: " + Arrays.toString(result.costs) + "\nnext observation: "
                + HaltReport.numbers(result.observation) + "\n";
    }

    private static void writeFloats(DataOutput out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** Writes all that the future of this training depends on, journal and metrics included. */
    void save(DataOutput out, Journal.Carrier carrier) throws IOException {
        applyChange();
        journal.with(carrier).save(out);
        out.writeLong(steps);
        writeFloats(out, observation);
        writeFloats(out, action);
        out.writeDouble(result.reward);
        for (double cost : result.costs) {
            out.writeDouble(cost);
        }
        metrics.save(out);
        world.save(out);
        learner.save(out);
    }

    private static void readFloats(DataInput in, float[] values, String what) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
            if (!Float.isFinite(values[i])) {
                throw new IOException("it is damaged: " + what + " has " + values[i] + " at " + i);
            }
        }
    }

    /** What the parts say of the past is the same past, and the learner can go on from it. */
    private void requireConsistent() throws IOException {
        List<Journal.Entry> changes = journal.entries();
        long rows = metrics.table().rowCount();
        boolean one = steps <= TrainingPlan.MAX_STEPS
                && changes.get(changes.size() - 1).step() <= steps
                && rows == steps / SeriesKey.BLOCK
                && world.requests() == steps
                && learner.steps() == Math.max(0, steps - 1);
        if (!one) {
            throw new IOException("it is damaged: at step " + steps + " it tells of " + world.requests() + " requests, "
                    + learner.steps() + " recorded steps and " + rows + " rows of metrics");
        }
        Optional<String> bad = learner.badState();
        if (bad.isPresent()) {
            throw new IOException("it is damaged: " + bad.get() + ", which is no finite number");
        }
        if (steps > 0 && !learner.canRecord()) {
            throw new IOException("it is damaged: its learner has not acted and can record nothing");
        }
    }

    /** Restores what {@link #save} wrote after the journal. */
    void load(DataInput in) throws IOException {
        steps = Declared.counter(in, "the number of steps");
        readFloats(in, observation, "an observation");
        readFloats(in, action, "an action");
        result.reward = Declared.finite(in, "the reward");
        for (int i = 0; i < result.costs.length; i++) {
            result.costs[i] = Declared.finite(in, "a cost");
        }
        metrics.load(in);
        world.load(in);
        learner.load(in);
        requireConsistent();
    }
}
