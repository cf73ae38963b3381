package aolo.world;

import java.util.List;

/**
 * What a policy did on a run of requests (model.md section 7). Means per request are over the feasible requests; the
 * infeasible ones, which no decision can serve within the constraints, are counted and averaged apart. Immutable.
 *
 * @param requests all requests
 * @param infeasibleRequests those that no (κ, P) serves within the constraints
 * @param carbonGrams C per feasible request: the bill {@code billed}
 * @param boundGrams C of the exact best decision of each request by itself (greedy), in the same server state
 * @param fullServiceGrams full service on the same requests in the same server state
 * @param infeasibleCarbonGrams C per infeasible request; NaN if there is none
 * @param parts C per feasible request by its six parts
 * @param serverJoules accelerators and host, before PUE, per feasible request
 * @param stationJoules base station, per feasible request
 * @param deviceJoules user's device, per feasible request
 * @param qoeMean mean Q of feasible requests
 * @param qoeP05 5th percentile of Q of feasible requests
 * @param latencyMedianSeconds median T of feasible requests
 * @param latencyP95Seconds 95th percentile of T of feasible requests
 * @param violationPercent share of feasible requests that break Q_min or T_max
 * @param qoeViolationPercent share of feasible requests that break Q_min
 * @param latencyViolationPercent share of feasible requests that break T_max
 * @param meanAnswerTokens mean κ of feasible requests
 * @param meanBatch mean B
 * @param simulatedSeconds time the run covers
 * @param idle what the cell drew and no request carried, up to the newest admission
 * @param owed what requests are billed and the meters had not counted yet by then
 * @param bills the bills {@code caused} and {@code cell}, and what is minimised
 * @param users by user, in the order of the scenario
 */
public record CarbonReport(
        long requests,
        long infeasibleRequests,
        double carbonGrams,
        double boundGrams,
        double fullServiceGrams,
        double infeasibleCarbonGrams,
        Parts parts,
        double serverJoules,
        double stationJoules,
        double deviceJoules,
        double qoeMean,
        double qoeP05,
        double latencyMedianSeconds,
        double latencyP95Seconds,
        double violationPercent,
        double qoeViolationPercent,
        double latencyViolationPercent,
        double meanAnswerTokens,
        double meanBatch,
        double simulatedSeconds,
        Idle idle,
        Owed owed,
        BillReport bills,
        List<UserMean> users) {
    public CarbonReport {
        users = List.copyOf(users);
    }

    /** C by its parts, gCO2e per request; they sum to the carbon. */
    public record Parts(
            double serverOperationalGrams,
            double serverEmbodiedGrams,
            double stationOperationalGrams,
            double stationEmbodiedGrams,
            double deviceOperationalGrams,
            double deviceEmbodiedGrams) {}

    /**
     * Energy and carbon of the whole run that no request carries; see {@link IdleLedger} for the parts. Never negative.
     *
     * @param meteredSeconds up to when: the newest admission, seconds since the start
     */
    public record Idle(
            double meteredSeconds,
            double stationJoules,
            double serverJoules,
            double hostJoules,
            double operationalGrams,
            double embodiedGrams) {}

    /** Billed in the whole run and to be counted after the newest admission; server before PUE. Never negative. */
    public record Owed(double stationJoules, double serverJoules, double embodiedGrams) {}

    /** Means of one user; NaN where it asked nothing feasible. */
    public record UserMean(String id, long requests, double carbonGrams, double qoe, double latencySeconds) {}

    /** Share of requests that nothing can serve within the constraints, percent. */
    public double infeasiblePercent() {
        return 100.0 * infeasibleRequests / requests;
    }

    /** What is minimised, above the bound the policy competes with, in percent of that bound. */
    public double gapToBoundPercent() {
        return bills.gapToBoundPercent();
    }

    /** A bill per request (the cell's over all own requests, the others over the feasible ones), gCO2e. */
    public double grams(Bill bill) {
        return switch (bill) {
            case BILLED -> carbonGrams;
            case CELL -> bills.cell().grams();
            case CAUSED -> bills.caused().grams();
        };
    }

    /** Saved against full service on the same requests in the same server state, percent. */
    public double savedSameStatePercent() {
        return 100 * (1 - carbonGrams / fullServiceGrams);
    }
}
