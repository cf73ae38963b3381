package aolo.rl;

/** A number that cannot be learned from, not finite or too large, and where it appeared. Thrown instead of learning from it. */
public final class LearningFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Where the bad number was found. */
    public enum Place {
        OBSERVATION,
        ACTION,
        REWARD,
        COST,
        LOSS,
        GRADIENT,
        WEIGHT
    }

    private final Place place;
    private final long step;
    private final long update;

    /**
     * @param what a sentence: what is wrong with which thing, with index and value
     * @param step steps recorded before the fault
     * @param update updates made before the fault
     */
    public LearningFault(Place place, String what, long step, long update) {
        super(what + " (step " + step + ", update " + update + ")");
        this.place = place;
        this.step = step;
        this.update = update;
    }

    public Place place() {
        return place;
    }

    public long step() {
        return step;
    }

    public long update() {
        return update;
    }
}
