package aolo.lab;

/**
 * What one served request was worth, beside full service and bound in the same server state. Mutable, reused; one owner
 * thread.
 */
final class RequestFigures {
    double carbonGrams;
    double fullServiceGrams;
    double boundGrams;
    double qoe;
    double latencySeconds;
    double reward;
    boolean feasible;
    boolean broken;
}
