package aolo.world;

import aolo.math.RandomStreams;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests on which prices and margins are chosen: of the cell's own calibration streams, which no training and no
 * evaluation draws from, in the state of server and air that half answers at full power make, or another policy. Those that no
 * decision serves within the constraints are left out. Any thread; nothing is shared.
 */
final class CalibrationRequests {
    private CalibrationRequests() {}

    /** The feasible ones of the first so many requests. */
    static List<RequestContext> of(Cell cell, int requests) {
        return of(cell, requests, Policies.fixed(0.5, 0));
    }

    /** The same as they come while this policy serves them. */
    static List<RequestContext> of(Cell cell, int requests, DecisionPolicy serving) {
        World world = new World(cell, new RandomStreams(cell.landscapeSeed()).within("calibration"));
        BestDecision best = new BestDecision();
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        List<RequestContext> kept = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            world.advance();
            if (best.find(world.request(), decision)) {
                RequestContext row = new RequestContext();
                row.copyFrom(world.request());
                kept.add(row);
            }
            serving.decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
        return kept;
    }
}
