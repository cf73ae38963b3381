package aolo.figure;

/**
 * Colours of a chart, each 0xRRGGBB.
 *
 * @param dark whether the ground is dark, which chooses the hues of roles
 * @param background around the plot
 * @param panel behind the data
 * @param ink titles and axis labels
 * @param muted tick labels and axis lines
 * @param grid grid lines
 * @param mono whether hues become greys
 */
public record ChartTheme(boolean dark, int background, int panel, int ink, int muted, int grid, boolean mono) {
    /** Luminance of a grey that stands out from white by 3 to 1. */
    private static final double LIGHTEST = 0.28;

    /** Dark on white: paper, and the light window. */
    public static final ChartTheme LIGHT = new ChartTheme(false, 0xFFFFFF, 0xFFFFFF, 0x1A1D21, 0x4A4F57, 0xE4E7EB, false);

    /** Light on near-black: the dark window. */
    public static final ChartTheme DARK = new ChartTheme(true, 0x1B1F24, 0x1B1F24, 0xEDF0F3, 0xA9B1BB, 0x30363D, false);

    /** Hue of {@code role} on this ground, 0xRRGGBB. */
    public int rgb(Role role) {
        return mono ? grey(role.rgb(dark)) : role.rgb(dark);
    }

    private int grey(int rgb) {
        double luminance = luminance(rgb);
        double shown = level(dark ? Math.max(1 - LIGHTEST, luminance) : Math.min(LIGHTEST, luminance));
        int level = (int) Math.round(shown);
        return level << 16 | level << 8 | level;
    }

    /** Relative luminance of a colour, 0..1 (WCAG 2). */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    static double linear(int level) {
        double c = level / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Level 0..255 of a share of light, which is cut to 0..1. */
    static double level(double light) {
        double luminance = Math.max(0, Math.min(1, light));
        return 255 * (luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * StrictMath.pow(luminance, 1 / 2.4) - 0.055);
    }

    /** Contrast of two colours, 1 to 21 (WCAG 2). */
    public static double contrast(int rgb, int other) {
        double a = luminance(rgb);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The same ground with hues turned into greys that stand out from it. */
    public ChartTheme greys() {
        return new ChartTheme(dark, background, panel, ink, muted, grid, true);
    }

    /** The same theme on another ground, to sit seamlessly in a panel. */
    public ChartTheme on(int newBackground) {
        return new ChartTheme(dark, newBackground, newBackground, ink, muted, grid, mono);
    }
}
