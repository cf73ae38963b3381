package aolo.ui.decide;

import aolo.figure.ChartModel;
import aolo.figure.LegendPlace;
import aolo.figure.MarkShape;
import aolo.figure.Numbers;
import aolo.figure.Role;
import aolo.figure.Series;
import aolo.lab.ChainTerm;
import aolo.lab.DecisionView;
import aolo.lab.DecisionView.Choice;
import aolo.lab.LabCommand.ServingPolicy;
import aolo.lab.LabSnapshot.RequestView;
import aolo.lab.RequestChain;
import aolo.quantity.Units;
import aolo.report.LandscapeChart;
import aolo.rl.PolicySnapshot;
import aolo.training.LearnedPolicy;
import aolo.training.NamedPolicy;
import aolo.ui.model.PolicyWords;
import aolo.world.BestDecision;
import aolo.world.Decision;
import aolo.world.DecisionPlane;
import aolo.world.Outcome;
import aolo.world.Policies;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the landscape of a request: plane, limits, and who decides what. All from the request's own view; draws nothing at
 * random. Keeps the runners of the policies that it was shown. One thread at a time.
 */
final class LandscapeMaker {
    /** Names on the screen, by those in files. */
    static final Map<String, String> FIELD_TERMS = Map.of(
            "best possible", NamedPolicy.BOUND.title(),
            "best possible unseen", NamedPolicy.INFORMED.title(),
            "simple rule", NamedPolicy.RULE.title());

    private final TunedPolicies tuned;
    private final BestDecision best = new BestDecision();
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final Outcome bestOutcome = new Outcome();
    private final Outcome fullOutcome = new Outcome();
    private Map<PolicySnapshot, LearnedPolicy> runners = new IdentityHashMap<>();

    LandscapeMaker(TunedPolicies tuned) {
        this.tuned = tuned;
    }

    /**
     * A landscape.
     *
     * @param chart to draw
     * @param beyond what a caption must say about its shades, beginning with a semicolon, or empty
     */
    record Landscape(ChartModel chart, String beyond) {}

    /**
     * @param tried a decision that a person tries
     * @param edge share of the plane's length that is left free about it
     */
    Landscape make(
            RequestView request, DecisionPlane.Window window, Optional<Choice> tried, LegendPlace legend, double edge) {
        DecisionView view = request.decision();
        RequestContext context = view.context();
        tuned.lookAt(view.cell());
        LandscapeChart landscape = LandscapeChart.of(context, window, edge);
        List<Series> marks = new ArrayList<>();
        Policies.fullService().decide(context, decision);
        marks.add(LandscapeChart.mark(NamedPolicy.FULL.title(), Role.FULL_SERVICE, decision));
        if (tuned.rule(context, decision)) {
            marks.add(LandscapeChart.mark("simple rule", Role.RULE, decision));
        }
        if (tuned.informed(context, decision)) {
            marks.add(LandscapeChart.mark("best possible unseen", Role.INFORMED, decision));
        }
        if (best.find(context, decision)) {
            marks.add(LandscapeChart.mark("best possible", Role.BOUND, MarkShape.STAR, decision));
        }
        trail(view).ifPresent(marks::add);
        marks.add(decided(view));
        tried.ifPresent(choice -> marks.add(new Series.Mark(
                "tried", Role.PLAIN, MarkShape.CROSS, choice.capTokens(), Units.wattsToDbm(choice.txPowerWatts()))));
        return new Landscape(landscape.chart().with(marks).legend(legend), landscape.beyond());
    }

    /** What the policies published so far decide about this very request, to the newest. */
    private Optional<Series> trail(DecisionView view) {
        List<PolicySnapshot> learned = view.learned();
        Map<PolicySnapshot, LearnedPolicy> known = new IdentityHashMap<>();
        double[] tokens = new double[learned.size()];
        double[] dbm = new double[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            PolicySnapshot policy = learned.get(i);
            LearnedPolicy runner = runners.getOrDefault(policy, null);
            runner = runner == null ? new LearnedPolicy(policy.newRunner()) : runner;
            known.put(policy, runner);
            runner.decide(view.context(), decision);
            tokens[i] = decision.answerTokens;
            dbm[i] = Units.wattsToDbm(decision.txPowerWatts);
        }
        runners = known;
        return tokens.length == 0
                ? Optional.empty()
                : Optional.of(new Series.Trail("while learning", Role.CHOICE, Numbers.adopt(tokens), Numbers.adopt(dbm)));
    }

    /** What serves decides, as widely as it explores. */
    private static Series decided(DecisionView view) {
        String name = view.policy() == ServingPolicy.LEARNED ? "learned policy" : "decides: " + PolicyWords.title(view.policy());
        double tokens = view.decided().capTokens();
        double dbm = Units.wattsToDbm(view.decided().txPowerWatts());
        return view.ends()
                .<Series>map(ends -> new Series.Estimate(
                        name, Role.CHOICE, tokens, ends.low().capTokens(), ends.high().capTokens(), dbm,
                        Units.wattsToDbm(ends.low().txPowerWatts()), Units.wattsToDbm(ends.high().txPowerWatts())))
                .orElse(new Series.Mark(name, Role.CHOICE, MarkShape.CIRCLE, tokens, dbm));
    }

    /** The chain of a decision that is tried, in place of the one that was made. */
    RequestView tried(RequestView request, Choice choice) {
        RequestContext context = request.decision().context();
        RequestModel.evaluate(context, choice.capTokens(), choice.txPowerWatts(), outcome);
        boolean feasible = best.find(context, decision);
        RequestModel.evaluate(context, decision.answerTokens, decision.txPowerWatts, bestOutcome);
        RequestModel.evaluate(context, context.fullAnswerTokens(), context.maxPowerWatts(), fullOutcome);
        List<ChainTerm> terms = RequestChain.of(context, outcome, bestOutcome, fullOutcome, feasible);
        return new RequestView(request.request(), request.userId(), terms, request.decision());
    }
}
