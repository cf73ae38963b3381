package aolo.rl;

/** Found inside an update; the learner adds step and update and throws {@link LearningFault}. */
final class NotFinite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final LearningFault.Place place;

    NotFinite(LearningFault.Place place, String what) {
        super(what, null, false, false);
        this.place = place;
    }
}
