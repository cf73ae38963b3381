package aolo.lab;

import aolo.rl.PolicySnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The policies of a training at even distances, for the time machine. Of a long training every second one goes, again and
 * again, so that never more are held than a person tells apart. One owner thread: the training thread.
 */
final class PolicyHistory {
    /** Requests from one to the next, at first. */
    static final long STRIDE = 250;

    /** Most that are held, about half a megabyte each. */
    static final int MOST = 64;

    private final List<PolicyAt> held = new ArrayList<>();
    private long stride = STRIDE;

    /** Forgets everything: another training. */
    void clear() {
        held.clear();
        stride = STRIDE;
    }

    /** Called after every step; asks for the policy only where one is due. */
    void step(long step, Supplier<PolicySnapshot> policy) {
        if (step % stride != 0) {
            return;
        }
        held.add(new PolicyAt(step, policy.get()));
        if (held.size() > MOST) {
            stride *= 2;
            held.removeIf(one -> one.step() % stride != 0);
        }
    }

    /** Oldest first. */
    List<PolicyAt> all() {
        return List.copyOf(held);
    }
}
