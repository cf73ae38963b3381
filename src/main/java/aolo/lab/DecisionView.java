package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;
import aolo.rl.PolicySnapshot;
import aolo.world.Cell;
import aolo.world.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * The watched request as a matter of decision: all that is needed to ask what another answer length and power would lead to.
 * Immutable; any thread.
 *
 * @param context the request; this view's own copy, to be read only
 * @param cell the watched world's cell, for policies that are tuned to one
 * @param policy who serves
 * @param decided what it decides about this request
 * @param ends one standard deviation to either side of it, shorter and weaker first; empty where the policy has none
 * @param learned the policies that the training has published so far, oldest first, thinned; empty without any
 * @param held whether this request stays until it is let go
 * @param asked whether it stands where an edit that is only asked about would put it
 */
public record DecisionView(
        RequestContext context,
        Cell cell,
        ServingPolicy policy,
        Choice decided,
        Optional<Ends> ends,
        List<PolicySnapshot> learned,
        boolean held,
        boolean asked) {
    public DecisionView {
        learned = List.copyOf(learned);
    }

    /**
     * A decision.
     *
     * @param capTokens cap on the answer; the length κ itself where it is known
     * @param txPowerWatts P
     */
    public record Choice(double capTokens, double txPowerWatts) {}

    /** Two decisions about one between them. */
    public record Ends(Choice low, Choice high) {}
}
