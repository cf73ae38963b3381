package aolo.cli;

import aolo.math.RandomStreams;
import aolo.quantity.Assumptions;
import aolo.report.BillText;
import aolo.report.CausedCheckText;
import aolo.report.NumberText;
import aolo.report.OverloadText;
import aolo.report.RequestTable;
import aolo.results.SafeFiles;
import aolo.scenario.Scenario;
import aolo.training.BillKeys;
import aolo.world.CarbonReport;
import aolo.world.CausedCheck;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import aolo.world.Policies;
import aolo.world.PolicyRun;
import aolo.world.SavedPercent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves requests by a policy that needs no learning, or by a trained one, and reports. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Serve requests by a policy and print the report: carbon by part, bound, QoE, latency, per user.")
final class SimulateCommand implements Callable<Integer> {
    private static final String PARQUET = ".parquet";

    @Mixin
    ScenarioArgument scenario;

    @Mixin
    PolicyArgument policy;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    int requests;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the requests. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(
            names = "--check-caused",
            description = {
                "Serve the same arrivals event by event too, other cells' answers as requests of their own, and set what the",
                "meters count less than under full service against the bill caused."
            })
    boolean checkCaused;

    @Option(
            names = "--requests-out",
            paramLabel = "FILE",
            description = {
                "Write one row a request: user, decision, rate, latency and quality in parts, carbon by part and bill, what",
                "was broken. CSV, or Parquet for a name that ends in .parquet (up to 2000000 requests)."
            })
    Path requestsOut;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Border.range("--requests", requests, 1, 100_000_000);
        Border.seed(seed);
        Assumptions assumptions = Assumptions.standard();
        boolean parquet = requestsOut != null && requestsOut.toString().endsWith(PARQUET);
        if (parquet) {
            Border.range("--requests (for Parquet; CSV takes any number)", requests, 1, RequestTable.MOST_KEPT);
        }
        if (requestsOut != null) {
            Border.sweep(spec, Border.outputFile("--requests-out", requestsOut));
        }
        Scenario read = scenario.read(assumptions);
        Cell cell = Border.busyCell(read, assumptions);
        RandomStreams streams = new RandomStreams(seed).within("simulate");
        DecisionPolicy decided = policy.in(cell, streams);
        CarbonReport own = requestsOut == null
                ? PolicyRun.report(cell, streams, decided, requests)
                : written(cell, streams, decided);
        CarbonReport full = policy.name.equals("full")
                ? own
                : PolicyRun.report(cell, streams, Policies.fullService(), requests);
        Optional<CausedCheck> check = checkCaused
                ? Optional.of(CausedCheck.of(cell, streams, policy.in(cell, streams), requests))
                : Optional.empty();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> map = asMap(read, own, full);
            check.ifPresent(result -> map.put("caused_check", CausedCheckText.asMap(result)));
            out.println(JsonText.pretty(map));
        } else {
            print(read, own, full, out);
            check.ifPresent(result -> out.print(CausedCheckText.of(result)));
        }
        out.flush();
        return CommandLines.DONE;
    }

    /** Serves the requests and writes a row for each; the file is whole or not there. */
    private CarbonReport written(Cell cell, RandomStreams streams, DecisionPolicy decided) throws IOException {
        RequestTable table = new RequestTable(cell.parameters().users());
        if (requestsOut.toString().endsWith(PARQUET)) {
            RequestTable.Kept kept = table.kept(requests);
            CarbonReport report = PolicyRun.report(cell, streams, decided, requests, kept);
            SafeFiles.write(requestsOut, kept::writeParquet);
            return report;
        }
        AtomicReference<CarbonReport> report = new AtomicReference<>();
        SafeFiles.write(requestsOut, out ->
                report.set(PolicyRun.report(cell, streams, decided, requests, table.csv(out))));
        return report.get();
    }

    private Map<String, Object> asMap(Scenario read, CarbonReport own, CarbonReport full) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scenario", read.name());
        map.put("policy", policy.name);
        map.put("requests", own.requests());
        map.put("seed", seed);
        map.put("carbon_g_per_request", own.carbonGrams());
        map.put("bound_g_per_request", own.boundGrams());
        map.put("full_service_g_per_request", full.carbonGrams());
        map.put("full_service_same_state_g_per_request", own.fullServiceGrams());
        map.put("gap_to_bound_percent", own.gapToBoundPercent());
        map.put("saved_vs_full_percent", SavedPercent.of(own, full).billed());
        map.putAll(BillKeys.asMap(own.bills(), SavedPercent.of(own, full)));
        map.put("violation_percent", own.violationPercent());
        map.put("qoe_violation_percent", own.qoeViolationPercent());
        map.put("latency_violation_percent", own.latencyViolationPercent());
        map.put("infeasible_percent", own.infeasiblePercent());
        OverloadText.of(own).ifPresent(sentence -> map.put("overload", sentence));
        map.put("infeasible_carbon_g_per_request", own.infeasibleCarbonGrams());
        map.put("parts_g_per_request", parts(own.parts()));
        map.put("server_j_per_request", own.serverJoules());
        map.put("station_j_per_request", own.stationJoules());
        map.put("device_j_per_request", own.deviceJoules());
        map.put("qoe_mean", own.qoeMean());
        map.put("qoe_p05", own.qoeP05());
        map.put("latency_median_s", own.latencyMedianSeconds());
        map.put("latency_p95_s", own.latencyP95Seconds());
        map.put("answer_tokens_mean", own.meanAnswerTokens());
        map.put("batch_mean", own.meanBatch());
        map.put("simulated_s", own.simulatedSeconds());
        map.put("idle", idle(own.idle()));
        map.put("owed", owed(own.owed()));
        map.put("users", own.users().stream().map(SimulateCommand::user).toList());
        return map;
    }

    private static Map<String, Object> parts(CarbonReport.Parts parts) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("server_operational", parts.serverOperationalGrams());
        map.put("server_embodied", parts.serverEmbodiedGrams());
        map.put("station_operational", parts.stationOperationalGrams());
        map.put("station_embodied", parts.stationEmbodiedGrams());
        map.put("device_operational", parts.deviceOperationalGrams());
        map.put("device_embodied", parts.deviceEmbodiedGrams());
        return map;
    }

    private static Map<String, Object> idle(CarbonReport.Idle idle) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("metered_s", idle.meteredSeconds());
        map.put("station_j", idle.stationJoules());
        map.put("server_j", idle.serverJoules());
        map.put("host_rest_j", idle.hostJoules());
        map.put("operational_g", idle.operationalGrams());
        map.put("embodied_g", idle.embodiedGrams());
        return map;
    }

    private static Map<String, Object> owed(CarbonReport.Owed owed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("station_j", owed.stationJoules());
        map.put("server_j", owed.serverJoules());
        map.put("embodied_g", owed.embodiedGrams());
        return map;
    }

    private static Map<String, Object> user(CarbonReport.UserMean user) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", user.id());
        map.put("requests", user.requests());
        map.put("carbon_g_per_request", user.carbonGrams());
        map.put("qoe_mean", user.qoe());
        map.put("latency_mean_s", user.latencySeconds());
        return map;
    }

    private void print(Scenario read, CarbonReport own, CarbonReport full, PrintWriter out) {
        out.printf(Locale.ROOT, "%s, policy %s, %d requests, seed %d%n", read.name(), policy.name, own.requests(), seed);
        OverloadText.of(own).ifPresent(sentence -> out.println("overload      " + sentence));
        out.printf(
                Locale.ROOT,
                "carbon        %s gCO2e billed per request (bound %s, full service %s)%n", text(own.carbonGrams()),
                text(own.boundGrams()), text(full.carbonGrams()));
        out.print(BillText.of(own.bills(), SavedPercent.of(own, full)));
        out.println("parts         g per request");
        parts(own.parts()).forEach((name, grams) ->
                out.printf(Locale.ROOT, "  %-24s %s%n", name.replace('_', ' '), text((Double) grams)));
        out.printf(
                Locale.ROOT,
                "energy        server %s J, station %s J, device %s J per request%n", text(own.serverJoules()),
                text(own.stationJoules()), text(own.deviceJoules()));
        out.printf(
                Locale.ROOT,
                "constraints   %.2f %% of feasible requests broken (QoE %.2f %%, latency %.2f %%), %.2f %% infeasible%n",
                own.violationPercent(), own.qoeViolationPercent(), own.latencyViolationPercent(),
                own.infeasiblePercent());
        out.printf(Locale.ROOT, "QoE           mean %.3f, 5th percentile %.3f%n", own.qoeMean(), own.qoeP05());
        out.printf(
                Locale.ROOT, "latency       median %.2f s, 95th percentile %.2f s%n", own.latencyMedianSeconds(),
                own.latencyP95Seconds());
        out.printf(
                Locale.ROOT,
                "idle          %s g in %s s that no request carries%n",
                text(own.idle().operationalGrams() + own.idle().embodiedGrams()), text(own.idle().meteredSeconds()));
        out.println("users         requests   g/request   QoE     latency s");
        for (CarbonReport.UserMean user : own.users()) {
            out.printf(
                    Locale.ROOT,
                    "  %-12s %8d %11s  %6.3f  %8.2f%n", user.id(), user.requests(), text(user.carbonGrams()), user.qoe(),
                    user.latencySeconds());
        }
    }

    private static String text(double value) {
        return NumberText.text(value, 4);
    }
}
