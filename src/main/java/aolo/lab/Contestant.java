package aolo.lab;

import aolo.math.RandomStreams;
import aolo.training.LearnedPolicy;
import aolo.training.NamedPolicy;
import aolo.world.Cell;
import aolo.world.DecisionPolicy;
import java.util.Optional;

/**
 * Who decides in a question about policies: one with a name, or one that was learned. Immutable; any thread.
 *
 * @param title for a person
 * @param named empty for one that was learned
 * @param learned empty for one with a name
 */
public record Contestant(String title, Optional<NamedPolicy> named, Optional<PolicyAt> learned) {
    public Contestant {
        if (named.isPresent() == learned.isPresent()) {
            throw new IllegalArgumentException(title + " must be either a policy with a name or a learned one");
        }
    }

    /** A policy with a name. */
    public static Contestant of(NamedPolicy policy) {
        return new Contestant(policy.title(), Optional.of(policy), Optional.empty());
    }

    /** A run's policy as it was at a step. */
    public static Contestant of(String run, PolicyAt policy) {
        return new Contestant(run + " at " + policy.step(), Optional.empty(), Optional.of(policy));
    }

    /** The newest policy of a run; empty while it has none. */
    public static Optional<Contestant> newestOf(RunEntry run) {
        return run.policies().isEmpty()
                ? Optional.empty()
                : Optional.of(of(run.name(), run.policies().get(run.policies().size() - 1)));
    }

    /** The policy in a cell; one thread. Those that are tuned take up to a second. */
    public DecisionPolicy in(Cell cell, RandomStreams streams) {
        return learned.<DecisionPolicy>map(one -> new LearnedPolicy(one.policy().newRunner()))
                .orElseGet(() -> named.orElseThrow().in(cell, streams));
    }
}
