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
import aolo.training.RunFolders;
import aolo.training.SeriesKey;
import aolo.training.Speedometer;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private static final long POLICY_NANOS = 250_000_000;

    private final TrainingSources sources;
    private final LastGoodState lastGood;
    private final RunShelf shelf = new RunShelf();
    private final Deque<TrainingPlan> waiting = new ArrayDeque<>();
    private final Optional<Path> keepFolder;
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final AtomicReference<Publication> newest;
    private final Speedometer speed = new Speedometer();
    private HeldTraining held; // null while there is no training
    private Phase phase = Phase.IDLE;
    private Optional<Halt> halt = Optional.empty();
    private Optional<Message> message = Optional.empty();
    private long publishedNanos;
    private long policyNanos;
    private boolean closed;

    /** What takes long ends soon: somebody ends, replaces or closes. */
    private volatile boolean hurried;

    /** The scenario of this training is no longer the one on the bench, yet it could not be kept. */
    private boolean detached;

    /** Something to do between two steps. */
    @FunctionalInterface
    private interface Order {
        void carryOut();
    }

    /** Another scenario. Takes its turn among the orders: it is for the training that is there then. */
    private final class Edit implements Order {
        private final Scenario scenario;

        Edit(Scenario scenario) {
            this.scenario = scenario;
        }

        @Override
        public void carryOut() {
            applyEdit(scenario);
        }
    }

    /** What leaves the thread. Immutable. */
    record Publication(
            TrainingView view,
            Map<SeriesKey, SeriesView> series,
            Optional<PolicySnapshot> policy,
            Optional<Message> message,
            List<RunEntry> runs) {}

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
        sources = new TrainingSources(assumptions, learners);
        lastGood = new LastGoodState(haltFolder);
        this.keepFolder = keepFolder;
        newest = new AtomicReference<>(
                new Publication(TrainingView.idle(), Map.of(), Optional.empty(), Optional.empty(), List.of()));
    }

    /** The newest state; any thread. */
    Publication publication() {
        return newest.get();
    }

    /** The scenario changed; of several in a row the last counts. Any thread. */
    void edit(Scenario scenario) {
        orders.add(new Edit(scenario));
    }

    /** One training after the other, each kept before the next begins. */
    void start(Scenario scenario, List<TrainingPlan> plans) {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            if (begin(() -> sources.fresh(scenario, plans.get(0)))) {
                waiting.addAll(plans.subList(1, plans.size()));
            }
        });
    }

    /**
     * Goes on with a training that lies on disk, on the scenario it was left in.
     *
     * @param steps the new total of steps
     * @param fork the scenario to go on in, where that is another one: from here on a run of its own
     */
    void resume(Path folder, int steps, Optional<Scenario> fork) {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            begin(() -> sources.fromDisk(folder, steps, fork));
        });
    }

    /**
     * Makes a training again from its start up to a step, to the same bits, and goes on from there on another scenario.
     *
     * @param run one of this session
     */
    void fork(RunEntry run, long step, int steps, Scenario scenario) {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            tell("training again up to step " + step + " of " + run.name() + ", to the same bits …", false);
            publish();
            boolean now = held != null && run.id() == held.id();
            hurried = false;
            begin(() -> sources.again(
                    run, now ? held.session.journal() : sources.past(run), step, steps, scenario, () -> hurried));
        });
    }

    /** Lists a run that was opened. */
    void shelve(RunEntry entry) {
        orders.add(() -> shelf.add(entry.withId(shelf.nextId())));
    }

    /** Takes a run off the list; what lies on disk stays. The training of now ends by it. */
    void forget(long id) {
        orders.add(() -> {
            shelf.remove(id);
            if (held != null && held.id() == id) {
                waiting.clear();
                drop();
            }
        });
    }

    /** Calls a run otherwise, and tells where it lies now. */
    void rename(long id, String name, Optional<Path> folder) {
        orders.add(() -> {
            shelf.change(id, entry -> entry.named(name).in(folder));
            if (held != null && held.id() == id) {
                held.rename(name, folder);
            }
        });
    }

    void pause() {
        orders.add(() -> setPhase(Phase.RUNNING, Phase.PAUSED));
    }

    void resume() {
        orders.add(() -> setPhase(Phase.PAUSED, Phase.RUNNING));
    }

    /** Ends the training; what was trained is kept. */
    void reset() {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            leave();
        });
    }

    /** Another scenario is on the bench: ends the training; what was trained is kept. */
    void leaveScenario() {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            if (!leave()) {
                detached = true;
            }
        });
    }

    /** Ends the training; what was trained is gone, as a person has said. */
    void discard() {
        hurried = true;
        orders.add(() -> {
            waiting.clear();
            drop();
        });
    }

    void saveCheckpoint(Path file) {
        orders.add(() -> save("checkpoint", file, () -> Checkpoint.write(file, held.session)));
    }

    void saveRun(Path directory) {
        orders.add(() -> save("run", directory, () -> {
            if (isEvaluationStale()) {
                held.evaluate(speed); // the summary is of the scenario beside it
            }
            held.write(directory, speed);
        }));
    }

    /** Ends the thread; what was trained is kept. */
    void close() {
        hurried = true;
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
        boolean stepping = phase == Phase.RUNNING && held.session.canStep();
        Order order = stepping || isEvaluationStale() ? orders.poll() : orders.take();
        while (order != null) {
            Order next = orders.poll();
            if (!(order instanceof Edit && next instanceof Edit)) {
                carryOut(order);
            }
            order = next;
            if (order == null) {
                publish();
            }
        }
    }

    /** A bug, also one of a plug-in, ends what was asked for and not the thread: what is trained can still be kept. */
    private void carryOut(Order order) {
        try {
            order.carryOut();
        } catch (RuntimeException bug) {
            LOG.error("an order could not be carried out", bug);
            tell("that failed: " + bug + "; the training stays as it was. Please report it with the log.", true);
        }
    }

    /** Makes a training; it may take a while. */
    @FunctionalInterface
    private interface Source {
        TrainingSession make() throws IOException;
    }

    /** Begins or goes on with a training, once the one before is kept; tells why not. */
    private boolean begin(Source source) {
        try {
            TrainingSession next = source.make();
            if (!leave()) {
                return false;
            }
            held = new HeldTraining(next, shelf.nextId());
            phase = Phase.RUNNING;
            speed.start();
            return true;
        } catch (IOException | IllegalArgumentException e) {
            tell("cannot train: " + e.getMessage(), true);
            return false;
        }
    }

    /** The next seed, on the scenario as it is now. */
    private void beginNext() {
        TrainingPlan plan = waiting.removeFirst();
        Scenario now = held.session.scenario();
        if (!begin(() -> sources.fresh(now, plan))) {
            waiting.clear();
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
            TrainingSession session = held.session;
            Path folder = RunFolders.free(
                    keepFolder.get(), session.scenario().name(), session.plan(), session.steps()).toAbsolutePath();
            try {
                held.write(folder, speed);
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
        if (held != null && held.session.steps() > 0) {
            shelf.add(held.entry(phase).ended());
        }
        drop();
        return true;
    }

    /** Whether nothing would be lost if the training went now. A halted one has left its report and last good state. */
    private boolean isKept() {
        return keepFolder.isEmpty()
                || held == null
                || held.session.steps() == 0
                || phase == Phase.HALTED
                || held.isSaved();
    }

    private void drop() {
        held = null;
        detached = false;
        phase = Phase.IDLE;
        halt = Optional.empty();
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

    private void applyEdit(Scenario changed) {
        if (held != null && !detached) {
            try {
                held.session.change(changed);
            } catch (IllegalArgumentException e) {
                tell("the training goes on in the old world: " + e.getMessage(), true);
            }
        }
    }

    private void stepOnce() {
        TrainingSession session = held.session;
        if (!session.canStep()) {
            return;
        }
        try {
            lastGood.keep(session);
            held.step();
            if (session.steps() >= session.plan().steps()) {
                finish();
            } else {
                publishNowAndThen();
            }
        } catch (LearningFault fault) {
            Optional<Path> report = lastGood.report(session, fault);
            halt(fault.getMessage(), report, lastGood.advice(report));
        } catch (RuntimeException bug) {
            LOG.error("the training stopped", bug);
            halt("a bug: " + bug, Optional.empty(), "please report it with the log");
        }
    }

    private void finish() {
        speed.stop();
        phase = Phase.EVALUATING;
        held.takePolicy();
        publish();
        held.evaluate(speed);
        phase = Phase.FINISHED;
        tell(String.format(
                Locale.ROOT,
                "training done in %.0f s: %.1f %% of the footprint saved, %.1f %% broken (%s, %d requests)",
                speed.seconds(), held.result().get().savedVsFullPercent(), held.result().get().violationPercent(),
                held.session.plan().algorithm().title(), held.session.steps()), false);
        publish();
        if (!waiting.isEmpty()) {
            beginNext();
        }
    }

    /** Whether the cell was edited since the evaluation of what was trained; a cell without users has none. */
    private boolean isEvaluationStale() {
        return phase == Phase.FINISHED
                && held.session.canStep()
                && held.isEdited();
    }

    /** The trained policy in the cell as it is now, so that what is shown of it holds there. */
    private void evaluateAgain() {
        try {
            held.evaluate(speed);
        } catch (RuntimeException e) {
            LOG.error("the edited cell could not be evaluated", e);
            held.cannotEvaluate();
            tell("the trained policy cannot be evaluated in the cell as it is now: " + e.getMessage(), true);
        }
        publish();
    }

    private void halt(String reason, Optional<Path> report, String advice) {
        speed.stop();
        phase = Phase.HALTED;
        halt = Optional.of(new Halt(held.session.steps(), reason, report, advice));
        tell("training halted at step " + held.session.steps() + ": " + reason + ". Next: " + advice, true);
        publish();
    }

    private void save(String what, Path where, Saving saving) {
        if (held == null || held.session.steps() == 0) {
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
                held.takePolicy();
                policyNanos = now;
            }
            publish();
        }
    }

    private void publish() {
        publishedNanos = System.nanoTime();
        newest.set(new Publication(
                view(), held == null ? Map.of() : held.session.metrics().views(),
                held == null ? Optional.empty() : held.policy(), message, runs()));
    }

    /** The shelf, the training of now, and what waits. */
    private List<RunEntry> runs() {
        List<RunEntry> all = new ArrayList<>(shelf.entries());
        if (held != null) {
            Scenario scenario = held.session.scenario();
            all.add(held.entry(phase));
            long id = -1; // what has not begun has no number yet
            for (TrainingPlan plan : waiting) {
                all.add(RunEntry.waiting(id--, plan, scenario));
            }
        }
        return List.copyOf(all);
    }

    private TrainingView view() {
        return held == null ? TrainingView.idle() : held.view(phase, speed, halt, isKept());
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
