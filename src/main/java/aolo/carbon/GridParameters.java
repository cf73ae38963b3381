package aolo.carbon;

import aolo.quantity.Meaning;
import aolo.quantity.Quantity;
import aolo.quantity.TextKind;
import java.util.Optional;

/** The electricity grid. Immutable; any thread. */
public record GridParameters(
        @Meaning("region whose yearly mean applies (ISO 3166 alpha-3 code or World)") String region,
        @Meaning("24 h shape: GBR, FRA, DEU, USA-CA or FLAT") String shape,
        @Quantity(min = 0, max = 24, unit = "h", meaning = "hour of the day at the start") double startHour,
        @Meaning(value = "hourly intensity file in or below the scenario's folder; it replaces mean and shape", text = TextKind.FILE)
                Optional<String> intensityCsv) {}
