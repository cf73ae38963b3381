package aolo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import aolo.lab.DecisionView.Choice;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot.RequestView;
import aolo.results.SeriesView;
import aolo.scenario.Records;
import aolo.scenario.Scenario;
import aolo.training.SeriesKey;
import aolo.training.TrainingFixture;
import aolo.training.TrainingSessionTest;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The request on screen: held, in another cell, decided otherwise, and without a trace in the world. */
class WatchedRequestTest extends TrainingFixture {
    private static final int CLEO = 2;
    private LiveWorld live;

    @BeforeEach
    void open() {
        live = new LiveWorld(scenario, assumptions);
    }

    private static void serve(LiveWorld live, int requests) {
        for (int i = 0; i < requests; i++) {
            live.serveOne();
        }
    }

    private static double[] outcome(RequestContext request, Choice decided) {
        Outcome out = new Outcome();
        RequestModel.evaluate(request, decided.capTokens(), decided.txPowerWatts(), out);
        return new double[] {
            out.objectiveGrams(), out.carbonGrams(), out.cellGrams(), out.causedGrams(), out.qoe(), out.latencySeconds(), out.snrDb()
        };
    }

    @Test
    void inAnEqualCellItIsTheSameRequestToTheLastBit() {
        for (String sample : new String[] {"campus-microcell", "unknown-length", "mobility", "azure-replay"}) {
            Scenario start = read(sample);
            live = new LiveWorld(start, assumptions);
            Scenario equal = Records.with(start, "seed", start.seed());
            for (int i = 0; i < 20; i++) {
                serve(live, 3);
                DecisionView here = live.request().orElseThrow().decision();
                assertThat(here.asked()).isFalse();
                live.compare(start, equal); // the same cell built again
                DecisionView there = live.request().orElseThrow().decision();
                assertThat(there.asked()).isTrue();
                assertThat(outcome(there.context(), here.decided())).as(sample).isEqualTo(outcome(here.context(), here.decided()));
                assertThat(there.context().seenAnswerTokens()).isEqualTo(here.context().seenAnswerTokens());
                live.stopComparing();
            }
        }
    }

    private Scenario read(String sample) {
        try {
            return Samples.read(sample, assumptions);
        } catch (aolo.scenario.ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMovedUsersRequestIsTheSameButForThePlace() {
        live.watch(Optional.of("cleo"));
        while (live.request().isEmpty()) {
            serve(live, 1);
        }
        DecisionView here = live.request().orElseThrow().decision();
        live.compare(scenario, TrainingSessionTest.moved(scenario, CLEO, 2, 2));
        RequestView moved = live.request().orElseThrow();
        DecisionView there = moved.decision();
        assertThat(there.context().fullAnswerTokens()).isEqualTo(here.context().fullAnswerTokens());
        assertThat(there.context().batch()).isEqualTo(here.context().batch());
        assertThat(there.context().distanceMeters()).isGreaterThan(here.context().distanceMeters());
        assertThat(moved.terms()).anyMatch(term -> term.key().equals("distance_m")
                && term.value() == there.context().distanceMeters());
        live.stopComparing();
        assertThat(live.request().orElseThrow().decision().context().distanceMeters())
                .isEqualTo(here.context().distanceMeters());
    }

    @Test
    void itStaysWhileItIsHeldAndThePolicyOfNowDecidesAboutIt() {
        serve(live, 5);
        RequestView first = live.request().orElseThrow();
        assertThat(live.request().orElseThrow()).isSameAs(first); // nothing changed: nothing is worked out again
        live.hold(true);
        serve(live, 40);
        RequestView later = live.request().orElseThrow();
        assertThat(later.request()).isEqualTo(first.request());
        assertThat(later.decision().held()).isTrue();
        live.serveWith(ServingPolicy.BOUND);
        DecisionView best = live.request().orElseThrow().decision();
        assertThat(outcome(best.context(), best.decided())[0])
                .isLessThan(outcome(first.decision().context(), first.decision().decided())[0]);
        String other = first.userId().equals("cleo") ? "ada" : "cleo";
        live.watch(Optional.of(other)); // another user: the next of its requests is held
        serve(live, 60);
        long held = live.request().orElseThrow().request();
        assertThat(live.request().orElseThrow().userId()).isEqualTo(other);
        serve(live, 60);
        assertThat(live.request().orElseThrow().request()).isEqualTo(held);
        live.hold(false);
        serve(live, 60);
        assertThat(live.request().orElseThrow().request()).isGreaterThan(held);
    }

    @Test
    void aUserThatIsGoneHasNoRequest() {
        live.watch(Optional.of("cleo"));
        while (live.request().isEmpty()) {
            serve(live, 1);
        }
        live.change(scenario.withUsers(scenario.users().subList(0, CLEO)));
        assertThat(live.request()).isEmpty();
        assertThat(live.spikes()).isEmpty();
    }

    @Test
    void lookingHoldingAndAskingLeaveTheWorldAsItIs() {
        LiveWorld quiet = new LiveWorld(scenario, assumptions);
        for (int i = 0; i < 300; i++) {
            quiet.serveOne();
            live.hold(i % 7 == 3);
            live.compare(scenario, TrainingSessionTest.moved(scenario, CLEO, 100 + i % 50, 60));
            live.request();
            live.serveOne();
            live.request();
            live.spikes();
            live.stopComparing();
        }
        assertThat(live.answers()).isEqualTo(quiet.answers());
        assertThat(series(live)).isEqualTo(series(quiet));
    }

    private static double series(LiveWorld world) {
        Map<SeriesKey, SeriesView> views = new EnumMap<>(SeriesKey.class);
        world.addViewsTo(views);
        SeriesView carbon = views.get(SeriesKey.LIVE_CARBON);
        double sum = 0;
        for (int i = 0; i < carbon.size(); i++) {
            sum = 31 * sum + carbon.y(i);
        }
        return sum;
    }
}
