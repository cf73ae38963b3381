/**
 * The requests and the server that answers them: traffic, models and accelerators, energy and time of continuous
 * batching. Server powers and energies are of one copy of the model, PUE not yet applied.
 *
 * <p>Uses {@code aolo.math} and {@code aolo.quantity}. Everything is immutable and may be used by any thread, except
 * {@link aolo.llm.RequestDraw} (a mutable row with one owner) and {@link aolo.llm.BatchingSimulation}, which lives on
 * its caller's thread.
 */
package aolo.llm;
