package aolo.world;

import java.util.List;

/**
 * The price μ of a broken constraint under {@code SHARE}: one for the cell, such that the decisions with least expected carbon
 * plus price break the share δ of the feasible requests. Found by bisection of its logarithm on requests of the calibration
 * streams; the share is the mean of the chances, which varies less from stream to stream than what happens. Any thread.
 */
public final class BreakPrice {
    private static final int REQUESTS = 600;
    private static final int HALVINGS = 14;
    private static final double SPAN = 1e4;

    private BreakPrice() {}

    /** μ of a cell in gCO2e; 0 where the constraint is not on the share, or nobody ever asks. */
    public static double grams(Cell cell) {
        KnowledgeParameters knowledge = cell.parameters().knowledge();
        boolean needed = knowledge.predicted()
                && knowledge.constraint() == KnowledgeParameters.Chance.SHARE
                && !cell.parameters().users().isEmpty();
        if (!needed) {
            return 0;
        }
        List<RequestContext> requests = CalibrationRequests.of(cell, REQUESTS);
        double scale = meanFullServiceGrams(requests);
        double low = scale / SPAN;
        double high = scale * SPAN;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (brokenShare(requests, middle) > knowledge.breakShare()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double meanFullServiceGrams(List<RequestContext> requests) {
        Outcome outcome = new Outcome();
        double sum = 0;
        for (RequestContext request : requests) {
            RequestModel.evaluate(request, request.uncappedTokens(), request.maxPowerWatts, outcome);
            sum += outcome.objectiveGrams();
        }
        return requests.isEmpty() ? 1 : sum / requests.size();
    }

    private static double brokenShare(List<RequestContext> requests, double grams) {
        InformedDecision informed = new InformedDecision(grams);
        Decision decision = new Decision();
        double sum = 0;
        for (RequestContext request : requests) {
            informed.find(request, decision);
            sum += informed.breakChance(request, decision);
        }
        return requests.isEmpty() ? 0 : sum / requests.size();
    }
}
