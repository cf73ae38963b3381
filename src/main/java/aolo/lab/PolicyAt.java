package aolo.lab;

import aolo.rl.PolicySnapshot;

/**
 * A policy as it was after so many requests of its training. Immutable; any thread.
 *
 * @param step requests learned from
 */
public record PolicyAt(long step, PolicySnapshot policy) {
    /** A policy that a training has published: of the last request served the learner has recorded nothing yet. */
    static PolicyAt of(PolicySnapshot policy) {
        return new PolicyAt(policy.steps() + 1, policy);
    }
}
