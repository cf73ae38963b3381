package aolo.world;

import aolo.math.RandomStreams;
import java.io.IOException;

/** Runs a policy on a fresh world: the same cell and seed give the same requests to every policy. Any thread. */
public final class PolicyRun {
    private PolicyRun() {}

    /**
     * Serves requests by a policy.
     *
     * @param cell the models
     * @param streams of the run's seed
     * @param policy decides; used by this thread alone meanwhile
     * @param requests how many, positive
     */
    public static CarbonReport report(Cell cell, RandomStreams streams, DecisionPolicy policy, long requests) {
        try {
            return report(cell, streams, policy, requests, (request, outcome, tally) -> {});
        } catch (IOException e) {
            throw new IllegalStateException("nobody looks on", e);
        }
    }

    /**
     * The same with somebody who looks on.
     *
     * @throws IOException of the witness
     */
    public static CarbonReport report(
            Cell cell, RandomStreams streams, DecisionPolicy policy, long requests, RequestWitness witness)
            throws IOException {
        if (requests < 1) {
            throw new IllegalArgumentException("requests " + requests + " must be at least 1");
        }
        World world = new World(cell, streams);
        CarbonTally tally = new CarbonTally(cell);
        Decision decision = new Decision();
        Outcome outcome = new Outcome();
        for (long i = 0; i < requests; i++) {
            world.advance();
            policy.decide(world.request(), decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
            tally.add(world.request(), outcome);
            witness.served(world.request(), outcome, tally);
        }
        return tally.report(world);
    }
}
