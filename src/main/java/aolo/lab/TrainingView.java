package aolo.lab;

import aolo.scenario.Scenario;
import aolo.world.SavedPercent;
import aolo.training.EvaluationSummary;
import aolo.training.TrainingLedger;
import aolo.training.TrainingMetrics;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The training, at one moment. Means are over the last {@link #MEAN_REQUESTS} requests the learner served and NaN before
 * the first. Immutable; any thread.
 *
 * @param phase what it is doing
 * @param plan what is trained; empty while IDLE
 * @param step requests learned from so far
 * @param stepsPerSecond speed over the last seconds, pauses left out; 0 when not running
 * @param etaSeconds wall seconds left at this speed; NaN when unknown
 * @param elapsedSeconds wall seconds spent training, pauses left out
 * @param carbonGrams mean carbon of a request, by what the scenario minimises
 * @param fullServiceGrams full service on the same requests in the same server state
 * @param boundGrams the bound it competes with: best decision for what is seen on the same requests in the same server state
 * @param qoe mean quality of experience
 * @param latencySeconds mean latency
 * @param violationPercent share of feasible requests that break a constraint
 * @param infeasiblePercent share of requests no decision could serve within the constraints
 * @param saved against full service on the same requests in the same server state, by bill, percent
 * @param halt why it halted; present exactly when HALTED
 * @param result the deterministic evaluation on requests training never saw; present when FINISHED. An edit after that has
 *     the trained policy evaluated again
 * @param evaluated the scenario that {@code result} was evaluated in, which an edit since may have left; present with it
 * @param runDirectory where it was written last, if it was
 * @param kept whether nothing would be lost if it went now
 * @param ledger what learning cost and after how many requests that is paid back; present with {@code result}
 */
public record TrainingView(
        Phase phase,
        Optional<TrainingPlan> plan,
        long step,
        double stepsPerSecond,
        double etaSeconds,
        double elapsedSeconds,
        double carbonGrams,
        double fullServiceGrams,
        double boundGrams,
        double qoe,
        double latencySeconds,
        double violationPercent,
        double infeasiblePercent,
        SavedPercent saved,
        Optional<Halt> halt,
        Optional<EvaluationSummary> result,
        Optional<Scenario> evaluated,
        Optional<Path> runDirectory,
        boolean kept,
        Optional<TrainingLedger> ledger) {
    /** Requests the means run over. */
    public static final int MEAN_REQUESTS = TrainingMetrics.MEAN_REQUESTS;

    /** Nothing trained yet. */
    public static TrainingView idle() {
        double none = Double.NaN;
        return new TrainingView(
                Phase.IDLE, Optional.empty(), 0, 0, none, 0, none, none, none, none, none, none, none,
                new SavedPercent(none, none, none), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true,
                Optional.empty());
    }

    /** Whether the evaluation is one of this scenario; false without any. */
    public boolean isEvaluatedIn(Scenario scenario) {
        return evaluated.isPresent() && evaluated.get().equals(scenario);
    }

    /** Carbon saved against full service now, in percent; NaN before the first request. */
    public double savedPercent() {
        return 100 * (1 - carbonGrams / fullServiceGrams);
    }

    /** Carbon above the bound now, in percent of the bound; NaN before the first request. */
    public double gapPercent() {
        return 100 * (carbonGrams / boundGrams - 1);
    }

    /** What a training is doing. */
    public enum Phase {
        /** No training. */
        IDLE,
        RUNNING,
        PAUSED,
        /** All steps done; the policy is being evaluated. */
        EVALUATING,
        FINISHED,
        /** Stopped by a number that is not finite; the last good state is kept. */
        HALTED
    }

    /**
     * Why a training halted.
     *
     * @param step the step that failed
     * @param reason what was not finite, and where
     * @param reproduction the file to read first, with what reproduces the step beside it; empty if it could not be written
     * @param advice what to do next, for a person
     */
    public record Halt(long step, String reason, Optional<Path> reproduction, String advice) {}
}
