package aolo.world;

import aolo.llm.Medium;
import aolo.math.RandomStream;
import aolo.math.RandomStreams;
import aolo.scenario.Scenario;

/** Requests for tests: of a sample under its random policy, or harder ones than any world makes. */
final class RandomRequests {
    private final World world;
    private final RandomStream random;
    private final RequestContext row = new RequestContext();
    private final Outcome outcome = new Outcome();
    private final Decision decision = new Decision();

    RandomRequests(Scenario scenario, Cell cell) {
        RandomStreams streams = new RandomStreams(scenario.seed()).within("exact");
        world = new World(cell, streams);
        random = streams.stream("hard");
    }

    /** The next request of the world, decided at random afterwards. */
    RequestContext next() {
        if (world.undecided()) {
            ActionBox.decide(world.request(), 2 * random.nextDouble() - 1, 2 * random.nextDouble() - 1, decision);
            world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        }
        world.advance();
        return world.request();
    }

    /**
     * The next hard request of a user of any speed: at rest, walking or driving, in a fade or above its mean, so that what comes
     * after the coherence time is much slower or faster.
     */
    RequestContext nextFading() {
        nextHard();
        double speed = random.nextDouble();
        row.coherenceSeconds = speed < 0.2 ? Double.POSITIVE_INFINITY : Math.exp(-6 + 6 * random.nextDouble());
        row.fadingQuantile = Math.exp(-4 + 5 * random.nextDouble());
        return row;
    }

    /**
     * The next request made harder: late first tokens, slow writing, weak channels, tight or loose limits, any medium and
     * grid, so that infeasible cases and edges abound.
     */
    RequestContext nextHard() {
        row.copyFrom(next());
        row.queueWaitSeconds = random.nextDouble() < 0.5 ? 0 : 6 * random.nextDouble();
        row.interTokenLatencySeconds = Math.exp(Math.log(0.005) + random.nextDouble() * Math.log(100));
        row.snrPerWatt *= Math.exp(8 * (random.nextDouble() - 0.7));
        row.bitsPerToken = Math.exp(Math.log(2000) + random.nextDouble() * Math.log(200));
        row.maxLatencySeconds = 2 + 30 * random.nextDouble();
        row.minQoe = random.nextDouble() < 0.1 ? 0.4 * random.nextDouble() : 0.4 + 0.59 * random.nextDouble();
        row.fullAnswerTokens = Math.exp(Math.log(32) + random.nextDouble() * Math.log(60));
        row.minAnswerTokens = 0.05 * row.fullAnswerTokens;
        row.intensityGramsPerKwh = 5 + 800 * random.nextDouble();
        row.stationFixedWatts *= random.nextDouble() < 0.3 ? 0 : 1;
        row.medium = Medium.RICH;
        return row;
    }
}
