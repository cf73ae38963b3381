package aolo.ui.model;

/**
 * A user's link and what a typical answer of its traffic costs there. Immutable; any thread.
 *
 * @param id the user
 * @param distanceMeters three-dimensional distance to the station
 * @param lineOfSight whether the place sees the station
 * @param gainDb mean channel gain: antenna minus path loss minus shadowing
 * @param snrDb mean signal-to-noise ratio at the power decided
 * @param rateBitsPerSecond rate on the answer's share of the bandwidth
 * @param latencySeconds request to last token
 * @param qoe quality of experience, 0 to 1
 * @param carbonGrams grams CO2e of the answer
 * @param carbonParts grams by part; they sum to {@code carbonGrams}
 */
public record LinkReading(
        String id,
        double distanceMeters,
        boolean lineOfSight,
        double gainDb,
        double snrDb,
        double rateBitsPerSecond,
        double latencySeconds,
        double qoe,
        double carbonGrams,
        CarbonParts carbonParts) {

    /** Grams CO2e of one answer by what emits them. */
    public record CarbonParts(double radioGrams, double serverGrams, double embodiedGrams, double idleGrams) {
        public double sumGrams() {
            return radioGrams + serverGrams + embodiedGrams + idleGrams;
        }
    }
}
