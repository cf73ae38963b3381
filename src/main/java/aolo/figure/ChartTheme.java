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
 */
public record ChartTheme(boolean dark, int background, int panel, int ink, int muted, int grid) {
    /** Dark on white: paper, and the light window. */
    public static final ChartTheme LIGHT = new ChartTheme(false, 0xFFFFFF, 0xFFFFFF, 0x1A1D21, 0x4A4F57, 0xE4E7EB);

    /** Light on near-black: the dark window. */
    public static final ChartTheme DARK = new ChartTheme(true, 0x1B1F24, 0x1B1F24, 0xEDF0F3, 0xA9B1BB, 0x30363D);

    /** Hue of {@code role} on this ground, 0xRRGGBB. */
    public int rgb(Role role) {
        return role.rgb(dark);
    }

    /** The same theme on another ground, to sit seamlessly in a panel. */
    public ChartTheme on(int newBackground) {
        return new ChartTheme(dark, newBackground, newBackground, ink, muted, grid);
    }
}
