/**
 * The spikes behind the decisions: encoder, hidden layers, output, as they run.
 *
 * <p>May use: lab, rl's spike record, ui.model. Thread: the JavaFX application thread.
 */
package aolo.ui.spikes;
