package aolo.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aolo.math.RandomStreams;
import aolo.scenario.Records;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rule is the two lines of model.md section 7; tuned, it is no worse, and breaks no more than it may. */
class RuleTest {
    private static CarbonReport report(Cell cell, DecisionPolicy policy, int requests) {
        return PolicyRun.report(cell, new RandomStreams(9).within("rule test"), policy, requests);
    }

    @Test
    void theRuleIsTwoLines() {
        Scenario s = Samples.named("coal-grid");
        World world = Worlds.world(s);
        DecisionPolicy rule = Policies.rule(world.cell());
        Decision decision = new Decision();
        Outcome o = new Outcome();
        for (int i = 0; i < 200; i++) {
            world.advance();
            RequestContext r = world.request();
            rule.decide(r, decision);
            double k0 = r.valueScaleTokens();
            double full = r.fullAnswerTokens();
            double tokens = k0 * Math.expm1(r.minQoe() / (1 - r.residualLoss()) * Math.log1p(full / k0));
            assertThat(decision.answerTokens).isCloseTo(Math.max(r.minAnswerTokens(), tokens), within(1e-9 * full));
            assertThat(decision.txPowerWatts).isEqualTo(r.maxPowerWatts());
            world.decide(decision.answerTokens, decision.txPowerWatts, o);
            assertThat(o.qoe() / o.timeQuality()).isGreaterThanOrEqualTo(r.minQoe() * (1 - 1e-12));
        }
    }

    @Test
    void tunedItIsNoWorseAndBreaksLittleInEveryAccounting() {
        for (Path file : Samples.files()) {
            Scenario sample = Samples.read(file);
            if (sample.knowledge().predicted() || sample.users().size() > 100) {
                continue;
            }
            for (Accounting accounting : Accounting.values()) {
                check(Records.with(sample, "accounting", accounting));
            }
        }
    }

    private static void check(Scenario scenario) {
        Cell cell = Worlds.cell(scenario);
        String what = scenario.name() + " " + scenario.accounting();
        MarginRule tuned = RuleTuning.tuned(cell);
        assertThat(tuned.backoffDb()).as(what).isBetween(0.0, scenario.station().powerRangeDb());
        CarbonReport own = report(cell, tuned, 1000);
        CarbonReport plain = report(cell, Policies.rule(cell), 1000);
        if (plain.violationPercent() > 100 * RuleTuning.BROKEN) {
            return; // it breaks by itself: nothing to be no worse than
        }
        assertThat(own.violationPercent()).as(what).isLessThan(100 * RuleTuning.BROKEN + 1);
        assertThat(own.bills().objectiveGrams())
                .as(what)
                .isLessThanOrEqualTo(plain.bills().objectiveGrams() * (1 + 2e-3));
    }

    @Test
    void whereOnlyRadiatedPowerCountsTheTunedRuleWhispers() {
        Scenario s = Records.with(Samples.named("coal-grid"), "accounting", Accounting.CAUSED);
        assertThat(RuleTuning.tuned(Worlds.cell(s)).backoffDb()).isPositive();
    }

    /** Answers without a cap break T_max there: the margin must not be looked for from above. */
    @Test
    void whereLengthsArePredictedTheMarginKeepsTheShareOfItsCalibration() {
        for (String name : new String[] {"unknown-length", "unknown-share"}) {
            Cell cell = Worlds.cell(Samples.named(name));
            MarginRule tuned = RuleTuning.plain(cell);
            assertThat(tuned.margin()).as(name).isBetween(1.0, 6.0);
            assertThat(report(cell, tuned, 1000).violationPercent()).as(name).isLessThan(8);
        }
    }
}
