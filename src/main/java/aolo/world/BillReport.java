package aolo.world;

import java.util.OptionalDouble;

/**
 * The bills beside {@code billed} (model.md section 4) and what the scenario minimises. Grams per request; those of the
 * cell over all own requests, all others over the feasible ones. Immutable.
 *
 * @param accounting the bill that is minimised
 * @param makingCounts whether making is in it where it is {@code billed}
 * @param objectiveGrams what is minimised, as the policy has it
 * @param clairvoyantGrams the same of the exact best decision for one who sees all, request by request (greedy)
 * @param informedGrams the same of the best decision for one who sees what the policy sees; empty where that is all
 * @param caused what the requests change at the meters
 * @param causedFullService the same of full service in the same server state
 * @param cell everything the meters count
 */
public record BillReport(
        Accounting accounting,
        boolean makingCounts,
        double objectiveGrams,
        double clairvoyantGrams,
        OptionalDouble informedGrams,
        Caused caused,
        Caused causedFullService,
        CellTotal cell) {

    /** The bill {@code caused} by its parts, gCO2e and joules (server before PUE) per feasible request. */
    public record Caused(
            double serverGrams, double stationGrams, double deviceGrams, double serverJoules, double stationJoules) {
        /** All of it, gCO2e. */
        public double grams() {
            return serverGrams + stationGrams + deviceGrams;
        }
    }

    /** The bill {@code cell} by its parts, gCO2e and joules (server before PUE) per own request. */
    public record CellTotal(
            double serverGrams,
            double stationGrams,
            double deviceGrams,
            double makingGrams,
            double serverJoules,
            double stationJoules,
            double deviceJoules) {
        /** All of it, gCO2e. */
        public double grams() {
            return serverGrams + stationGrams + deviceGrams + makingGrams;
        }
    }

    /** Which bound a policy competes with. */
    public enum BoundKind {
        /** The best decision, request by request, for one who sees all. */
        CLAIRVOYANT,
        /** The best decision for one who sees what the policy sees. */
        INFORMED;

        /** Its name in files. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The bound the policy competes with: the informed one where lengths are predicted. */
    public BoundKind boundKind() {
        return informedGrams.isPresent() ? BoundKind.INFORMED : BoundKind.CLAIRVOYANT;
    }

    /** What is minimised, above the bound the policy competes with, percent of it. */
    public double gapToBoundPercent() {
        return gapToInformedPercent().orElse(gapToClairvoyantPercent());
    }

    /** What is minimised, above the clairvoyant bound, percent of it. */
    public double gapToClairvoyantPercent() {
        return 100 * (objectiveGrams / clairvoyantGrams - 1);
    }

    /** What is minimised, above the informed bound, percent of it; empty where there is none. */
    public OptionalDouble gapToInformedPercent() {
        return informedGrams.isPresent()
                ? OptionalDouble.of(100 * (objectiveGrams / informedGrams.getAsDouble() - 1))
                : OptionalDouble.empty();
    }
}
