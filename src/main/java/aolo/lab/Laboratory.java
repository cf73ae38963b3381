package aolo.lab;

import aolo.scenario.Scenario;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The laboratory: a watched world on one thread, a training on another. Commands enter through {@link #submit}; the newest
 * {@link LabSnapshot} is read with {@link #snapshot()} as often as one likes, without disturbing anything. No view is known
 * here: close the window and nothing changes.
 */
public final class Laboratory implements AutoCloseable {
    private final AtomicReference<LabSnapshot> newest = new AtomicReference<>();

    /**
     * Opens a laboratory on a scenario; both threads start, the watched world runs at once with full service.
     *
     * @throws IllegalArgumentException naming what in the scenario no world can be built from (e.g. a model too large for
     *     its accelerators)
     */
    public Laboratory(Scenario scenario) {}

    /** The newest state. Never null, never blocks. */
    public LabSnapshot snapshot() {
        return newest.get();
    }

    /** Queues a command and returns at once. Any thread. Ignored after {@link #close}. */
    public void submit(LabCommand command) {}

    /** Stops both threads; returns when they have ended (at most a few seconds). Nothing is written. */
    @Override
    public void close() {}
}
