package aolo.training;

import aolo.world.Bill;
import aolo.world.BillReport;
import aolo.world.SavedPercent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The bills in files: the same keys in {@code summary.json} and {@code simulate --json}. Plain functions, any thread. */
public final class BillKeys {
    private BillKeys() {}

    /** All keys, in the order of the file; null stands for a bound that there is not. */
    public static Map<String, Object> asMap(BillReport bills, SavedPercent saved) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("accounting", bills.accounting().name().toLowerCase(java.util.Locale.ROOT));
        map.put("making_counts", bills.makingCounts());
        map.put("saved_percent", saved(saved));
        map.put("bound_kind", bills.boundKind().key());
        map.put("gap_to_clairvoyant_percent", bills.gapToClairvoyantPercent());
        map.put("gap_to_informed_percent", orNull(bills.gapToInformedPercent()));
        map.put("objective_g_per_request", bills.objectiveGrams());
        map.put("clairvoyant_objective_g_per_request", bills.clairvoyantGrams());
        map.put("informed_objective_g_per_request", orNull(bills.informedGrams()));
        map.put("caused_g_per_request", bills.caused().grams());
        map.put("caused_parts_g_per_request", caused(bills.caused()));
        map.put("cell_g_per_request", bills.cell().grams());
        map.put("cell_parts_g_per_request", cell(bills.cell()));
        return map;
    }

    private static Map<String, Object> saved(SavedPercent saved) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Bill bill : Bill.values()) {
            map.put(bill.key(), saved.of(bill));
        }
        return map;
    }

    private static Map<String, Object> caused(BillReport.Caused caused) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("server", caused.serverGrams());
        map.put("station", caused.stationGrams());
        map.put("device", caused.deviceGrams());
        return map;
    }

    private static Map<String, Object> cell(BillReport.CellTotal cell) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("server", cell.serverGrams());
        map.put("station", cell.stationGrams());
        map.put("device", cell.deviceGrams());
        map.put("making", cell.makingGrams());
        return map;
    }

    private static Object orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
