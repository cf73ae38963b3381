package aolo.training;

import aolo.world.Outcome;

/**
 * What one served request was worth, beside full service and bound in the same server state. Mutable, reused; one owner
 * thread.
 */
public final class RequestFigures {
    double carbonGrams;
    double fullServiceGrams;
    double boundGrams;
    double causedGrams;
    double fullServiceCausedGrams;
    double cellGrams;
    double fullServiceCellGrams;
    double qoe;
    double latencySeconds;
    double reward;
    public boolean feasible;
    boolean broken;

    /** What it led to, beside full service and the best decision. */
    public void measure(Outcome own, Outcome full, Outcome best) {
        carbonGrams = own.carbonGrams();
        fullServiceGrams = full.carbonGrams();
        boundGrams = best.carbonGrams();
        causedGrams = own.causedGrams();
        fullServiceCausedGrams = full.causedGrams();
        cellGrams = own.cellGrams();
        fullServiceCellGrams = full.cellGrams();
        qoe = own.qoe();
        latencySeconds = own.latencySeconds();
        broken = own.breaksConstraint();
    }
}
