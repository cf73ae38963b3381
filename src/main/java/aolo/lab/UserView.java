package aolo.lab;

/**
 * One user: its place now and what one answer costs there.
 *
 * @param id as in the scenario
 * @param place where the user is now (it may walk)
 * @param fadingDb known small-scale fading power of this moment, 0 dB is the mean; for the eye, not part of any mean
 * @param minQoe least quality of experience its traffic profile allows
 * @param maxLatencySeconds longest latency its traffic profile allows
 * @param answer its typical answer by the policy that serves
 * @param fullServiceGrams the same request by full service
 * @param boundGrams the same request by the exact best decision
 * @param feasibleShare part of the fading in which any decision keeps the limits, 0 to 1
 * @param referenceGrams billed carbon of its typical answer in the pinned cell by the pinned policy, at the same hour; NaN for
 *     a user whom the reference does not know
 */
public record UserView(
        String id,
        PlaceView place,
        double fadingDb,
        double minQoe,
        double maxLatencySeconds,
        TypicalAnswer answer,
        double fullServiceGrams,
        double boundGrams,
        double feasibleShare,
        double referenceGrams) {

    /** The same at another moment of the fading. */
    UserView withFading(double db) {
        return new UserView(
                id, place, db, minQoe, maxLatencySeconds, answer, fullServiceGrams, boundGrams, feasibleShare, referenceGrams);
    }
}
