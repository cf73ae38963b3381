package aolo.lab;

import aolo.lab.DecisionView.Choice;
import java.util.List;

/**
 * What silencing neurons changes: the policy as it serves against the same policy with every neuron at work, on the same requests
 * in the same server states. Immutable; any thread.
 *
 * @param neurons those that are silent, in the order in which they were silenced
 * @param whole what the policy would decide about the request on screen if none were
 * @param requests that the means run over: those served since the set was changed last
 * @param silencedGrams mean of what the scenario minimises, as served; NaN before the first
 * @param wholeGrams the same if none were silent
 * @param silencedBrokenPercent requests that break a limit, as served
 * @param wholeBrokenPercent the same if none were silent
 */
public record SilenceView(
        List<Neuron> neurons,
        Choice whole,
        long requests,
        double silencedGrams,
        double wholeGrams,
        double silencedBrokenPercent,
        double wholeBrokenPercent) {
    public SilenceView {
        neurons = List.copyOf(neurons);
    }

    /** A neuron. Layers: 0 encoder, 1 and 2 hidden, 3 output. */
    public record Neuron(int layer, int neuron) {}
}
