package aolo.training;

import aolo.world.BillReport;
import aolo.world.SavedPercent;
import java.util.Optional;

/**
 * A policy's deterministic evaluation on common random requests that training never saw (model, section 7). The policy runs
 * its own trajectory; the bound is the exact best decision of each of its requests in the same server state; full service
 * runs its own trajectory on the same requests.
 *
 * @param requests how many
 * @param carbonGrams mean carbon per request, gCO2e: the bill {@code billed}
 * @param boundGrams mean of the exact best decision of each request by itself (greedy), same requests, same server state
 * @param fullServiceGrams mean of full service on its own trajectory
 * @param fullServiceSameStateGrams mean of full service in the server state of the policy's trajectory
 * @param violationPercent share of feasible requests that break a constraint
 * @param infeasiblePercent share of requests that no decision can serve within the constraints
 * @param qoeMean mean quality of experience
 * @param qoeP05 5th percentile
 * @param latencyMedianSeconds median
 * @param latencyP95Seconds 95th percentile
 * @param answerTokensMean mean answer of feasible requests, tokens
 * @param saved against full service on its own trajectory, by bill
 * @param bills the bills {@code caused} and {@code cell}, what is minimised and its bounds
 * @param operations counted operations of all its decisions; empty for a policy that was not learned
 */
public record EvaluationSummary(
        long requests,
        double carbonGrams,
        double boundGrams,
        double fullServiceGrams,
        double fullServiceSameStateGrams,
        double violationPercent,
        double infeasiblePercent,
        double qoeMean,
        double qoeP05,
        double latencyMedianSeconds,
        double latencyP95Seconds,
        double answerTokensMean,
        SavedPercent saved,
        BillReport bills,
        Optional<DecisionCounts> operations) {

    /** What is minimised, above the bound the policy competes with, in percent of that bound. */
    public double gapToBoundPercent() {
        return bills.gapToBoundPercent();
    }

    /** Saved against full service in the bill {@code billed}, in percent of full service. */
    public double savedVsFullPercent() {
        return saved.billed();
    }
}
