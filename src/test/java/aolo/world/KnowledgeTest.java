package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static final Scenario EXACT = Samples.named("coal-grid");

    private static World world(Scenario scenario) {
        return Worlds.world(scenario);
    }

    @Test
    void predictionsErrByTheirSigmasAndLeaveTheRequestsAsTheyAre() {
        World predicted = world(Knowing.predicted(EXACT, 0.5, 0.2));
        World exact = world(EXACT);
        Outcome outcome = new Outcome();
        int n = 5000;
        double[] length = new double[2];
        double[] scale = new double[2];
        for (int i = 0; i < n; i++) {
            predicted.advance();
            exact.advance();
            RequestContext p = predicted.request();
            RequestContext e = exact.request();
            assertThat(p.fullAnswerTokens).isEqualTo(e.fullAnswerTokens).isEqualTo(e.seenAnswerTokens());
            assertThat(p.valueScaleTokens).isEqualTo(e.valueScaleTokens).isEqualTo(e.seenScaleTokens());
            assertThat(p.knownFadingPower).isEqualTo(e.knownFadingPower);
            add(length, Math.log(p.seenAnswerTokens() / p.fullAnswerTokens));
            add(scale, Math.log(p.seenScaleTokens() / p.valueScaleTokens));
            predicted.decide(p.uncappedTokens(), p.maxPowerWatts, outcome);
            assertThat(outcome.answerTokens).isEqualTo(p.fullAnswerTokens);
            exact.decide(e.uncappedTokens(), e.maxPowerWatts, outcome);
        }
        assertThat(length[0] / n).isCloseTo(0, within(4 * 0.5 / Math.sqrt(n)));
        assertThat(Math.sqrt(length[1] / n)).isCloseTo(0.5, within(0.025));
        assertThat(scale[0] / n).isCloseTo(0, within(4 * 0.2 / Math.sqrt(n)));
        assertThat(Math.sqrt(scale[1] / n)).isCloseTo(0.2, within(0.01));
    }

    private static void add(double[] moments, double x) {
        moments[0] += x;
        moments[1] += x * x;
    }

    @Test
    void anAnswerEndsAtTheCapOrWhenItIsWholeAndItsQualityIsOfTheTrueLength() {
        World world = world(Knowing.predicted(EXACT, 0.5, 0.5));
        Outcome capped = new Outcome();
        Outcome whole = new Outcome();
        int below = 0;
        for (int i = 0; i < 500; i++) {
            world.advance();
            RequestContext r = world.request();
            double cap = 0.6 * r.seenAnswerTokens();
            RequestModel.evaluate(r, cap, r.maxPowerWatts, capped);
            RequestModel.evaluate(r, r.fullAnswerTokens, r.maxPowerWatts, whole);
            assertThat(capped.capTokens()).isEqualTo(cap);
            assertThat(capped.answerTokens()).isEqualTo(Math.min(cap, r.fullAnswerTokens));
            assertThat(capped.lengthQuality())
                    .isEqualTo(QualityOfExperience.length(
                            capped.answerTokens(), r.valueScaleTokens, r.fullAnswerTokens));
            if (cap >= r.fullAnswerTokens) {
                assertThat(capped.carbonGrams()).isEqualTo(whole.carbonGrams());
                below++;
            }
            world.decide(cap, r.maxPowerWatts, capped);
        }
        assertThat(below).isBetween(30, 150);
    }

    @Test
    void capsAreGeometricWherePredictedAndAffineWhereKnown() {
        RandomStream random = new RandomStreams(7).stream("actions");
        Decision decision = new Decision();
        for (Scenario scenario : List.of(EXACT, Knowing.predicted(EXACT, 0.3, 0.3))) {
            World world = world(scenario);
            world.advance();
            RequestContext r = world.request();
            ActionBox.decide(r, -1, -1, decision);
            assertThat(decision.answerTokens).isCloseTo(0.05 * r.seenAnswerTokens(), within(1e-9));
            ActionBox.decide(r, 1, 1, decision);
            assertThat(decision.answerTokens)
                    .isCloseTo((r.predicted() ? 2 : 1) * r.seenAnswerTokens(), within(1e-9));
            ActionBox.decide(r, 0, 0, decision);
            double middle = r.predicted() ? Math.sqrt(0.05 * 2) : 0.525;
            assertThat(decision.answerTokens).isCloseTo(middle * r.seenAnswerTokens(), within(1e-9));
            for (int i = 0; i < 100; i++) {
                double a = 2 * random.nextDouble() - 1;
                ActionBox.decide(r, a, a, decision);
                assertThat(ActionBox.lengthAction(r, decision.answerTokens)).isCloseTo(a, within(1e-9));
            }
            RequestContext seen = r;
            assertThatThrownBy(() -> world.decide(seen.uncappedTokens() * 1.001, seen.maxPowerWatts, new Outcome()))
                    .hasMessageContaining("answerTokens");
        }
    }

    @Test
    void policiesMeetTheSamePredictionsAndASavedWorldGoesOnWithThem() throws Exception {
        Scenario scenario = Knowing.predicted(EXACT, 0.5, 0.3);
        World one = world(scenario);
        serve(one, Policies.fullService(), 50);
        World other = world(scenario);
        serve(other, Worlds.random(3), 50);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        one.save(new DataOutputStream(bytes));
        World loaded = world(scenario);
        loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        List<Double> next = serve(one, Policies.fullService(), 50);
        assertThat(serve(other, Policies.fixed(0.3, 3), 50)).isEqualTo(next);
        assertThat(serve(loaded, Policies.fullService(), 50)).isEqualTo(next);
    }

    private static List<Double> serve(World world, DecisionPolicy policy, int requests) {
        List<Double> seen = new ArrayList<>();
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        for (int i = 0; i < requests; i++) {
            world.advance();
            seen.add(world.request().seenAnswerTokens());
            seen.add(world.request().seenScaleTokens());
            policy.decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
        return seen;
    }
}
