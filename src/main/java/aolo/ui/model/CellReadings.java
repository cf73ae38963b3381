package aolo.ui.model;

import aolo.scenario.Scenario;
import aolo.world.UserParameters;
import java.util.List;
import java.util.Optional;

/**
 * Physics of one cell, quick enough to ask while the mouse moves. Built for everything of a scenario but the places of
 * its users, so a drag of a user needs no new one. Implementations are safe on any thread.
 */
public interface CellReadings {
    /** Mean channel gain in dB at a place, for a user at 1.5 m; the heat map. */
    double gainDb(double xMeters, double yMeters);

    /** The link of a user at its place; empty where the model gives no answer. */
    Optional<LinkReading> link(UserParameters user);

    /** The whole chain of one typical request of a user, in order. */
    List<ChainTerm> chain(UserParameters user);

    /** Makes readings for a scenario; may take some milliseconds. */
    @FunctionalInterface
    interface Factory {
        CellReadings of(Scenario scenario);
    }
}
