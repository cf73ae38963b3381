package aolo.lab;

import aolo.results.SeriesView;
import aolo.scenario.Scenario;
import aolo.training.RunSummary;
import aolo.training.SeriesKey;
import aolo.training.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that the laboratory knows: the training of now, those of this session before it, those that wait, and run folders that
 * were opened. Immutable; any thread.
 *
 * @param id of this session, never given twice
 * @param name as a person calls it; at first learner and seed
 * @param plan what was trained
 * @param steps requests learned from so far
 * @param state what it is doing
 * @param scenario as its training ended in, or as it is now
 * @param edited whether the scenario was another one when it began
 * @param result the evaluation; empty before there is one
 * @param folder where it lies on disk, complete; empty while it does not
 * @param series its curves, by {@link SeriesKey}
 * @param policies its policies, oldest first, the last one as it stands; empty where none was kept
 */
public record RunEntry(
        long id,
        String name,
        TrainingPlan plan,
        long steps,
        State state,
        Scenario scenario,
        boolean edited,
        Optional<RunSummary> result,
        Optional<Path> folder,
        Map<SeriesKey, SeriesView> series,
        List<PolicyAt> policies) {
    /** What a run is doing. */
    public enum State {
        /** Its turn comes after the training of now. */
        WAITING,
        TRAINING,
        PAUSED,
        EVALUATING,
        /** All steps done and evaluated. */
        FINISHED,
        /** Ended by a number that is not finite. */
        HALTED,
        /** Ended before its last step. */
        STOPPED;

        /** Whether it is the training that the toolbar holds. */
        public boolean underWay() {
            return this == TRAINING || this == PAUSED || this == EVALUATING;
        }
    }

    /** Most policies of a run that has ended, about half a megabyte each. */
    static final int MOST_ENDED = 8;

    public RunEntry {
        series = Map.copyOf(series);
        policies = List.copyOf(policies);
    }

    /** A run whose turn has not come. */
    static RunEntry waiting(long id, TrainingPlan plan, Scenario scenario) {
        return new RunEntry(
                id, usualName(plan), plan, 0, State.WAITING, scenario, false, Optional.empty(), Optional.empty(), Map.of(),
                List.of());
    }

    /** What a run is called until somebody calls it otherwise: "sdrl, seed 3". */
    public static String usualName(TrainingPlan plan) {
        return plan.algorithm().key() + ", seed " + plan.seed();
    }

    /** The series of a key, possibly empty. */
    public SeriesView series(SeriesKey key) {
        return series.getOrDefault(key, SeriesView.empty());
    }

    /** Whether two runs differ in nothing but the seed, so that an interval over both makes sense. */
    public boolean sameButSeed(RunEntry other) {
        return plan.learner().equals(other.plan.learner())
                && plan.steps() == other.plan.steps()
                && !edited
                && !other.edited
                && scenario.equals(other.scenario);
    }

    RunEntry named(String other) {
        return new RunEntry(id, other, plan, steps, state, scenario, edited, result, folder, series, policies);
    }

    RunEntry in(Optional<Path> where) {
        return new RunEntry(id, name, plan, steps, state, scenario, edited, result, where, series, policies);
    }

    /** The same once its training is no longer that of now; of its policies a few stay, for there may be many such runs. */
    RunEntry ended() {
        int stride = (policies.size() + MOST_ENDED - 1) / MOST_ENDED;
        List<PolicyAt> few = new ArrayList<>();
        for (int i = policies.size() - 1; i >= 0; i -= stride) { // the last one is the run's result
            few.add(0, policies.get(i));
        }
        return new RunEntry(
                id, name, plan, steps, state.underWay() ? State.STOPPED : state, scenario, edited, result, folder, series, few);
    }

    RunEntry withId(long newId) {
        return new RunEntry(newId, name, plan, steps, state, scenario, edited, result, folder, series, policies);
    }
}
