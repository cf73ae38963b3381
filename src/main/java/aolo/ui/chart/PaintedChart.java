package aolo.ui.chart;

import aolo.figure.ChartGeometry;
import aolo.figure.ChartModel;

/**
 * A finished painting of a chart. The pixels are not changed any more.
 *
 * @param pixels premultiplied ARGB, row by row
 * @param width in device pixels
 * @param height in device pixels
 * @param scale device pixels to a logical pixel of the geometry
 * @param geometry where the data area lies
 * @param model what is painted
 */
public record PaintedChart(int[] pixels, int width, int height, double scale, ChartGeometry geometry, ChartModel model) {}
