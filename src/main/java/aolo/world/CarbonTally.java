package aolo.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects requests into a {@link CarbonReport}: for each the policy's outcome, the exact bound and full service on the same
 * request in the same server state. One owner thread.
 */
public final class CarbonTally {
    private final List<UserParameters> users;
    private final BestDecision best = new BestDecision();
    private final Decision bestDecision = new Decision();
    private final Outcome bestOutcome = new Outcome();
    private final Outcome fullOutcome = new Outcome();
    private final double[] parts = new double[6];
    private final double[] joules = new double[3];
    private final BillTally bills;
    private final long[] userRequests;
    private final double[][] userSums;
    private double[] qualities = new double[256];
    private double[] latencies = new double[256];
    private boolean feasible;
    private long requests;
    private int kept;
    private double carbon;
    private double bound;
    private double full;
    private double infeasibleCarbon;
    private double tokens;
    private double batches;
    private long broken;
    private long brokenQuality;
    private long brokenLatency;

    /** An empty tally for a cell's users. */
    public CarbonTally(Cell cell) {
        users = cell.parameters().users();
        bills = new BillTally(cell);
        userRequests = new long[users.size()];
        userSums = new double[users.size()][3];
    }

    /** Adds a decided request; call before the world moves on. */
    public void add(RequestContext request, Outcome outcome) {
        feasible = best.find(request, bestDecision);
        RequestModel.evaluate(request, bestDecision.answerTokens, bestDecision.txPowerWatts, bestOutcome);
        RequestModel.evaluate(request, request.fullAnswerTokens, request.maxPowerWatts, fullOutcome);
        requests++;
        batches += request.batch;
        if (feasible) {
            addFeasible(request, outcome);
        } else {
            infeasibleCarbon += outcome.carbonGrams();
        }
    }

    private void addFeasible(RequestContext request, Outcome o) {
        bills.add(request, o, bestOutcome, fullOutcome);
        carbon += o.carbonGrams();
        bound += bestOutcome.carbonGrams();
        full += fullOutcome.carbonGrams();
        tokens += o.answerTokens;
        broken += o.breaksConstraint() ? 1 : 0;
        brokenQuality += o.qoeShortfall > 1e-3 ? 1 : 0;
        brokenLatency += o.latencyExcess > 1e-3 ? 1 : 0;
        parts[0] += o.serverOperationalGrams;
        parts[1] += o.serverEmbodiedGrams;
        parts[2] += o.stationOperationalGrams;
        parts[3] += o.stationEmbodiedGrams;
        parts[4] += o.deviceOperationalGrams;
        parts[5] += o.deviceEmbodiedGrams;
        joules[0] += o.serverJoules();
        joules[1] += o.stationJoules;
        joules[2] += o.deviceJoules;
        userRequests[request.userIndex]++;
        userSums[request.userIndex][0] += o.carbonGrams();
        userSums[request.userIndex][1] += o.qoe;
        userSums[request.userIndex][2] += o.latencySeconds;
        if (kept == qualities.length) {
            qualities = Arrays.copyOf(qualities, 2 * kept);
            latencies = Arrays.copyOf(latencies, 2 * kept);
        }
        qualities[kept] = o.qoe;
        latencies[kept++] = o.latencySeconds;
    }

    /** Whether the request added last was feasible. */
    public boolean feasible() {
        return feasible;
    }

    /** The exact best decision's outcome on the request added last. */
    public Outcome bestOutcome() {
        return bestOutcome;
    }

    /** Full service's outcome on the request added last. */
    public Outcome fullOutcome() {
        return fullOutcome;
    }

    /** The report so far; the idle part and time come from the world. */
    public CarbonReport report(World world) {
        double[] q = Arrays.copyOf(qualities, kept);
        double[] t = Arrays.copyOf(latencies, kept);
        double qualitySum = 0;
        for (double quality : q) {
            qualitySum += quality;
        }
        Arrays.sort(q);
        Arrays.sort(t);
        double n = kept;
        IdleLedger idle = world.idle();
        return new CarbonReport(
                requests,
                requests - kept,
                carbon / n,
                bound / n,
                full / n,
                infeasibleCarbon / (requests - kept),
                new CarbonReport.Parts(
                        parts[0] / n, parts[1] / n, parts[2] / n, parts[3] / n, parts[4] / n, parts[5] / n),
                joules[0] / n,
                joules[1] / n,
                joules[2] / n,
                qualitySum / n,
                quantile(q, 0.05),
                quantile(t, 0.5),
                quantile(t, 0.95),
                100 * broken / n,
                100 * brokenQuality / n,
                100 * brokenLatency / n,
                tokens / n,
                batches / requests,
                world.clockSeconds(),
                new CarbonReport.Idle(
                        idle.meteredSeconds(),
                        idle.stationJoules(),
                        idle.serverJoules(),
                        idle.hostJoules(),
                        idle.operationalGrams(),
                        idle.embodiedGrams()),
                new CarbonReport.Owed(
                        idle.owedStationJoules(),
                        idle.owedServerJoules(world.cell()),
                        idle.owedEmbodiedGrams(world.cell())),
                bills.report(world),
                userMeans());
    }

    private List<CarbonReport.UserMean> userMeans() {
        List<CarbonReport.UserMean> means = new ArrayList<>();
        for (int u = 0; u < users.size(); u++) {
            double n = userRequests[u];
            means.add(new CarbonReport.UserMean(
                    users.get(u).id(), userRequests[u], userSums[u][0] / n, userSums[u][1] / n, userSums[u][2] / n));
        }
        return means;
    }

    /** Linear between order statistics (type 7); NaN of nothing. */
    private static double quantile(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = p * (sorted.length - 1);
        int i = (int) position;
        double next = sorted[Math.min(sorted.length - 1, i + 1)];
        return sorted[i] + (position - i) * (next - sorted[i]);
    }
}
