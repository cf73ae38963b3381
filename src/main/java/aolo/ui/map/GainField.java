package aolo.ui.map;

import aolo.scenario.Scenario;

/** Mean channel gain of a cell as a landscape. Implementations are safe on any thread. */
@FunctionalInterface
public interface GainField {
    /** Antenna gain less path loss and shadowing in dB for a user at a place. */
    double gainDb(double xMeters, double yMeters);

    /** Makes the field of a scenario; may take some milliseconds. */
    @FunctionalInterface
    interface Factory {
        GainField of(Scenario scenario);
    }
}
