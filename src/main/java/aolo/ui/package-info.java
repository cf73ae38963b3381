/**
 * The window: the only place that may import javafx. It shows immutable snapshots of {@code aolo.lab} and sends commands;
 * it owns no model, no random stream that a result depends on, and can be thrown away at any time.
 *
 * <p>May use: lab, figure and what they use. Thread: the JavaFX application thread, unless a class says otherwise.
 */
package aolo.ui;
