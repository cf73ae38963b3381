package aolo.lab;

import aolo.lab.TrainingView.Phase;
import aolo.rl.PolicySnapshot;
import aolo.scenario.Scenario;
import aolo.training.Evaluation;
import aolo.training.EvaluationSummary;
import aolo.training.MovingMeans;
import aolo.training.RunFiles;
import aolo.training.RunSummary;
import aolo.training.Speedometer;
import aolo.training.TrainingLedger;
import aolo.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The training of now with what belongs to it alone: its evaluation, its policies so far, where it lies on disk. One owner
 * thread: the training thread.
 */
final class HeldTraining {
    final TrainingSession session;
    private final long id;
    private Optional<String> name = Optional.empty();
    private final PolicyHistory history = new PolicyHistory();
    private Optional<EvaluationSummary> result = Optional.empty();
    private Optional<TrainingLedger> ledger = Optional.empty();
    private Optional<Scenario> evaluated = Optional.empty();
    private Optional<Path> runDirectory = Optional.empty();
    private Optional<PolicySnapshot> policy = Optional.empty();

    /** What was on disk last: step, evaluation, scenario. */
    private List<Object> saved = List.of();

    /** Whether every step of it was seen here, so that its CPU time is known. */
    private final boolean whole;

    HeldTraining(TrainingSession session, long id) {
        this.session = session;
        this.id = id;
        whole = session.steps() == 0;
    }

    long id() {
        return id;
    }

    Optional<EvaluationSummary> result() {
        return result;
    }

    Optional<Scenario> evaluated() {
        return evaluated;
    }

    Optional<Path> runDirectory() {
        return runDirectory;
    }

    /** As it was asked for last; what is served and shown. */
    Optional<PolicySnapshot> policy() {
        return policy;
    }

    void step() {
        session.step();
        history.step(session.steps(), session::policy);
    }

    void takePolicy() {
        policy = Optional.of(session.policy());
    }

    void evaluate(Speedometer speed) {
        Scenario now = session.scenario();
        EvaluationSummary e = session.evaluate(Evaluation.REQUESTS);
        result = Optional.of(e);
        ledger = Optional.of(session.ledger(e, whole ? speed.cpuSeconds() : OptionalDouble.empty()));
        evaluated = Optional.of(now);
    }

    /** The cell as it is now has no evaluation, and shall not be asked for one again. */
    void cannotEvaluate() {
        evaluated = Optional.of(session.scenario());
        result = Optional.empty();
        ledger = Optional.empty();
    }

    /** Whether the scenario is another one than that of the evaluation. */
    boolean isEdited() {
        return !evaluated.equals(Optional.of(session.scenario()));
    }

    /** Whether all of it lies on disk. */
    boolean isSaved() {
        return saved.equals(state());
    }

    private List<Object> state() {
        return List.of(session.steps(), result, session.scenario());
    }

    /** Writes it whole; an evaluation in another scenario than the one beside it is left out. */
    void write(Path directory, Speedometer speed) throws IOException {
        RunFiles.write(directory, session, isEdited() ? Optional.empty() : result, speed.seconds(), speed.cpuSeconds());
        runDirectory = Optional.of(directory);
        saved = state();
    }

    /** A person calls it otherwise; {@code folder} is where it lies now, if it does. */
    void rename(String newName, Optional<Path> folder) {
        name = Optional.of(newName);
        runDirectory = folder;
    }

    /** As a snapshot shows it. */
    TrainingView view(Phase phase, Speedometer speed, Optional<TrainingView.Halt> halt, boolean kept) {
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
                kept,
                ledger);
    }

    /** As the list of runs shows it. */
    RunEntry entry(Phase phase) {
        List<PolicyAt> policies = new ArrayList<>(history.all());
        long last = policies.isEmpty() ? 0 : policies.get(policies.size() - 1).step();
        policy.map(PolicyAt::of).filter(now -> now.step() > last).ifPresent(policies::add);
        double aim = session.scenario().knowledge().aimBrokenPercent();
        return new RunEntry(
                id, name.orElse(RunEntry.usualName(session.plan())), session.plan(), session.steps(), state(phase),
                session.scenario(), session.journal().entries().size() > 1,
                isEdited() ? Optional.empty() : result.map(e -> RunSummary.of(e, aim)),
                isSaved() ? runDirectory : Optional.empty(), session.metrics().views(), policies);
    }

    private static RunEntry.State state(Phase phase) {
        return switch (phase) {
            case IDLE -> RunEntry.State.STOPPED;
            case RUNNING -> RunEntry.State.TRAINING;
            case PAUSED -> RunEntry.State.PAUSED;
            case EVALUATING -> RunEntry.State.EVALUATING;
            case FINISHED -> RunEntry.State.FINISHED;
            case HALTED -> RunEntry.State.HALTED;
        };
    }
}
