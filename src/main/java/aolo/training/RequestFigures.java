package aolo.training;

import aolo.world.Outcome;

/**
 * What one served request was worth, beside full service and the bound it competes with in the same server state: by what the
 * scenario minimises (objective), and by each bill. Mutable, reused; one owner
 * thread.
 */
public final class RequestFigures {
    double objectiveGrams;
    double fullServiceObjectiveGrams;
    double boundObjectiveGrams;
    double carbonGrams;
    double fullServiceGrams;
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
        objectiveGrams = own.objectiveGrams();
        fullServiceObjectiveGrams = full.objectiveGrams();
        boundObjectiveGrams = best.objectiveGrams();
        carbonGrams = own.carbonGrams();
        fullServiceGrams = full.carbonGrams();
        causedGrams = own.causedGrams();
        fullServiceCausedGrams = full.causedGrams();
        cellGrams = own.cellGrams();
        fullServiceCellGrams = full.cellGrams();
        qoe = own.qoe();
        latencySeconds = own.latencySeconds();
        broken = own.breaksConstraint();
    }
}
