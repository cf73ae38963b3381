package aolo.training;

import aolo.world.BestDecision;
import aolo.world.Cell;
import aolo.world.Decision;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.RequestContext;

/**
 * The bound a policy competes with, request by request: the informed one where lengths are predicted, the clairvoyant one
 * where all is known (model.md section 7). Where at most a share of all may break, the price of a break is found anew for
 * each cell, which takes about a second. One owner thread.
 */
public final class CompetingBound {
    private final BestDecision best = new BestDecision();
    private Cell cell;
    private DecisionPolicy informed;

    /**
     * Finds the best decision for what a policy may see.
     *
     * @param cell the request's
     * @param decision receives it
     * @return whether any decision keeps the constraints of this request
     */
    public boolean find(Cell cell, RequestContext request, Decision decision) {
        boolean feasible = best.find(request, decision);
        if (cell.parameters().knowledge().predicted()) {
            if (cell != this.cell) {
                informed = Policies.informed(cell);
                this.cell = cell;
            }
            informed.decide(request, decision);
        }
        return feasible;
    }
}
