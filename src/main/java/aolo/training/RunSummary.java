package aolo.training;

import aolo.results.SealedJson;
import aolo.world.Bill;
import aolo.world.SavedPercent;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The numbers a run is judged by, the same from an evaluation of now and from the summary in a run's folder. Immutable; any thread.
 *
 * @param objectiveGrams mean carbon per request in the bill that the scenario minimises, gCO2e
 * @param saved against full service on the same requests, by bill, percent
 * @param gapToBoundPercent what is minimised above the bound it competes with, percent of that bound
 * @param violationPercent share of feasible requests that break a constraint
 * @param aimBrokenPercent what the scenario promises to break at most, and one
 * @param infeasiblePercent share of requests that no decision can serve within the constraints
 * @param qoeMean mean quality of experience, 0 to 1
 * @param latencyP95Seconds 95th percentile
 * @param requests of the evaluation
 */
public record RunSummary(
        double objectiveGrams,
        SavedPercent saved,
        double gapToBoundPercent,
        double violationPercent,
        double aimBrokenPercent,
        double infeasiblePercent,
        double qoeMean,
        double latencyP95Seconds,
        long requests) {

    /** Of an evaluation in a scenario that promises {@code aimBrokenPercent}. */
    public static RunSummary of(EvaluationSummary e, double aimBrokenPercent) {
        return new RunSummary(
                e.bills().objectiveGrams(), e.saved(), e.gapToBoundPercent(), e.violationPercent(), aimBrokenPercent,
                e.infeasiblePercent(), e.qoeMean(), e.latencyP95Seconds(), e.requests());
    }

    /**
     * Of the summary in a run's folder.
     *
     * @throws IOException naming the file and what is wrong with it
     */
    public static RunSummary read(Path file) throws IOException {
        JsonNode json = SealedJson.read(file);
        JsonNode saved = json.path("saved_percent");
        return new RunSummary(
                number(file, json, "objective_g_per_request"),
                new SavedPercent(
                        number(file, saved, Bill.BILLED.key()), number(file, saved, Bill.CELL.key()),
                        number(file, saved, Bill.CAUSED.key())),
                number(file, json, "gap_to_bound_percent"), number(file, json, "violation_percent"),
                number(file, json, "aim_broken_percent"), number(file, json, "infeasible_percent"), number(file, json, "qoe_mean"),
                number(file, json, "latency_p95_s"), (long) number(file, json, "evaluation_requests"));
    }

    private static double number(Path file, JsonNode json, String key) throws IOException {
        JsonNode value = json.path(key);
        if (value.isTextual() && value.asText().equals("NaN")) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            throw new IOException(file + ": " + key + " is no number; resume the run, and it is written anew");
        }
        return value.doubleValue();
    }

    /** Whether more is broken than the scenario promises, so that a saving is no praise. */
    public boolean breaksTooMuch() {
        return violationPercent > aimBrokenPercent;
    }
}
