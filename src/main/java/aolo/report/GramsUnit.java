package aolo.report;

/**
 * Grams or milligrams: chosen once for a figure, by its largest value, as the window chooses for a number.
 *
 * @param unit as a person reads it
 * @param perGram what a gram is in it
 */
public record GramsUnit(String unit, double perGram) {
    /** Milligrams below this, grams. */
    private static final double SMALL = 1;

    /** The unit in which values up to {@code largestGrams} read well. */
    public static GramsUnit of(double largestGrams) {
        return Math.abs(largestGrams) < SMALL ? new GramsUnit("mgCO\u2082e", 1000) : new GramsUnit("gCO\u2082e", 1);
    }
}
