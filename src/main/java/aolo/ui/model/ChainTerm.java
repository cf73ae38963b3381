package aolo.ui.model;

/**
 * One term of the chain from channel to carbon.
 *
 * @param part which hue it wears
 * @param name what it is, as a person says it
 * @param value in {@code unit}
 * @param unit shown beside the value; empty for a pure number
 */
public record ChainTerm(Part part, String name, double value, String unit) {
    /** Colour carries one meaning everywhere. */
    public enum Part {
        RADIO,
        SERVER,
        EMBODIED,
        IDLE,
        EXPERIENCE,
        DECISION
    }
}
