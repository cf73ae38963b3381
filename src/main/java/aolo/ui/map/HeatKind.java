package aolo.ui.map;

/** What the colours of the map say. */
public enum HeatKind {
    GAIN("Mean gain", "mean gain, dB", 0),
    SNR("Signal to noise", "SNR, dB", 0),
    RATE("Rate", "rate, Mbit/s", 1),
    CARBON("Carbon of an answer", "answer, mgCO₂e", 1);

    private final String title;
    private final String legend;
    private final int decimals;

    HeatKind(String title, String legend, int decimals) {
        this.title = title;
        this.legend = legend;
        this.decimals = decimals;
    }

    /** In a menu. */
    public String title() {
        return title;
    }

    /** Above the colours, with the unit. */
    String legend() {
        return legend;
    }

    /** Of the numbers at the ends of the colours. */
    int decimals() {
        return decimals;
    }
}
