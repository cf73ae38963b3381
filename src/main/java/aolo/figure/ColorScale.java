package aolo.figure;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;

/**
 * Values to a fixed number of slate tints, from near the ground (low) to far from it (high): lightness alone carries
 * the value, so it survives grey printing and any colour vision, and hatches and marks stand out against it.
 */
final class ColorScale implements PaintScale {
    private static final int[] ON_LIGHT = {0xF6F8FB, 0xD3DDE9, 0xA3B6CC, 0x6F8AA8, 0x3F5F82};
    private static final int[] ON_DARK = {0x20272F, 0x33455A, 0x4F6A88, 0x7F9CBB, 0xBFD2E6};

    private final double low;
    private final double high;
    private final int levels;
    private final int[] stops;

    ColorScale(double low, double high, int levels, boolean onDark) {
        stops = onDark ? ON_DARK : ON_LIGHT;
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
        double share = Math.max(0, Math.min(levels - 1, level)) / (levels - 1.0) * (stops.length - 1);
        int stop = Math.min(stops.length - 2, (int) share);
        double part = share - stop;
        return mix(stops[stop], stops[stop + 1], part);
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
