package aolo.training;

import aolo.world.Cell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The policies without learning that stand beside the learners in every table, on the same common random requests. Plain
 * function, any thread.
 */
public final class Baselines {
    /** Whether lengths are predicted or not, without {@link NamedPolicy#INFORMED}, which is the bound where all is known. */
    private static final List<NamedPolicy> ALWAYS =
            List.of(NamedPolicy.FULL, NamedPolicy.RULE, NamedPolicy.RULE_TUNED, NamedPolicy.BOUND);

    private Baselines() {}

    /** Their evaluations, in the order of the table. */
    public static Map<NamedPolicy, EvaluationSummary> of(Cell cell, long scenarioSeed, int requests) {
        Map<NamedPolicy, EvaluationSummary> all = new EnumMap<>(NamedPolicy.class);
        for (NamedPolicy policy : NamedPolicy.values()) {
            boolean informed = policy == NamedPolicy.INFORMED && cell.parameters().knowledge().predicted();
            if (informed || ALWAYS.contains(policy)) {
                var decided = policy.in(cell, Evaluation.streams(scenarioSeed));
                all.put(policy, Evaluation.summary(cell, scenarioSeed, decided, requests));
            }
        }
        return all;
    }
}
