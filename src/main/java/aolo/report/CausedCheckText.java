package aolo.report;

import aolo.world.CausedCheck;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A {@link CausedCheck} for a person and for a file. */
public final class CausedCheckText {
    private CausedCheckText() {}

    public static String of(CausedCheck c) {
        return String.format(
                Locale.ROOT,
                "check         meters count %s J per request less than under full service (%.2f %%), caused says %s J:"
                        + " %+.1f %%%n              server alone %s J at its meter, %s J caused (%+.1f %%), %s J billed%n",
                text(c.meterSavedJoules()),
                100 * c.meterSavedJoules() / c.meterFullServiceJoules(),
                text(c.causedSavedJoules()),
                c.errorPercent(),
                text(c.serverMeterSavedJoules()),
                text(c.serverCausedSavedJoules()),
                c.serverErrorPercent(),
                text(c.serverBilledSavedJoules()));
    }

    public static Map<String, Object> asMap(CausedCheck c) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("meter_saved_j_per_request", c.meterSavedJoules());
        map.put("caused_saved_j_per_request", c.causedSavedJoules());
        map.put("error_percent", c.errorPercent());
        map.put("server_meter_saved_j_per_request", c.serverMeterSavedJoules());
        map.put("server_caused_saved_j_per_request", c.serverCausedSavedJoules());
        map.put("server_error_percent", c.serverErrorPercent());
        map.put("server_billed_saved_j_per_request", c.serverBilledSavedJoules());
        map.put("meter_full_service_j_per_request", c.meterFullServiceJoules());
        return map;
    }

    private static String text(double value) {
        return NumberText.text(value, 4);
    }
}
