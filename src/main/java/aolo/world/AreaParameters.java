package aolo.world;

import aolo.quantity.Quantity;

/** The map. Immutable; any thread. */
public record AreaParameters(
        @Quantity(min = 10, max = 50_000, unit = "m", meaning = "west to east") double widthMeters,
        @Quantity(min = 10, max = 50_000, unit = "m", meaning = "south to north") double heightMeters) {}
