package aolo.lab;

import aolo.lab.LabSnapshot.Message;
import aolo.lab.TrainingView.Halt;
import aolo.lab.TrainingView.Phase;
import aolo.quantity.Assumptions;
import aolo.results.RunDirectory;
import aolo.results.SeriesView;
import aolo.rl.LearningFault;
import aolo.rl.PolicySnapshot;
import aolo.scenario.Scenario;
import aolo.training.Checkpoint;
import aolo.training.Evaluation;
import aolo.training.EvaluationSummary;
import aolo.training.HaltReport;
import aolo.training.Journal;
import aolo.training.MovingMeans;
import aolo.training.RunFiles;
import aolo.training.RunFolders;
import aolo.training.SeriesKey;
import aolo.training.Speedometer;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The training thread: steps a {@link TrainingSession} as fast as it can and publishes what it reaches. Commands are taken
 * between two steps, so each has a step it is bound to. The clock is read here only to tell speed and to publish now and
 * then; no result depends on it.
 */
public final class TrainingRunner implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRunner.class);
    private static final long PUBLISH_NANOS = 30_000_000;
    private static final long GOOD_STATE_STEPS = 2000;
    private static final long POLICY_NANOS = 250_000_000;

    private final Assumptions assumptions;
    private final TrainingSession.LearnerSource learners;
    private final Path haltFolder;
    private final Optional<Path> keepFolder;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final AtomicReference<Scenario> edit = new AtomicReference<>();
    private final AtomicReference<Publication> newest;
    private final Speedometer speed = new Speedometer();
    private TrainingSession session;
    private Phase phase = Phase.IDLE;
    private Optional<Halt> halt = Optional.empty();
    private Optional<EvaluationSummary> result = Optional.empty();
    private Optional<Scenario> evaluated = Optional.empty();
    private Optional<Path> runDirectory = Optional.empty();
    private Optional<PolicySnapshot> policy = Optional.empty();
    private Optional<Message> message = Optional.empty();
    private long publishedNanos;
    private long policyNanos;
    private byte[] lastGood = {};
    private long lastGoodStep;
    private boolean closed;

    /** What was on disk last: step, evaluation, scenario. */
    private List<Object> saved = List.of();

    /** The scenario of this training is no longer the one on the bench, yet it could not be kept. */
    private boolean detached;

    /** Something to do between two steps. */
    @FunctionalInterface
    private interface Order {
        void carryOut();
    }

    /** What leaves the thread. Immutable. */
    record Publication(
            TrainingView view,
            Map<SeriesKey, SeriesView> series,
            Optional<PolicySnapshot> policy,
            Optional<Message> message) {}

    public TrainingRunner(Assumptions assumptions) {
        this(assumptions, TrainingSession::newLearner, Path.of("runs"));
    }

    public TrainingRunner(Assumptions assumptions, TrainingSession.LearnerSource learners, Path haltFolder) {
        this(assumptions, learners, haltFolder, Optional.empty());
    }

    /**
     * @param haltFolder where a halted training leaves a directory of its own
     * @param keepFolder where a training that has to go is written first; empty: it just goes
     */
    public TrainingRunner(
            Assumptions assumptions,
            TrainingSession.LearnerSource learners,
            Path haltFolder,
            Optional<Path> keepFolder) {
        this.assumptions = assumptions;
        this.learners = learners;
        this.haltFolder = haltFolder;
        this.keepFolder = keepFolder;
        newest = new AtomicReference<>(
                new Publication(TrainingView.idle(), Map.of(), Optional.empty(), Optional.empty()));
    }

    /** The newest state; any thread. */
    Publication publication() {
        return newest.get();
    }

    /** The scenario changed; of several before the next step the last counts. Any thread. */
    void edit(Scenario scenario) {
        edit.set(scenario);
        orders.add(() -> {});
    }

    void start(Scenario scenario, TrainingPlan plan) {
        orders.add(() -> begin(scenario, plan));
    }

    void pause() {
        orders.add(() -> setPhase(Phase.RUNNING, Phase.PAUSED));
    }

    void resume() {
        orders.add(() -> setPhase(Phase.PAUSED, Phase.RUNNING));
    }

    /** Ends the training; what was trained is kept. */
    void reset() {
        orders.add(this::leave);
    }

    /** Another scenario is on the bench: ends the training; what was trained is kept. */
    void leaveScenario() {
        orders.add(() -> {
            if (!leave()) {
                detached = true;
            }
        });
    }

    /** Ends the training; what was trained is gone, as a person has said. */
    void discard() {
        orders.add(this::drop);
    }

    void saveCheckpoint(Path file) {
        orders.add(() -> save("checkpoint", file, () -> Checkpoint.write(file, session)));
    }

    void saveRun(Path directory) {
        orders.add(() -> save("run", directory, () -> {
            if (isEvaluationStale()) {
                evaluate(); // the summary is of the scenario beside it
            }
            writeRun(directory, result);
        }));
    }

    /** Ends the thread; what was trained is kept. */
    void close() {
        orders.add(() -> {
            leave();
            closed = true;
        });
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                takeOrders();
                if (phase == Phase.RUNNING) {
                    stepOnce();
                } else if (isEvaluationStale() && orders.isEmpty()) {
                    evaluateAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOrders() throws InterruptedException {
        boolean stepping = phase == Phase.RUNNING && session.canStep();
        Order order = stepping || isEvaluationStale() ? orders.poll() : orders.take();
        while (order != null) {
            applyEdit();
            order.carryOut();
            order = orders.poll();
            if (order == null) {
                applyEdit();
                publish();
            }
        }
    }

    private void begin(Scenario scenario, TrainingPlan plan) {
        if (!leave()) {
            return;
        }
        try {
            session = new TrainingSession(new Journal(scenario), scenario, plan, assumptions, learners);
            phase = Phase.RUNNING;
            speed.start();
        } catch (IllegalArgumentException e) {
            tell("cannot train: " + e.getMessage(), true);
        }
    }

    /**
     * The one way out of a training, whoever asks: what was trained is on disk before it goes. If it cannot be written it
     * stays, held.
     *
     * @return whether there is no training any more
     */
    private boolean leave() {
        if (!isKept()) {
            Path folder = RunFolders.free(
                    keepFolder.get(), session.scenario().name(), session.plan(), session.steps()).toAbsolutePath();
            try {
                writeRun(folder, isEvaluationStale() ? Optional.empty() : result);
            } catch (IOException e) {
                setPhase(Phase.RUNNING, Phase.PAUSED);
                tell("the training was not given up, for it could not be kept: " + e.getMessage()
                        + ". Make room, or choose Run, Discard training.", true);
                return false;
            }
            LOG.info("run kept: {}", folder);
            tell("kept what was trained (" + session.plan().algorithm().title() + ", step " + session.steps() + "): " + folder
                    + "; to go on with it: train --resume " + folder.resolve(RunDirectory.CHECKPOINT), false);
        }
        drop();
        return true;
    }

    /** Whether nothing would be lost if the training went now. A halted one has left its report and last good state. */
    private boolean isKept() {
        return keepFolder.isEmpty()
                || session == null
                || session.steps() == 0
                || phase == Phase.HALTED
                || saved.equals(state());
    }

    private List<Object> state() {
        return List.of(session.steps(), result, session.scenario());
    }

    private void writeRun(Path directory, Optional<EvaluationSummary> evaluation) throws IOException {
        RunFiles.write(directory, session, evaluation, speed.seconds(), speed.cpuSeconds());
        runDirectory = Optional.of(directory);
        saved = state();
    }

    private void drop() {
        session = null;
        saved = List.of();
        detached = false;
        phase = Phase.IDLE;
        halt = Optional.empty();
        result = Optional.empty();
        evaluated = Optional.empty();
        runDirectory = Optional.empty();
        policy = Optional.empty();
        edit.set(null);
        speed.reset();
    }

    private void setPhase(Phase from, Phase to) {
        if (phase == from) {
            phase = to;
            if (to == Phase.RUNNING) {
                speed.start();
            } else {
                speed.stop();
            }
        }
    }

    private void applyEdit() {
        Scenario changed = edit.getAndSet(null);
        if (changed != null && session != null && !detached) {
            try {
                session.change(changed);
            } catch (IllegalArgumentException e) {
                tell("the training goes on in the old world: " + e.getMessage(), true);
            }
        }
    }

    private void stepOnce() {
        if (!session.canStep()) {
            return;
        }
        try {
            keepGoodState();
            session.step();
            if (session.steps() >= session.plan().steps()) {
                finish();
            } else {
                publishNowAndThen();
            }
        } catch (LearningFault fault) {
            Optional<Path> report = report(fault);
            halt(fault.getMessage(), report, advice(report));
        } catch (RuntimeException bug) {
            LOG.error("the training stopped", bug);
            halt("a bug: " + bug, Optional.empty(), "please report it with the log");
        }
    }

    private void finish() {
        speed.stop();
        phase = Phase.EVALUATING;
        policy = Optional.of(session.policy());
        publish();
        evaluate();
        phase = Phase.FINISHED;
        tell(String.format(
                Locale.ROOT,
                "training done in %.0f s: %.1f %% of the footprint saved, %.1f %% broken (%s, %d requests)",
                speed.seconds(), result.get().savedVsFullPercent(), result.get().violationPercent(),
                session.plan().algorithm().title(), session.steps()), false);
        publish();
    }

    private void evaluate() {
        Scenario now = session.scenario();
        result = Optional.of(session.evaluate(Evaluation.REQUESTS));
        evaluated = Optional.of(now);
    }

    /** Whether the cell was edited since the evaluation of what was trained; a cell without users has none. */
    private boolean isEvaluationStale() {
        return phase == Phase.FINISHED
                && session.canStep()
                && !evaluated.equals(Optional.of(session.scenario()));
    }

    /** The trained policy in the cell as it is now, so that what is shown of it holds there. */
    private void evaluateAgain() {
        try {
            evaluate();
        } catch (RuntimeException e) {
            LOG.error("the edited cell could not be evaluated", e);
            evaluated = Optional.of(session.scenario());
            result = Optional.empty();
            tell("the trained policy cannot be evaluated in the cell as it is now: " + e.getMessage(), true);
        }
        publish();
    }

    /** What a person can do next. */
    private String advice(Optional<Path> report) {
        return report.map(file -> "read " + file + "; beside it are the last good state (checkpoint.bin, step " + lastGoodStep
                        + ") and the failing call (replay-halt repeats it). Change the scenario or the settings and reset.")
                .orElse("nothing could be written to " + haltFolder + " (see the log). Reset to start afresh.");
    }

    private void halt(String reason, Optional<Path> report, String advice) {
        speed.stop();
        phase = Phase.HALTED;
        halt = Optional.of(new Halt(session.steps(), reason, report, advice));
        tell("training halted at step " + session.steps() + ": " + reason + ". Next: " + advice, true);
        publish();
    }

    /** Leaves what reproduces the failing step, and the last good state, in a directory of its own. */
    private Optional<Path> report(LearningFault fault) {
        TrainingPlan plan = session.plan();
        Path folder = haltFolder.resolve(
                String.format(Locale.ROOT, "halt-%s-s%d-step%d", plan.algorithm().key(), plan.seed(), session.steps()));
        try (RunDirectory directory = RunDirectory.open(folder)) {
            directory.writeScenario(session.scenario());
            directory.write(RunDirectory.CHECKPOINT, out -> out.write(lastGood));
            return Optional.of(HaltReport.write(directory, session, fault));
        } catch (IOException e) {
            LOG.warn("the halted training could not be written", e);
            return Optional.empty();
        }
    }

    private void keepGoodState() {
        if (session.steps() % GOOD_STATE_STEPS == 0) {
            lastGood = Checkpoint.bytes(session);
            lastGoodStep = session.steps();
        }
    }

    private void save(String what, Path where, Saving saving) {
        if (session == null || session.steps() == 0) {
            tell("there is no training to save", true);
            return;
        }
        try {
            saving.save();
            tell(what + " saved: " + where, false);
        } catch (IOException e) {
            tell(e.getMessage(), true);
        }
    }

    @FunctionalInterface
    private interface Saving {
        void save() throws IOException;
    }

    private void tell(String text, boolean failure) {
        message = Optional.of(new Message(text, failure));
    }

    private void publishNowAndThen() {
        long now = System.nanoTime();
        if (now - publishedNanos >= PUBLISH_NANOS) {
            if (now - policyNanos >= POLICY_NANOS) {
                policy = Optional.of(session.policy());
                policyNanos = now;
            }
            publish();
        }
    }

    private void publish() {
        publishedNanos = System.nanoTime();
        newest.set(new Publication(
                view(), session == null ? Map.of() : session.metrics().views(), policy, message));
    }

    private TrainingView view() {
        if (session == null) {
            return TrainingView.idle();
        }
        double stepsPerSecond = phase == Phase.RUNNING ? speed.stepsPerSecond(session.steps()) : 0;
        MovingMeans recent = session.metrics().recent();
        return new TrainingView(
                phase,
                Optional.of(session.plan()),
                session.steps(),
                stepsPerSecond,
                stepsPerSecond > 0 ? (session.plan().steps() - session.steps()) / stepsPerSecond : Double.NaN,
                speed.seconds(),
                recent.carbonGrams(),
                recent.fullServiceGrams(),
                recent.boundGrams(),
                recent.qoe(),
                recent.latencySeconds(),
                recent.violationPercent(),
                recent.infeasiblePercent(),
                recent.saved(),
                halt,
                result,
                evaluated,
                runDirectory,
                isKept());
    }

    /** Waits for the thread that runs this; for {@link Laboratory#close}. */
    static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
