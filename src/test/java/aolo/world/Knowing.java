package aolo.world;

import aolo.scenario.Scenario;
import aolo.world.KnowledgeParameters.Chance;
import aolo.world.KnowledgeParameters.Kind;

/** Scenarios whose lengths are predicted, for tests. */
public final class Knowing {
    private Knowing() {}

    /** The scenario with predicted lengths, {@code EACH} and 5 %. */
    public static Scenario predicted(Scenario scenario, double lengthSigmaLn, double valueSigmaLn) {
        return with(scenario, new KnowledgeParameters(Kind.PREDICTED, lengthSigmaLn, valueSigmaLn, Chance.EACH, 0.05));
    }

    /** The scenario with this knowledge. */
    public static Scenario with(Scenario s, KnowledgeParameters knowledge) {
        return new Scenario(
                s.formatVersion(),
                s.name(),
                s.story(),
                s.seed(),
                s.accounting(),
                s.makingCounts(),
                knowledge,
                s.area(),
                s.station(),
                s.channel(),
                s.landscape(),
                s.device(),
                s.server(),
                s.grid(),
                s.traffic(),
                s.users());
    }
}
