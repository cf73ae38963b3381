/**
 * Learning: the environment's interface, replay, and the algorithms, each an update that reads in its paper's order.
 * Uses aolo.neural, aolo.math, aolo.quantity. A learner and a policy runner belong to one thread each; snapshots and
 * parameters are immutable.
 */
package aolo.rl;
