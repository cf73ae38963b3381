package aolo.ui.decide;

import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.RequestContext;
import aolo.world.RuleTuning;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The policies that are tuned to a cell: the rule, and the best for what is seen. Where lengths are predicted that takes up to a
 * second, so it is done in the background and those of the cell before stand in meanwhile. Questions from one thread at a time.
 */
final class TunedPolicies {
    /** Requests the rule is tuned on, as in the watched world. */
    private static final int RULE_REQUESTS = 300;

    private final Executor background;
    private volatile Found newest;
    private volatile boolean looking;

    /** What was found; the informed policy is empty where it is the bound itself. */
    private record Found(Cell cell, DecisionPolicy rule, Optional<DecisionPolicy> informed) {}

    TunedPolicies(Executor background) {
        this.background = background;
    }

    /** Grows when something was found; what was made before may be made better now. */
    Object state() {
        return newest;
    }

    /** Begins to look for those of a cell, unless they are known or being looked for. */
    void lookAt(Cell cell) {
        Found known = newest;
        if (known != null && known.cell() == cell || looking) {
            return;
        }
        if (!cell.parameters().knowledge().predicted()) {
            newest = new Found(cell, RuleTuning.plain(cell, RULE_REQUESTS), Optional.empty());
            return;
        }
        looking = true;
        background.execute(() -> {
            try {
                newest = new Found(cell, RuleTuning.plain(cell, RULE_REQUESTS), Optional.of(Policies.informed(cell)));
            } finally {
                looking = false;
            }
        });
    }

    /** The rule's decision; false as long as no rule is known. */
    boolean rule(RequestContext request, Decision decision) {
        Found known = newest;
        if (known == null) {
            return false;
        }
        known.rule().decide(request, decision);
        return true;
    }

    /** The best decision for what is seen; false where it is the bound itself, or not known yet. */
    boolean informed(RequestContext request, Decision decision) {
        Found known = newest;
        if (known == null || known.informed().isEmpty() || !request.predicted()) {
            return false;
        }
        known.informed().get().decide(request, decision);
        return true;
    }
}
