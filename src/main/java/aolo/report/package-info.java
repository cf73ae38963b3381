/**
 * Tables, texts and figures made from results, for the window and the shell alike. Uses {@code aolo.experiment} and
 * {@code aolo.figure}; computes nothing that a result does not hold. Any thread.
 */
package aolo.report;
