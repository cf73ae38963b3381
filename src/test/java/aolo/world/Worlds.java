package aolo.world;

import aolo.math.RandomStreams;
import aolo.scenario.Samples;
import aolo.scenario.Scenario;

/** Cells, worlds and a random policy for tests. */
final class Worlds {
    private Worlds() {}

    static Cell cell(Scenario s) {
        return Cell.of(s.world(), s.seed(), Samples.STANDARD);
    }

    static World world(Scenario s) {
        return new World(cell(s), new RandomStreams(s.seed()).within("test"));
    }

    static DecisionPolicy random(int seed) {
        return Policies.random(new RandomStreams(seed).stream("policy"));
    }
}
