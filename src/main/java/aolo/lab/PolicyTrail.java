package aolo.lab;

import aolo.rl.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policies a training has published, evenly thinned over its steps so that a long one keeps no more than a short one. One
 * owner thread.
 */
final class PolicyTrail {
    /** Policies kept; each has its weights, below a megabyte for the actors of the paper. */
    static final int MOST = 24;

    private final List<PolicySnapshot> kept = new ArrayList<>();
    private List<PolicySnapshot> published = List.of();
    private long strideSteps;

    /**
     * Takes the newest policy; empty, another learner or fewer steps begin anew.
     *
     * @return whether it was another than the last one
     */
    boolean add(Optional<PolicySnapshot> newest) {
        PolicySnapshot last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (newest.orElse(null) == last) {
            return false;
        }
        if (newest.isEmpty() || beginsAnew(newest.get())) {
            kept.clear();
            strideSteps = 0;
        }
        newest.ifPresent(this::keep);
        published = List.copyOf(kept);
        return true;
    }

    private boolean beginsAnew(PolicySnapshot policy) {
        return !kept.isEmpty()
                && (policy.algorithm() != kept.get(0).algorithm() || policy.steps() < kept.get(kept.size() - 1).steps());
    }

    /** The last place is always the newest one's; it stays when it is a stride after the one before. */
    private void keep(PolicySnapshot policy) {
        int last = kept.size() - 1;
        if (last > 0 && kept.get(last).steps() - kept.get(last - 1).steps() < strideSteps) {
            kept.remove(last);
        }
        kept.add(policy);
        if (kept.size() > MOST) {
            thin();
        }
    }

    /** Every second one goes, but for the newest. */
    private void thin() {
        for (int i = kept.size() - 2; i > 0; i -= 2) {
            kept.remove(i);
        }
        strideSteps = kept.get(kept.size() - 2).steps() - kept.get(kept.size() - 3).steps();
    }

    /** Oldest first, the newest last. Immutable. */
    List<PolicySnapshot> policies() {
        return published;
    }
}
