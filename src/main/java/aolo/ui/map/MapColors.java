package aolo.ui.map;

import javafx.scene.paint.Color;

/** Colours of the map in one theme. Radio, server, embodied and idle have one hue each everywhere in the lab. */
public record MapColors(
        boolean dark,
        Color ground,
        Color outside,
        Color grid,
        Color border,
        Color ink,
        Color faintInk,
        Color card,
        Color radio,
        Color server,
        Color heatLow,
        Color heatHigh) {
    public static final MapColors LIGHT = new MapColors(
            false,
            Color.web("#ffffff"),
            Color.web("#f0f2f5"),
            Color.web("#8c959f", 0.28),
            Color.web("#6e7781"),
            Color.web("#1f2328"),
            Color.web("#57606a"),
            Color.web("#ffffff", 0.94),
            Color.web("#0072b2"),
            Color.web("#d55e00"),
            Color.web("#f6f8fa"),
            Color.web("#4a90c2"));
    public static final MapColors DARK = new MapColors(
            true,
            Color.web("#161b22"),
            Color.web("#0d1117"),
            Color.web("#8b949e", 0.22),
            Color.web("#6e7681"),
            Color.web("#e6edf3"),
            Color.web("#9da7b3"),
            Color.web("#161b22", 0.94),
            Color.web("#58a6dd"),
            Color.web("#f08038"),
            Color.web("#0f141b"),
            Color.web("#2f6f9f"));

    /** Heat map colour of a gain, {@code level} 0 (weakest shown) to 1 (strongest shown), as ARGB. */
    int heatArgb(double level) {
        double l = Math.max(0, Math.min(1, level));
        return 0xff000000
                | channel(heatLow.getRed(), heatHigh.getRed(), l) << 16
                | channel(heatLow.getGreen(), heatHigh.getGreen(), l) << 8
                | channel(heatLow.getBlue(), heatHigh.getBlue(), l);
    }

    private static int channel(double low, double high, double level) {
        return (int) Math.round(255 * (low + (high - low) * level));
    }
}
