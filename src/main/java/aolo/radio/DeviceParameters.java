package aolo.radio;

import aolo.quantity.Quantity;

/** The user's device: power drawn and power sent. Immutable; any thread. */
public record DeviceParameters(
        @Quantity(min = 0, max = 50, unit = "W", meaning = "drawn while receiving") double receiveWatts,
        @Quantity(min = 0, max = 50, unit = "W", meaning = "drawn while sending") double sendWatts,
        @Quantity(min = 0, max = 50, unit = "W", meaning = "drawn while waiting for the answer") double waitWatts,
        @Quantity(min = -40, max = 40, unit = "dBm", meaning = "radiated on the uplink") double uplinkPowerDbm) {}
