package aolo.figure;

import java.awt.Graphics2D;

/** Paints one series onto the data area. */
@FunctionalInterface
interface SeriesPainter {
    void paint(Graphics2D g, PlotFrame frame);
}
