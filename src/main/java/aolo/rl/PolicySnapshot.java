package aolo.rl;

import java.io.DataOutput;
import java.io.IOException;

/**
 * A policy frozen at one moment: deterministic, immutable, any thread. It acts through runners, which hold the buffers
 * and belong to one thread each.
 */
public interface PolicySnapshot {
    Algorithm algorithm();

    int observationSize();

    int actionSize();

    /** Environment steps the learner had recorded. */
    long steps();

    /** A new runner with its own buffers. Allocates; keep it. */
    PolicyRunner newRunner();

    /** Writes weights and statistics; {@link LearnerFactory#loadPolicy} reads them back to equal actions. */
    void save(DataOutput out) throws IOException;
}
