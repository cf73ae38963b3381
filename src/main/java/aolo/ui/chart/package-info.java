/**
 * Charts: drawn by JFreeChart on one background thread into pixels while live, interactive when popped out, exported from
 * their menu.
 *
 * <p>May use: figure, lab, ui.model. Thread: the JavaFX application thread; painting and export on the chart thread.
 */
package aolo.ui.chart;
