package aolo.world;

import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;

/** What the benchmarks of {@code aolo.bench.WorldBenchmark} step: public doors to package-private helpers. */
public final class WorldBenchState {
    private final World world;
    private final DecisionPolicy fixed = Policies.fixed(0.5, 6);
    private final BestDecision best = new BestDecision();
    private final Decision decision = new Decision();
    private final Outcome outcome = new Outcome();
    private final RequestContext[] rows = new RequestContext[1024];
    private int next;

    /** A sample's world, and a thousand of its requests under a random policy. */
    public WorldBenchState(String sample) {
        Scenario scenario = Samples.named(sample);
        Cell cell = Cell.of(scenario.world(), scenario.seed(), Samples.STANDARD);
        world = new World(cell, new RandomStreams(scenario.seed()).within("bench"));
        RandomRequests source = new RandomRequests(scenario, cell);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new RequestContext();
            rows[i].copyFrom(source.next());
        }
    }

    /** One step of the world with the fixed policy; grams. */
    public double step() {
        world.advance();
        fixed.decide(world.request(), decision);
        world.decide(decision.answerTokens, decision.txPowerWatts, outcome);
        return outcome.carbonGrams();
    }

    /** The exact best decision of one request; watts. */
    public double best() {
        best.find(rows[next++ & (rows.length - 1)], decision);
        return decision.txPowerWatts;
    }
}
