package aolo.lab;

import aolo.scenario.Scenario;
import aolo.training.NamedPolicy;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks of a {@link Laboratory}. Small immutable objects, handed to {@link Laboratory#submit} from any thread
 * and carried out in order by the laboratory's own threads. Commands that change the world are bound to the step before
 * which they act and journalled; all others change nothing that is random.
 */
public sealed interface LabCommand {

    /** Lets the watched world run, or stops it where it is. */
    record SetRunning(boolean running) implements LabCommand {}

    /**
     * Serves exactly one more request in the watched world and stops there; with a user goes on to the first of its requests,
     * at most {@link StepOnce#MOST_STEPS} of them.
     */
    record StepOnce(Optional<String> userId) implements LabCommand {
        /** Whoever asks so seldom is told to wait, rather than that the window is. */
        static final int MOST_STEPS = 20_000;

        /** The next request, whoever asks. */
        public StepOnce() {
            this(Optional.empty());
        }
    }

    /** How fast the watched world runs. */
    record SetSpeed(Speed speed) implements LabCommand {}

    /** Which policy serves the watched world. LEARNED falls back to full service until a policy exists. */
    record ServeWith(ServingPolicy policy) implements LabCommand {}

    /**
     * Replaces the scenario, in the watched world and in a training that goes on: a finished drag, an added or removed user,
     * an edited number, undo and redo alike. Of several at once the newest wins. Whoever has not decided yet asks with
     * {@link Compare}.
     */
    record EditScenario(Scenario scenario) implements LabCommand {}

    /**
     * Asks what an edit changes, or would change: {@link LabSnapshot#comparison()} tells it from now on, by the newest policy,
     * until {@link StopComparing} or another scenario is opened. Reaches neither the watched world nor a training nor the
     * journal. While a thing is dragged submit one per pulse: the newest wins.
     */
    record Compare(Scenario before, Scenario after) implements LabCommand {}

    /** No edit is asked about any more. */
    record StopComparing() implements LabCommand {}

    /** Holds cell and policy fast as they are now, for the users' change column to compare with; false lets go of them. */
    record Pin(boolean pinned) implements LabCommand {}

    /**
     * Puts another scenario on the bench (File/Open, File/New): both worlds start afresh, training ends and is kept, the journal
     * begins anew.
     */
    record OpenScenario(Scenario scenario) implements LabCommand {}

    /** Whose newest request {@link LabSnapshot#request()} shows; empty: whoever was served last. */
    record Watch(Optional<String> userId) implements LabCommand {}

    /**
     * Keeps the request that is shown, in chain, landscape and raster, until it is let go; the policy of now decides about it
     * again and again. Serving goes on, nothing that is random is touched.
     */
    record Hold(boolean held) implements LabCommand {}

    /**
     * Silences a neuron of the spiking actor that serves the watched world (its spikes are held at 0), or lets it spike
     * again. The training is not touched. Layers: 0 encoder, 1 and 2 hidden, 3 output.
     */
    record Silence(int layer, int neuron, boolean silent) implements LabCommand {}

    /** Lets every silenced neuron spike again. */
    record UnsilenceAll() implements LabCommand {}

    /**
     * Starts trainings one after the other, the first on the scenario as it is now, each other as it is when its turn comes; each is
     * evaluated and kept before the next, and the training before the first ends and is kept. Whatever else starts, ends or replaces a
     * training calls those off that wait.
     *
     * @param plans at least one
     */
    record StartTraining(List<TrainingPlan> plans) implements LabCommand {
        public StartTraining {
            plans = List.copyOf(plans);
            if (plans.isEmpty()) {
                throw new IllegalArgumentException("no training to start");
            }
        }

        public StartTraining(TrainingPlan plan) {
            this(List.of(plan));
        }
    }

    /**
     * Goes on with a training that lies on disk. Its scenario is to be opened before ({@link OpenScenario}), or it is forked: then it
     * goes on in the scenario as it is now, as a run of its own; what lies on disk stays as it is.
     *
     * @param folder of the run
     * @param steps the new total of requests to learn from
     */
    record ResumeRun(Path folder, int steps, boolean fork) implements LabCommand {}

    /**
     * Makes a run of this session again up to a step, to the same bits, and goes on from there in the scenario as it is now, as a run of
     * its own.
     *
     * @param run one of {@link LabSnapshot#runs()}
     * @param steps the total of requests to learn from
     */
    record ForkAt(RunEntry run, long step, int steps) implements LabCommand {}

    /** Lists a run that was read from its folder ({@link RunReader}). */
    record ShelveRun(RunEntry run) implements LabCommand {}

    /** Takes a run off the list; what lies on disk stays. */
    record ForgetRun(long id) implements LabCommand {}

    /** Calls a run otherwise, and tells where it lies now; empty: not on disk any more. */
    record RenameRun(long id, String name, Optional<Path> folder) implements LabCommand {}

    /**
     * Serves the watched world with a policy of a run as it was at a step, until {@link ServeWith}.
     *
     * @param run its name, for a person
     */
    record ServeCheckpoint(String run, PolicyAt policy) implements LabCommand {}

    /** Holds the training after the step it is at. */
    record PauseTraining() implements LabCommand {}

    /** Goes on with a paused training. */
    record ResumeTraining() implements LabCommand {}

    /** Ends training and learned policy, kept in a run directory; the watched world goes back to full service. */
    record ResetTraining() implements LabCommand {}

    /** As {@link ResetTraining}, and what was trained is gone: only where a person has been asked. */
    record DiscardTraining() implements LabCommand {}

    /** Writes the training's complete state as a file, at the step it is at, without disturbing it. */
    record SaveCheckpoint(Path file) implements LabCommand {}

    /** Writes the run directory (scenario, journal, metrics, policy, summary) of the training as it stands. */
    record SaveRun(Path directory) implements LabCommand {}

    /** Speed of the watched world. */
    enum Speed {
        /** Scenario time equals wall time. */
        WATCH(1),
        /** Ten times as fast. */
        FAST(10),
        /** As fast as one polite thread can, resting between bursts so that painter and training are not starved. */
        MAXIMUM(Double.POSITIVE_INFINITY);

        /** Scenario seconds in one second of wall time. */
        public final double factor;

        Speed(double factor) {
            this.factor = factor;
        }
    }

    /** Who decides in the watched world. */
    enum ServingPolicy {
        /** Full answer, full power. */
        FULL(NamedPolicy.FULL),
        /** Half the answer, 6 dB below full power. */
        FIXED(NamedPolicy.FIXED),
        /** Uniform in the action box. */
        RANDOM(NamedPolicy.RANDOM),
        /** The rule: the shortest answer that keeps Q_min, at full power. */
        RULE(NamedPolicy.RULE),
        /** The rule with its best constant back-off. */
        RULE_TUNED(NamedPolicy.RULE_TUNED),
        /** The exact best decision of each request by itself: greedy. */
        BOUND(NamedPolicy.BOUND),
        /** The policy in training, its newest parameters, deterministic. */
        LEARNED(null);

        private final NamedPolicy named;

        ServingPolicy(NamedPolicy named) {
            this.named = named;
        }

        /** As it is called everywhere; empty for the learned one, which no name stands for. */
        public Optional<NamedPolicy> named() {
            return Optional.ofNullable(named);
        }
    }
}
