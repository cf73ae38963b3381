package aolo.ui.model;

import java.util.List;

/**
 * A change as a person reads it: its sign in the number, its direction as a shape, whether it is for the worse as a colour
 * (style classes {@code change-worse}, {@code change-better}). What rounds to nothing is no change. Any thread.
 *
 * @param text shape and number, e.g. "▲ +9.3 %"
 * @param sense below 0 better, above 0 worse, 0 unchanged
 */
public record ChangeMark(String text, int sense) {
    private static final String WORSE = "change-worse";
    private static final String BETTER = "change-better";

    /** All style classes a change may have. */
    public static final List<String> STYLES = List.of(WORSE, BETTER);

    /** Of a ratio of now to before. */
    public static ChangeMark percent(double ratio, boolean moreIsWorse) {
        double percent = 100 * (ratio - 1);
        return of(percent, Math.abs(percent) < 99.95 ? 1 : 0, " %", moreIsWorse);
    }

    /** Of a difference of now and before. */
    public static ChangeMark difference(double difference, int decimals, boolean moreIsWorse) {
        return of(difference, decimals, "", moreIsWorse);
    }

    private static ChangeMark of(double change, int decimals, String unit, boolean moreIsWorse) {
        if (!Double.isFinite(change)) {
            return new ChangeMark(Readable.NONE, 0);
        }
        double size = Math.rint(Math.abs(change) * Math.pow(10, decimals));
        if (size == 0) {
            return new ChangeMark("= " + Readable.fixed(0, decimals) + unit, 0);
        }
        String text = (change > 0 ? "▲ +" : "▼ ") + Readable.fixed(change, decimals) + unit;
        return new ChangeMark(text, change > 0 == moreIsWorse ? 1 : -1);
    }

    /** Its style class: one of {@link #STYLES} or none. */
    public List<String> styles() {
        return sense == 0 ? List.of() : List.of(sense > 0 ? WORSE : BETTER);
    }
}
