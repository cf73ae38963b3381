/**
 * Runs as things: their table, their curves over each other, the slider over a run's past, two policies on the same requests. Uses
 * {@code aolo.lab}, {@code aolo.report}. Lives on the JavaFX thread; files and trials beside it.
 */
package aolo.ui.runs;
