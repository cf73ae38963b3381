package aolo.world;

/**
 * How busy a cell is when a hypothetical request is made, and when that is. Immutable; any thread.
 *
 * @param batch B: answers in service, this one and the background included, 1 to the server's limit
 * @param onAir answers on the air, this one included, at least 1; a mean need not be whole
 * @param queueWaitSeconds time in the server's queue
 * @param timeSeconds since the scenario's start
 */
public record Situation(int batch, double onAir, double queueWaitSeconds, double timeSeconds) {}
