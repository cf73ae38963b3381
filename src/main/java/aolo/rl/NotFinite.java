package aolo.rl;

/** Found inside an update; the learner adds step and update and throws {@link LearningFault}. */
final class NotFinite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final LearningFault.Place place;

    /** @param what the thing in words, with index and value */
    NotFinite(LearningFault.Place place, String what) {
        this(place, what, false);
    }

    private NotFinite(LearningFault.Place place, String what, boolean tooLarge) {
        super(place + (tooLarge ? " is too large to learn from (beyond 3.4e38): " : " is not finite: ") + what, null, false, false);
        this.place = place;
    }

    /** Of a number that is NaN or infinite, or that a float cannot hold. */
    static NotFinite of(LearningFault.Place place, String name, double value) {
        return new NotFinite(place, name + " = " + value, Double.isFinite(value));
    }
}
