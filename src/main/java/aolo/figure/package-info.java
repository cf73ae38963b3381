/**
 * Charts as data, and their rendering: {@link aolo.figure.ChartModel} holds what a chart shows, {@link
 * aolo.figure.ChartRenderer} turns it into a JFreeChart, {@link aolo.figure.LiveChartPainter} paints it into pixels for
 * the window, {@link aolo.figure.FigureExport} writes PDF, SVG, PNG, CSV and LaTeX.
 *
 * <p>May use aolo.results and what lies below it, java.awt, JFreeChart, PDFBox and Batik; never javafx. The records are
 * immutable and belong to any thread; a renderer, painter or export belongs to one thread at a time, and none of them
 * needs the JavaFX thread.
 */
package aolo.figure;
