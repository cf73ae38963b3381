package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabEvent.Kind;
import aolo.scenario.Scenario;
import aolo.training.SeriesKey;
import aolo.training.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to the watched cell since its scenario was opened, in order. Of very many the oldest are forgotten; of edits
 * within one point of the series one event is made. One owner thread: the simulation thread.
 */
final class LabEvents {
    /** More than can be told apart along an axis. */
    static final int MOST = 100;

    private static final String SEVERAL = "several edits";

    private final List<LabEvent> events = new ArrayList<>();
    private ServingPolicy policy = ServingPolicy.FULL;
    private String chosen = "";
    private boolean underWay;
    private boolean ofBefore;
    private Optional<TrainingPlan> plan = Optional.empty();
    private long step;

    /** Another scenario is on the bench: its cell has no past, and the end of a training of before is none of its events. */
    void restart() {
        events.clear();
        policy = ServingPolicy.FULL;
        chosen = "";
        ofBefore = underWay;
    }

    /** The scenario has become another one by an edit. */
    void edited(long requests, Scenario before, Scenario after) {
        String what = ScenarioChange.words(before, after);
        if (what.isEmpty()) {
            return;
        }
        LabEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
        if (last != null && last.kind() == Kind.EDITED && requests - last.requests() < SeriesKey.BLOCK) {
            events.remove(last);
            what = both(last.what(), what);
            requests = last.requests();
        }
        add(new LabEvent(requests, Kind.EDITED, policy, what));
    }

    private static String both(String first, String second) {
        String words = first.equals(second) ? first : first + "; then " + second;
        return first.equals(SEVERAL) || words.length() > ScenarioChange.LONGEST_WORDS ? SEVERAL : words;
    }

    /**
     * Called as often as one likes with what holds now; what has changed since the last call is an event.
     *
     * @param checkpoint which policy of which run serves, where a person chose one; else empty
     */
    void observe(long requests, ServingPolicy serving, String checkpoint, TrainingView training) {
        boolean now = training.phase() == TrainingView.Phase.RUNNING || training.phase() == TrainingView.Phase.PAUSED;
        boolean replaced = now && underWay && (!training.plan().equals(plan) || training.step() < step);
        if (underWay && (!now || replaced) && !ofBefore) {
            add(new LabEvent(requests, Kind.TRAINING_ENDED, serving, ""));
        }
        if (now && (!underWay || replaced)) {
            add(new LabEvent(requests, Kind.TRAINING_BEGAN, serving, ""));
        }
        ofBefore &= now && !replaced;
        underWay = now;
        plan = training.plan();
        step = training.step();
        if (serving != policy || !checkpoint.equals(chosen)) {
            policy = serving;
            chosen = checkpoint;
            add(new LabEvent(requests, Kind.POLICY, serving, checkpoint));
        }
    }

    private void add(LabEvent event) {
        if (events.size() == MOST) {
            events.remove(0);
        }
        events.add(event);
    }

    List<LabEvent> all() {
        return List.copyOf(events);
    }
}
