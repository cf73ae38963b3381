package aolo.training;

import aolo.math.RandomStreams;
import aolo.rl.PolicySnapshot;
import aolo.world.CarbonReport;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import aolo.world.SavedPercent;
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

    /**
     * What an evaluation is for. Each has random streams of its own, so that nothing is reported on requests that a setting was
     * chosen on or an ablation was read from.
     */
    public enum Purpose {
        /** What is reported: tables, figures, headline. */
        REPORT("evaluation"),
        /** Comparing variants of a learner. */
        ABLATION("ablation"),
        /** Choosing settings of learners and rules. */
        SETTINGS("settings");

        private final String stream;

        Purpose(String stream) {
            this.stream = stream;
        }

        /** In files and options. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The random streams of every reported evaluation in this scenario; training draws from other ones. */
    public static RandomStreams streams(long scenarioSeed) {
        return streams(scenarioSeed, Purpose.REPORT);
    }

    /** The random streams of an evaluation for a purpose. */
    public static RandomStreams streams(long scenarioSeed, Purpose purpose) {
        return new RandomStreams(scenarioSeed).within(purpose.stream);
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
        return summary(cell, scenarioSeed, policy, requests, Purpose.REPORT);
    }

    /** The same on the streams of a purpose. */
    public static EvaluationSummary summary(
            Cell cell, long scenarioSeed, PolicySnapshot policy, int requests, Purpose purpose) {
        CountedPolicy counted = new CountedPolicy(policy.newRunner());
        return summary(
                cell, streams(scenarioSeed, purpose), counted, requests, () -> Optional.of(counted.counts()));
    }

    /** Any policy in short, beside full service on its own trajectory over the same requests. */
    public static EvaluationSummary summary(Cell cell, long scenarioSeed, DecisionPolicy policy, int requests) {
        return summary(cell, streams(scenarioSeed), policy, requests, Optional::empty);
    }

    /** Any policy in short, on the streams of a purpose. */
    public static EvaluationSummary summary(
            Cell cell, long scenarioSeed, DecisionPolicy policy, int requests, Purpose purpose) {
        return summary(cell, streams(scenarioSeed, purpose), policy, requests, Optional::empty);
    }

    private static EvaluationSummary summary(
            Cell cell,
            RandomStreams streams,
            DecisionPolicy policy,
            int requests,
            Supplier<Optional<DecisionCounts>> operations) {
        CarbonReport own = PolicyRun.report(cell, streams, policy, requests);
        CarbonReport full = PolicyRun.report(cell, streams, Policies.fullService(), requests);
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
                own.meanAnswerTokens(),
                SavedPercent.of(own, full),
                own.bills(),
                operations.get());
    }
}
