package aolo.lab;

import aolo.math.RandomStreams;
import aolo.rl.PolicySnapshot;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A policy's deterministic evaluation on common random requests that training never saw (model.md section 7). The streams
 * depend on the scenario's seed alone, so every policy of every training seed meets the same requests. Any thread.
 */
public final class Evaluation {
    /** Requests of an evaluation unless asked otherwise. */
    public static final int REQUESTS = 2000;

    private Evaluation() {}

    /** The random streams of every evaluation in this scenario; training draws from other ones. */
    public static RandomStreams streams(long scenarioSeed) {
        return new RandomStreams(scenarioSeed).within("evaluation");
    }

    /** The report of a learned policy. */
    public static CarbonReport report(Cell cell, long scenarioSeed, PolicySnapshot policy, int requests) {
        return report(cell, scenarioSeed, new LearnedPolicy(policy.newRunner()), requests);
    }

    /** The report of any policy. */
    public static CarbonReport report(Cell cell, long scenarioSeed, DecisionPolicy policy, int requests) {
        return PolicyRun.report(cell, streams(scenarioSeed), policy, requests);
    }

    /** A learned policy in short, its operations counted, beside full service on its own trajectory over the same requests. */
    public static EvaluationSummary summary(Cell cell, long scenarioSeed, PolicySnapshot policy, int requests) {
        CountedPolicy counted = new CountedPolicy(policy.newRunner());
        return summary(cell, scenarioSeed, counted, requests, () -> Optional.of(counted.counts()));
    }

    /** Any policy in short, beside full service on its own trajectory over the same requests. */
    public static EvaluationSummary summary(Cell cell, long scenarioSeed, DecisionPolicy policy, int requests) {
        return summary(cell, scenarioSeed, policy, requests, Optional::empty);
    }

    private static EvaluationSummary summary(
            Cell cell,
            long scenarioSeed,
            DecisionPolicy policy,
            int requests,
            Supplier<Optional<DecisionCounts>> operations) {
        CarbonReport own = report(cell, scenarioSeed, policy, requests);
        CarbonReport full = report(cell, scenarioSeed, Policies.fullService(), requests);
        return new EvaluationSummary(
                own.requests(),
                own.carbonGrams(),
                own.boundGrams(),
                full.carbonGrams(),
                own.fullServiceGrams(),
                own.violationPercent(),
                own.infeasiblePercent(),
                own.qoeMean(),
                own.qoeP05(),
                own.latencyMedianSeconds(),
                own.latencyP95Seconds(),
                operations.get());
    }
}
