package aolo.world;

import java.util.Optional;
import java.util.OptionalDouble;

/** Sums the bills of feasible requests into a {@link BillReport}. One owner thread. */
final class BillTally {
    private final WorldParameters parameters;
    private final double[] caused = new double[5];
    private final double[] causedFull = new double[5];
    private double objective;
    private double clairvoyant;
    private double informedGrams;
    private final Optional<InformedDecision> informed;
    private final Decision decision = new Decision();
    private final Outcome informedOutcome = new Outcome();
    private long requests;

    /** Where lengths are predicted and the constraint is on the share, its price is found first: about a second. */
    BillTally(Cell cell) {
        parameters = cell.parameters();
        informed = parameters.knowledge().predicted()
                ? Optional.of(new InformedDecision(BreakPrice.grams(cell)))
                : Optional.empty();
    }

    /** A feasible request: as it was decided, as it is best for one who sees all, and under full service. */
    void add(RequestContext request, Outcome own, Outcome best, Outcome full) {
        requests++;
        objective += own.objectiveGrams();
        clairvoyant += best.objectiveGrams();
        if (informed.isPresent()) {
            informed.get().find(request, decision);
            RequestModel.evaluate(request, decision.answerTokens, decision.txPowerWatts, informedOutcome);
            informedGrams += informedOutcome.objectiveGrams();
        }
        addCaused(own, caused);
        addCaused(full, causedFull);
    }

    private static void addCaused(Outcome o, double[] sums) {
        sums[0] += o.causedServerGrams;
        sums[1] += o.causedStationGrams;
        sums[2] += o.deviceOperationalGrams;
        sums[3] += o.causedServerJoules;
        sums[4] += o.causedStationJoules;
    }

    BillReport report(World world) {
        return new BillReport(
                parameters.accounting(),
                parameters.makingCounts(),
                objective / requests,
                clairvoyant / requests,
                informed.isPresent() ? OptionalDouble.of(informedGrams / requests) : OptionalDouble.empty(),
                caused(caused),
                caused(causedFull),
                cell(world));
    }

    private BillReport.Caused caused(double[] sums) {
        return new BillReport.Caused(
                sums[0] / requests, sums[1] / requests, sums[2] / requests, sums[3] / requests, sums[4] / requests);
    }

    private static BillReport.CellTotal cell(World world) {
        CellMeter meter = world.meter();
        double n = world.requests();
        return new BillReport.CellTotal(
                meter.serverGrams() / n,
                meter.stationGrams() / n,
                meter.deviceGrams() / n,
                meter.makingGrams() / n,
                meter.serverJoules() / n,
                meter.stationJoules() / n,
                meter.deviceJoules() / n);
    }
}
