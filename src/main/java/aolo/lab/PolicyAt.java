package aolo.lab;

import aolo.rl.PolicySnapshot;

/**
 * A policy as it was after so many requests of its training. Immutable; any thread.
 *
 * @param step requests learned from
 */
public record PolicyAt(long step, PolicySnapshot policy) {}
