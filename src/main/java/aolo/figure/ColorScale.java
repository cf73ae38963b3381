package aolo.figure;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;

/**
 * Values to a fixed number of colours between dark blue and yellow (cividis, Nuñez, Anderton and Renslow 2018: even in
 * lightness, alike for all forms of colour vision).
 */
final class ColorScale implements PaintScale {
    private static final int[] STOPS = {
        0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838
    };

    private final double low;
    private final double high;
    private final int levels;

    ColorScale(double low, double high, int levels) {
        this.low = low;
        this.high = high > low ? high : low + Math.max(1e-12, Math.abs(low) * 1e-6);
        this.levels = levels;
    }

    @Override
    public double getLowerBound() {
        return low;
    }

    @Override
    public double getUpperBound() {
        return high;
    }

    @Override
    public Color getPaint(double value) {
        return new Color(rgb(value));
    }

    /** Colour of a finite value, 0xRRGGBB; values outside get the end's colour. */
    int rgb(double value) {
        int level = (int) Math.floor((value - low) / (high - low) * levels);
        double share = Math.max(0, Math.min(levels - 1, level)) / (levels - 1.0) * (STOPS.length - 1);
        int stop = Math.min(STOPS.length - 2, (int) share);
        double part = share - stop;
        return mix(STOPS[stop], STOPS[stop + 1], part);
    }

    /** Lower end of level {@code index}. */
    double edge(int index) {
        return low + (high - low) * index / levels;
    }

    private static int mix(int a, int b, double part) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = a >> shift & 255;
            int to = b >> shift & 255;
            rgb |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return rgb;
    }
}
