package aolo.lab;

import aolo.lab.LabCommand.ServingPolicy;

/**
 * Something that happened to the watched cell and divides its series: what stands before it and after it is not of one kind.
 * Immutable; any thread.
 *
 * @param requests requests served until then, the abscissa of the cell's series
 * @param kind what happened
 * @param policy who decides from then on
 * @param what for a person: what was edited ("ada moved"), or of which run and step the policy is that a person chose; else empty
 */
public record LabEvent(long requests, Kind kind, ServingPolicy policy, String what) {
    /** What happened. */
    public enum Kind {
        TRAINING_BEGAN,
        /** All its steps are done, or it was stopped, replaced or has halted. */
        TRAINING_ENDED,
        /** Another policy decides. */
        POLICY,
        /** The scenario was edited. */
        EDITED
    }
}
