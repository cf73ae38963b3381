package aolo.lab;

import aolo.lab.DecisionView.Choice;
import aolo.lab.SilenceView.Neuron;
import aolo.training.LearnedPolicy;
import aolo.world.Decision;
import aolo.world.Outcome;
import aolo.world.RequestContext;
import aolo.world.RequestModel;
import java.util.List;
import java.util.Optional;

/** Compares the policy that serves with the same one unsilenced, request by request. Draws nothing. One owner thread. */
final class SilenceProbe {
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private List<Neuron> neurons = List.of();
    private Optional<LearnedPolicy> whole = Optional.empty();
    private long requests;
    private double silencedGrams;
    private double wholeGrams;
    private long silencedBroken;
    private long wholeBroken;

    /**
     * Another set of silent neurons, or the next policy with the same one. A new set begins its means anew.
     *
     * @param newWhole the policy with every neuron at work; empty where none is silent
     */
    void set(List<Neuron> newNeurons, Optional<LearnedPolicy> newWhole) {
        whole = newWhole;
        if (!newNeurons.equals(neurons)) {
            neurons = List.copyOf(newNeurons);
            requests = 0;
            silencedGrams = 0;
            wholeGrams = 0;
            silencedBroken = 0;
            wholeBroken = 0;
        }
    }

    /** A request that was just served with the set silent. */
    void observe(RequestContext request, Outcome served) {
        if (neurons.isEmpty() || whole.isEmpty()) {
            return;
        }
        whole.get().decide(request, decision);
        RequestModel.evaluate(request, decision.answerTokens, decision.txPowerWatts, outcome);
        requests++;
        silencedGrams += served.objectiveGrams();
        wholeGrams += outcome.objectiveGrams();
        silencedBroken += served.breaksConstraint() ? 1 : 0;
        wholeBroken += outcome.breaksConstraint() ? 1 : 0;
    }

    /** What is told beside a request on screen; empty while nothing is silent. */
    Optional<SilenceView> view(RequestContext shown) {
        if (neurons.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        whole.get().decide(shown, decision);
        return Optional.of(new SilenceView(
                neurons, new Choice(decision.answerTokens, decision.txPowerWatts), requests, silencedGrams / requests,
                wholeGrams / requests, 100.0 * silencedBroken / requests, 100.0 * wholeBroken / requests));
    }
}
