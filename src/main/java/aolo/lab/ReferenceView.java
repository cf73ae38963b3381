package aolo.lab;

/**
 * What the users' change column compares with. Immutable; any thread.
 *
 * @param kind how it came to be
 * @param policy who decides there
 * @param steps requests its policy had learned from; 0 unless it was learned
 */
public record ReferenceView(Kind kind, LabCommand.ServingPolicy policy, long steps) {
    /** How a reference came to be; a person's choice goes before, then what was trained last. */
    public enum Kind {
        /** The scenario as it was opened, by full service. */
        OPENED,
        /** The cell and the policy as a training left them. */
        TRAINED,
        /** A person's choice. */
        PINNED
    }
}
