package aolo.lab;

import aolo.lab.LabCommand.EditScenario;
import aolo.lab.LabCommand.OpenScenario;
import aolo.lab.LabCommand.Speed;
import aolo.lab.LabSnapshot.Message;
import aolo.lab.LabSnapshot.ServedCheckpoint;
import aolo.quantity.Assumptions;
import aolo.results.SeriesView;
import aolo.rl.PolicySnapshot;
import aolo.scenario.Scenario;
import aolo.training.LearnedPolicy;
import aolo.training.SeriesKey;
import aolo.training.TrainingSession;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The laboratory: a watched world on one thread, a training on another. Commands enter through {@link #submit}; the newest
 * {@link LabSnapshot} is read with {@link #snapshot()} as often as one likes, without disturbing anything. No view is known
 * here: close the window and nothing changes.
 */
public final class Laboratory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Laboratory.class);

    /** One turn of the simulation thread: commands, world, publication. */
    private static final long TURN_NANOS = 16_000_000;

    /** What a turn may spend on serving requests, so that painter and training keep their cores. */
    private static final long SERVE_NANOS = 6_000_000;

    private final Assumptions assumptions;
    private final BlockingQueue<LabCommand> commands = new LinkedBlockingQueue<>();
    private final AtomicReference<LabSnapshot> newest = new AtomicReference<>();
    private final TrainingRunner training;
    private final Thread simulationThread;
    private final Thread trainingThread;
    private final Set<SilenceView.Neuron> silenced = new LinkedHashSet<>();
    private final LabEvents events = new LabEvents();
    private LiveWorld live;
    private boolean running = true;
    private Speed speed = Speed.WATCH;
    private Optional<Message> message = Optional.empty();
    private Optional<Message> trainingMessage = Optional.empty();
    private Optional<PolicySnapshot> learned = Optional.empty();
    private Optional<LearnedPolicy> learnedPolicy = Optional.empty();
    private Optional<LabCommand.ServeCheckpoint> chosen = Optional.empty();
    private boolean trainingEnded;
    private long serial;
    private volatile boolean closed;

    /**
     * Opens a laboratory on a scenario with the shipped constants; both threads start, the watched world runs at once with
     * full service.
     *
     * @throws IllegalArgumentException naming what in the scenario no world can be built from (e.g. a model too large for
     *     its accelerators)
     */
    public Laboratory(Scenario scenario) {
        this(scenario, Assumptions.standard());
    }

    /**
     * A laboratory that writes a training into a directory of its own before anything ends or replaces it.
     *
     * @param runs where those directories lie
     */
    public static Laboratory keeping(Scenario scenario, Assumptions assumptions, Path runs) {
        return new Laboratory(scenario, assumptions, new TrainingRunner(
                assumptions, TrainingSession::newLearner, runs, Optional.of(runs)));
    }

    /** As {@link #Laboratory(Scenario)} with constants of one's own. */
    public Laboratory(Scenario scenario, Assumptions assumptions) {
        this(scenario, assumptions, new TrainingRunner(assumptions));
    }

    public Laboratory(Scenario scenario, Assumptions assumptions, TrainingRunner training) {
        this.assumptions = assumptions;
        this.training = training;
        live = new LiveWorld(scenario, assumptions);
        publish();
        simulationThread = start("simulation", this::simulate);
        trainingThread = start("training", training);
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The newest state. Never null, never blocks. */
    public LabSnapshot snapshot() {
        return newest.get();
    }

    /** Queues a command and returns at once. Any thread. Ignored after {@link #close}. */
    public void submit(LabCommand command) {
        commands.add(command);
    }

    /** Stops both threads; returns when they have ended (at most a few seconds). */
    @Override
    public void close() {
        closed = true;
        training.close();
        simulationThread.interrupt();
        TrainingRunner.join(simulationThread);
        TrainingRunner.join(trainingThread);
    }

    private void simulate() {
        long turn = System.nanoTime();
        try {
            while (!closed) {
                // the rest of the turn is rest: the painter and the training need the cores
                takeCommands(turn + TURN_NANOS - System.nanoTime());
                long now = System.nanoTime();
                double seconds = Math.min(0.1, (now - turn) * 1e-9);
                turn = now;
                takePolicy();
                if (running) {
                    live.run(speed == Speed.MAXIMUM ? speed.factor : seconds * speed.factor, now + SERVE_NANOS);
                }
                publish();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // a bug: tell it instead of standing still without a word
            LOG.error("the watched world stopped", e);
            message = Optional.of(new Message("the watched world stopped by a bug: " + e, true));
            running = false;
            publish();
        }
    }

    /** Takes commands until the turn is over; a change of the scenario ends it at once, so that a drag is seen at once. */
    private void takeCommands(long nanos) throws InterruptedException {
        LabCommand command = commands.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        while (command != null) {
            LabCommand next = commands.poll();
            boolean overtaken = next != null
                    && next.getClass() == command.getClass()
                    && (next instanceof EditScenario || next instanceof LabCommand.Compare);
            if (!overtaken) {
                carryOut(command);
            }
            command = next;
        }
    }

    private void carryOut(LabCommand command) {
        try {
            dispatch(command);
        } catch (IllegalArgumentException e) {
            message = Optional.of(new Message(e.getMessage(), true));
        } catch (RuntimeException bug) { // also one of a plug-in: it ends what was asked for, not the watched world
            LOG.error("{} could not be carried out", command, bug);
            message = Optional.of(new Message("that failed: " + bug, true));
        }
    }

    private void dispatch(LabCommand command) {
        if (command instanceof EditScenario edit) {
            Scenario before = live.scenario();
            live.change(edit.scenario());
            events.edited(live.served(), before, edit.scenario());
            training.edit(edit.scenario());
        } else if (command instanceof OpenScenario open) {
            live = new LiveWorld(open.scenario(), assumptions);
            events.restart();
            forgetPolicy();
            training.leaveScenario();
        } else if (command instanceof LabCommand.SetRunning set) {
            running = set.running();
        } else if (command instanceof LabCommand.StepOnce step) {
            running = false;
            stepOnce(step);
        } else if (command instanceof LabCommand.SetSpeed set) {
            speed = set.speed();
        } else if (command instanceof LabCommand.ServeWith serve) {
            serve(serve.policy());
        } else if (command instanceof LabCommand.ServeCheckpoint serve) {
            chosen = Optional.of(serve);
            takePolicy();
            live.serveWith(LabCommand.ServingPolicy.LEARNED);
        } else if (command instanceof LabCommand.Watch watch) {
            live.watch(watch.userId());
        } else if (command instanceof LabCommand.Hold hold) {
            live.hold(hold.held());
        } else if (command instanceof LabCommand.Silence silence) {
            silence(silence);
        } else if (command instanceof LabCommand.UnsilenceAll) {
            unsilenceAll();
        } else if (!dispatchComparing(command)) {
            dispatchTraining(command);
        }
    }

    private void stepOnce(LabCommand.StepOnce step) {
        if (step.userId().isEmpty()) {
            live.serveOne();
        } else if (!live.serveNextOf(step.userId().get(), LabCommand.StepOnce.MOST_STEPS)) {
            message = Optional.of(new Message(
                    step.userId().get() + " asked nothing within " + LabCommand.StepOnce.MOST_STEPS
                            + " requests; raise its requests per second",
                    false));
        }
    }

    private boolean dispatchComparing(LabCommand command) {
        if (command instanceof LabCommand.Compare compare) {
            live.compare(compare.before(), compare.after());
        } else if (command instanceof LabCommand.StopComparing) {
            live.stopComparing();
        } else if (command instanceof LabCommand.Pin pin && pin.pinned()) {
            live.pin(learned);
        } else if (command instanceof LabCommand.Pin) {
            live.unpin();
        } else {
            return false;
        }
        return true;
    }

    private void dispatchTraining(LabCommand command) {
        if (command instanceof LabCommand.StartTraining begin) {
            unsilenceAll(); // its neurons are others
            training.start(live.scenario(), begin.plans());
        } else if (command instanceof LabCommand.ResumeRun resume) {
            training.resume(resume.folder(), resume.steps(), resume.fork() ? Optional.of(live.scenario()) : Optional.empty());
        } else if (command instanceof LabCommand.ForkAt fork) {
            training.fork(fork.run(), fork.step(), fork.steps(), live.scenario());
        } else if (command instanceof LabCommand.ShelveRun shelve) {
            training.shelve(shelve.run());
        } else if (command instanceof LabCommand.ForgetRun forget) {
            training.forget(forget.id());
        } else if (command instanceof LabCommand.RenameRun rename) {
            training.rename(rename.id(), rename.name(), rename.folder());
        } else if (command instanceof LabCommand.PauseTraining) {
            training.pause();
        } else if (command instanceof LabCommand.ResumeTraining) {
            training.resume();
        } else if (command instanceof LabCommand.ResetTraining) {
            training.reset();
            serve(LabCommand.ServingPolicy.FULL);
        } else if (command instanceof LabCommand.DiscardTraining) {
            training.discard();
            serve(LabCommand.ServingPolicy.FULL);
        } else if (command instanceof LabCommand.SaveCheckpoint save) {
            training.saveCheckpoint(save.file());
        } else if (command instanceof LabCommand.SaveRun save) {
            training.saveRun(save.directory());
        } else {
            throw new IllegalStateException("no such command: " + command);
        }
    }

    private void silence(LabCommand.Silence command) {
        SilenceView.Neuron neuron = new SilenceView.Neuron(command.layer(), command.neuron());
        learnedPolicy.ifPresent(policy -> apply(command, policy));
        if (command.silent()) {
            silenced.add(neuron);
        } else {
            silenced.remove(neuron);
        }
        tellSilence();
    }

    private void unsilenceAll() {
        List.copyOf(silenced).forEach(neuron -> silence(new LabCommand.Silence(neuron.layer(), neuron.neuron(), false)));
    }

    /** Silences in another policy what was silent in the one before; what it does not have is let go. */
    private void keepSilent(LearnedPolicy policy) {
        silenced.removeIf(neuron -> {
            try {
                policy.runner().silence(neuron.layer(), neuron.neuron(), true);
                return false;
            } catch (IllegalArgumentException | UnsupportedOperationException noSuchNeuron) {
                return true;
            }
        });
    }

    /** What serves is compared with the same policy unsilenced from now on. */
    private void tellSilence() {
        boolean some = !silenced.isEmpty() && learned.isPresent() && learned.get().algorithm().spiking();
        live.silenced(
                some ? List.copyOf(silenced) : List.of(),
                some ? Optional.of(new LearnedPolicy(learned.get().newRunner())) : Optional.empty());
    }

    private void apply(LabCommand.Silence command, LearnedPolicy policy) {
        try {
            policy.runner().silence(command.layer(), command.neuron(), command.silent());
        } catch (UnsupportedOperationException e) {
            message = Optional.of(new Message("the policy that serves has no spiking neurons", true));
        }
    }

    /** Takes over the training's newest policy; where the training has ended, also as what users are compared with. */
    private void takePolicy() {
        TrainingRunner.Publication publication = training.publication();
        Optional<PolicySnapshot> now =
                chosen.isPresent() ? chosen.map(one -> one.policy().policy()) : publication.policy();
        if (!same(now, learned)) {
            learned = now;
            learnedPolicy = now.map(policy -> new LearnedPolicy(policy.newRunner()));
            learnedPolicy.ifPresentOrElse(this::keepSilent, silenced::clear);
            live.learned(learnedPolicy);
            tellSilence();
        }
        live.published(publication.policy());
        boolean ended = publication.view().phase() == TrainingView.Phase.FINISHED;
        if (ended != trainingEnded) {
            trainingEnded = ended;
            live.trained(ended ? publication.policy() : Optional.empty()); // whatever serves
        }
        events.observe(live.served(), live.policyInUse(), served().map(ServedCheckpoint::words).orElse(""), publication.view());
    }

    /** Nobody serves the new world yet, and a training that is about to leave is no reference in it. */
    private void forgetPolicy() {
        chosen = Optional.empty();
        learned = Optional.empty();
        learnedPolicy = Optional.empty();
        silenced.clear();
        trainingEnded = training.publication().view().phase() == TrainingView.Phase.FINISHED;
    }

    /** A policy by its name, or the training's newest: no longer one of a run's past. */
    private void serve(LabCommand.ServingPolicy policy) {
        chosen = Optional.empty();
        takePolicy();
        live.serveWith(policy);
    }

    /** Which policy of a run's past serves, where a person chose one. */
    private Optional<ServedCheckpoint> served() {
        return chosen.filter(one -> live.policyInUse() == LabCommand.ServingPolicy.LEARNED)
                .map(one -> new ServedCheckpoint(one.run(), one.policy().step()));
    }

    private static boolean same(Optional<PolicySnapshot> a, Optional<PolicySnapshot> b) {
        return a.orElse(null) == b.orElse(null);
    }

    private void publish() {
        TrainingRunner.Publication trained = training.publication();
        if (!trained.message().equals(trainingMessage)) {
            trainingMessage = trained.message();
            message = trainingMessage;
        }
        EnumMap<SeriesKey, SeriesView> series = new EnumMap<>(SeriesKey.class);
        live.addViewsTo(series);
        series.putAll(trained.series());
        newest.set(new LabSnapshot(
                serial++,
                live.scenario(),
                live.view(running, speed),
                live.users(),
                live.reference(),
                live.comparison(),
                live.answers(),
                events.all(),
                live.request(),
                live.spikes(),
                trained.view(),
                series,
                message,
                trained.runs(),
                served()));
    }
}
