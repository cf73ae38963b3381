package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aolo.quantity.Units;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import aolo.world.DecisionPlane.Window;
import org.junit.jupiter.api.Test;

class DecisionPlaneTest {
    private static final int COLUMNS = 23;
    private static final int ROWS = 17;

    private static RequestContext[] requests(int count) {
        Scenario scenario = Samples.named("campus-microcell");
        RandomRequests source = new RandomRequests(scenario, Worlds.cell(scenario));
        RequestContext[] rows = new RequestContext[count];
        for (int i = 0; i < count; i++) {
            rows[i] = new RequestContext();
            rows[i].copyFrom(source.nextHard());
        }
        return rows;
    }

    @Test
    void eachPointIsWhatItsDecisionLeadsTo() {
        Outcome out = new Outcome();
        for (RequestContext request : requests(20)) {
            DecisionPlane plane = DecisionPlane.of(request, Window.of(request), COLUMNS, ROWS);
            double[] tokens = plane.lengthsTokens();
            double[] dbm = plane.powersDbm();
            for (int at = 0; at < COLUMNS * ROWS; at += 7) {
                double watts = Math.max(request.minPowerWatts, Math.min(request.maxPowerWatts, Units.dbmToWatts(dbm[at / COLUMNS])));
                double length = Math.min(request.uncappedTokens(), tokens[at % COLUMNS]);
                RequestModel.evaluate(request, length, watts, out);
                assertThat(plane.grams()[at]).isEqualTo(out.objectiveGrams());
                assertThat(plane.qoeMargins()[at]).isEqualTo(out.qoe() - request.minQoe());
                assertThat(plane.secondsLeft()[at]).isEqualTo(request.maxLatencySeconds() - out.latencySeconds());
            }
        }
    }

    @Test
    void noPointThatKeepsTheLimitsIsBelowTheExactBest() {
        Decision decision = new Decision();
        Outcome out = new Outcome();
        int compared = 0;
        for (RequestContext request : requests(200)) {
            if (new BestDecision().find(request, decision)) {
                RequestModel.evaluate(request, decision.answerTokens, decision.txPowerWatts, out);
                DecisionPlane plane = DecisionPlane.of(request, Window.of(request), COLUMNS, ROWS);
                for (int at = 0; at < COLUMNS * ROWS; at++) {
                    if (plane.qoeMargins()[at] >= 0 && plane.secondsLeft()[at] >= 0) {
                        assertThat(plane.grams()[at]).isGreaterThanOrEqualTo(out.objectiveGrams() * (1 - 1e-9));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void aWindowIsAPartOfThePlane() {
        RequestContext request = requests(1)[0];
        Window whole = Window.of(request);
        Window part = new Window(whole.lowTokens() - 5, whole.lowTokens() + 5, whole.lowDbm() + 1, whole.highDbm() + 9);
        Window inside = whole.within(part);
        assertThat(inside).isEqualTo(new Window(whole.lowTokens(), whole.lowTokens() + 5, whole.lowDbm() + 1, whole.highDbm()));
        assertThat(whole.within(new Window(1e9, 2e9, 0, 1))).isEqualTo(whole);
        assertThat(inside.contains(whole.lowTokens() + 1, whole.highDbm())).isTrue();
        assertThat(inside.contains(whole.lowTokens() + 6, whole.highDbm())).isFalse();
        assertThatThrownBy(() -> DecisionPlane.of(request, whole, 1, 5)).hasMessageContaining("2 x 2");
    }
}
