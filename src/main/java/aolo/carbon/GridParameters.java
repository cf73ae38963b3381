package aolo.carbon;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import java.util.Optional;

/** The electricity grid. Immutable; any thread. */
public record GridParameters(
        @Meaning("region whose yearly mean applies (ISO 3166 alpha-3 code or World)") String region,
        @Meaning("24 h shape: GBR, FRA, DEU, USA-CA or FLAT") String shape,
        @Quantity(min = 0, max = 24, unit = "h", meaning = "hour of the day at the start") double startHour,
        @Meaning("hourly intensity file, relative to the scenario; it replaces mean and shape")
                Optional<String> intensityCsv) {}
