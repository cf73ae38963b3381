package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabEvent.Kind;
import aolo.quantity.Assumptions;
import aolo.rl.Algorithm;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.scenario.ScenarioException;
import aolo.training.TrainingPlan;
import aolo.training.TrainingSessionTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabEventsTest {
    private final LabEvents events = new LabEvents();
    private final Scenario scenario;

    LabEventsTest() throws ScenarioException {
        scenario = Samples.read(Samples.DEFAULT, Assumptions.standard());
    }

    private static TrainingView training(TrainingView.Phase phase, long step) {
        TrainingView idle = Records.with(TrainingView.idle(), "phase", phase);
        return Records.with(Records.with(idle, "step", step), "plan", Optional.of(TrainingPlan.of(Algorithm.SDRL, 10, 1)));
    }

    private void observe(long requests, ServingPolicy policy, TrainingView.Phase phase, long step) {
        events.observe(requests, policy, "", training(phase, step));
    }

    @Test
    void aTrainingBeginsAndEndsOnceWhateverPausesAndEvaluationsLieBetween() {
        observe(10, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 0);
        observe(20, ServingPolicy.LEARNED, TrainingView.Phase.RUNNING, 5);
        observe(30, ServingPolicy.LEARNED, TrainingView.Phase.PAUSED, 6);
        observe(40, ServingPolicy.LEARNED, TrainingView.Phase.RUNNING, 7);
        observe(50, ServingPolicy.LEARNED, TrainingView.Phase.EVALUATING, 9);
        observe(60, ServingPolicy.LEARNED, TrainingView.Phase.FINISHED, 9);
        observe(70, ServingPolicy.LEARNED, TrainingView.Phase.EVALUATING, 9);
        assertThat(events.all()).extracting(LabEvent::requests, LabEvent::kind).containsExactly(
                tuple(10L, Kind.TRAINING_BEGAN), tuple(20L, Kind.POLICY), tuple(50L, Kind.TRAINING_ENDED));
    }

    @Test
    void aTrainingThatReplacesAnotherEndsItWhereItBegins() {
        observe(10, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 50);
        observe(20, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 0);
        assertThat(events.all()).extracting(LabEvent::requests, LabEvent::kind).containsExactly(
                tuple(10L, Kind.TRAINING_BEGAN), tuple(20L, Kind.TRAINING_ENDED), tuple(20L, Kind.TRAINING_BEGAN));
    }

    @Test
    void anotherScenarioHasNoPast() {
        observe(10, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 50);
        events.restart();
        observe(0, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 51);
        observe(0, ServingPolicy.FULL, TrainingView.Phase.IDLE, 0);
        assertThat(events.all()).isEmpty();
        observe(5, ServingPolicy.FULL, TrainingView.Phase.RUNNING, 0);
        observe(6, ServingPolicy.FULL, TrainingView.Phase.HALTED, 3);
        assertThat(events.all()).extracting(LabEvent::kind).containsExactly(Kind.TRAINING_BEGAN, Kind.TRAINING_ENDED);
    }

    @Test
    void anEditSaysWhatItWasAndEditsOfOnePointAreOne() {
        Scenario moved = TrainingSessionTest.moved(scenario, 0, 251, 205);
        events.edited(100, scenario, moved);
        events.edited(104, moved, TrainingSessionTest.moved(moved, 0, 252, 205));
        String ada = scenario.users().get(0).id();
        assertThat(events.all()).extracting(LabEvent::requests, LabEvent::what).containsExactly(tuple(100L, ada + " moved"));
        events.edited(105, moved, moved.withUsers(moved.users().subList(1, 2)));
        assertThat(events.all()).extracting(LabEvent::what)
                .containsExactly(ada + " moved; then " + (moved.users().size() - 1) + " users removed");
        for (int i = 0; i < 50; i++) {
            events.edited(106, i % 2 == 0 ? scenario : moved, i % 2 == 0 ? moved : scenario.withUsers(moved.users().subList(0, 1)));
        }
        assertThat(events.all()).extracting(LabEvent::what).containsExactly("several edits");
    }

    @Test
    void aNewNameOrStoryIsNoEventAndManyEventsForgetTheOldest() {
        events.edited(1, scenario, Records.with(scenario, "story", "another"));
        assertThat(events.all()).isEmpty();
        Scenario moved = TrainingSessionTest.moved(scenario, 0, 251, 205);
        for (int i = 0; i < 3 * LabEvents.MOST; i++) {
            events.edited(20L * i, i % 2 == 0 ? scenario : moved, i % 2 == 0 ? moved : scenario);
        }
        assertThat(events.all()).hasSize(LabEvents.MOST);
        assertThat(events.all().get(LabEvents.MOST - 1).requests()).isEqualTo(20L * (3 * LabEvents.MOST - 1));
    }

    @Test
    void partsOfTheScenarioAreCalledByTheirNames() {
        Scenario there = scenario.withStation(Records.with(scenario.station(), "xMeters", 1.0));
        assertThat(ScenarioChange.words(scenario, there)).isEqualTo("station moved");
        Scenario louder = there.withStation(Records.with(there.station(), "antennaGainDbi", 1.0));
        assertThat(ScenarioChange.words(scenario, louder)).isEqualTo("station changed");
        assertThat(ScenarioChange.words(scenario, Records.with(scenario, "makingCounts", !scenario.makingCounts())))
                .isEqualTo("making counts changed");
    }
}
