/**
 * The commands of {@code java -jar aolo-lab.jar}. Uses {@code aolo.lab} and {@code aolo.report}; loads no JavaFX class: the
 * window is opened by name. Thread: the main thread. Results go to standard output, everything else to standard error.
 */
package aolo.cli;
