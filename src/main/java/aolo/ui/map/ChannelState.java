package aolo.ui.map;

import javafx.scene.paint.Color;

/** How good a link is now, told by colour and by dash. Thresholds are in SNR; Okabe-Ito hues. */
public enum ChannelState {
    GOOD("SNR ≥ 20 dB", 20, Color.web("#009e73"), new double[0]),
    FAIR("≥ 10 dB", 10, Color.web("#e6c700"), new double[] {14, 5}),
    POOR("≥ 0 dB", 0, Color.web("#e67e00"), new double[] {7, 5}),
    OUTAGE("< 0 dB", Double.NEGATIVE_INFINITY, Color.web("#c2183b"), new double[] {2, 5});

    private final String text;
    private final double atLeastDb;
    private final Color color;
    private final double[] dashes;

    ChannelState(String text, double atLeastDb, Color color, double[] dashes) {
        this.text = text;
        this.atLeastDb = atLeastDb;
        this.color = color;
        this.dashes = dashes;
    }

    /** The state at a signal-to-noise ratio; NaN is an outage, never a good link. */
    public static ChannelState of(double snrDb) {
        for (ChannelState state : values()) {
            if (snrDb >= state.atLeastDb) {
                return state;
            }
        }
        return OUTAGE;
    }

    public String text() {
        return text;
    }

    Color color() {
        return color;
    }

    /** Dash lengths in pixels; empty for a solid line. Not to be modified. */
    double[] dashes() {
        return dashes;
    }
}
