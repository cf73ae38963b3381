package aolo.training;

import aolo.results.BuildInfo;
import aolo.results.Claim;
import aolo.results.Machine;
import aolo.results.RunDirectory;
import aolo.results.RunIdentity;
import aolo.results.RunManifest;
import aolo.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes a training into a run directory, the same files whoever asks. Plain functions, any thread. */
public final class RunFiles {
    private RunFiles() {}

    /** Opens the directory, writes everything and lets go. */
    public static void write(Path path, TrainingSession session, Optional<EvaluationSummary> result, double wallSeconds,
            OptionalDouble cpuSeconds) throws IOException {
        try (RunDirectory directory = RunDirectory.open(path)) {
            writeStart(directory, session, Evaluation.REQUESTS, Claim.NEW);
            writeState(directory, session);
            PolicyFile.write(directory.file(RunDirectory.POLICY), session.plan().learner(), session.policy());
            if (result.isPresent()) {
                TrainingLedger ledger = session.ledger(result.get(), cpuSeconds);
                directory.writeSummary(summary(session, result.get(), wallSeconds, ledger, identity(session, Evaluation.REQUESTS)));
            }
            writeCrate(directory, session, Evaluation.REQUESTS);
        }
    }

    /** What is known before the first step; the directory is claimed by it. */
    static void writeStart(RunDirectory directory, TrainingSession session, int evaluationRequests, Claim claim)
            throws IOException {
        directory.claim(manifest(session, evaluationRequests), claim);
        directory.writeScenario(session.scenario());
    }

    /** What makes this run, its identity included. */
    static RunManifest manifest(TrainingSession session, int evaluationRequests) throws IOException {
        TrainingPlan plan = session.plan();
        Map<Long, Scenario> scenarios = session.journal().byStep();
        return new RunManifest(
                RunManifest.FORMAT,
                identity(session, evaluationRequests).hex(),
                RunIdentity.ofTraining(scenarios, plan.learner(), plan.seed()).hex(),
                scenarios.values().iterator().next().name(),
                plan.algorithm().key(),
                plan.steps(),
                plan.seed(),
                evaluationRequests,
                plan.learner(),
                BuildInfo.current(),
                Machine.current());
    }

    /** Tells other programs what lies in the directory now, the clock left out. */
    public static void writeCrate(RunDirectory directory, TrainingSession session, int evaluationRequests)
            throws IOException {
        directory.writeCrate(manifest(session, evaluationRequests));
    }

    static RunIdentity identity(TrainingSession session, int evaluationRequests) throws IOException {
        TrainingPlan plan = session.plan();
        return RunIdentity.of(
                session.journal().byStep(), plan.learner(), plan.steps(), plan.seed(), evaluationRequests);
    }

    /** What grows: journal, metrics, checkpoint. */
    static void writeState(RunDirectory directory, TrainingSession session) throws IOException {
        directory.writeScenario(session.scenario());
        Journal.Carrier carrier = directory.files()::carried;
        String journal = session.journal().with(carrier).toJson();
        directory.write(RunDirectory.JOURNAL, out -> out.write(journal.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        directory.writeMetrics(session.table());
        directory.write(RunDirectory.CHECKPOINT, out -> Checkpoint.write(out, session, carrier));
    }

    /** The summary of a finished run, in the order of the file. */
    static Map<String, Object> summary(
            TrainingSession session,
            EvaluationSummary e,
            double wallSeconds,
            TrainingLedger ledger,
            RunIdentity identity) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("identity", identity.hex());
        summary.put("algorithm", session.plan().algorithm().key());
        summary.put("seed", session.plan().seed());
        summary.put("steps", session.steps());
        summary.put("wall_seconds", wallSeconds);
        summary.put("carbon_g_per_request", e.carbonGrams());
        summary.put("bound_g_per_request", e.boundGrams());
        summary.put("full_service_g_per_request", e.fullServiceGrams());
        summary.put("full_service_same_state_g_per_request", e.fullServiceSameStateGrams());
        summary.put("gap_to_bound_percent", e.gapToBoundPercent());
        summary.put("saved_vs_full_percent", e.savedVsFullPercent());
        summary.put("violation_percent", e.violationPercent());
        summary.put("aim_broken_percent", session.scenario().knowledge().aimBrokenPercent());
        summary.put("infeasible_percent", e.infeasiblePercent());
        summary.put("qoe_mean", e.qoeMean());
        summary.put("qoe_p05", e.qoeP05());
        summary.put("latency_median_s", e.latencyMedianSeconds());
        summary.put("latency_p95_s", e.latencyP95Seconds());
        summary.put("evaluation_requests", e.requests());
        summary.putAll(BillKeys.asMap(e.bills(), e.saved()));
        summary.put("ledger", ledger.asMap());
        return summary;
    }
}
