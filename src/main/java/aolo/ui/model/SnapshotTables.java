package aolo.ui.model;

import aolo.lab.ChainTerm;
import aolo.lab.LabSnapshot;
import aolo.lab.LabSnapshot.RequestView;
import aolo.lab.TypicalAnswer;
import aolo.lab.UserView;
import aolo.report.DataTable;
import aolo.report.TidyTable;
import aolo.report.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The window's tables as files take them. Plain functions, any thread. */
public final class SnapshotTables {
    private SnapshotTables() {}

    /** Every user with its place, link, typical answer and its carbon by part, full service and the best beside it. */
    public static DataTable users(LabSnapshot snapshot, String source) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        for (UserView user : snapshot.users()) {
            TypicalAnswer a = user.answer();
            Map<String, String> row = new LinkedHashMap<>();
            row.put("user", user.id());
            put(row, "x_m", user.place().xMeters());
            put(row, "y_m", user.place().yMeters());
            put(row, "distance_m", user.place().distanceMeters());
            put(row, "line_of_sight", user.place().lineOfSight() ? 1 : 0);
            put(row, "gain_db", a.gainDb());
            put(row, "snr_db", a.snrDb());
            put(row, "rate_bit_per_s", a.rateBitsPerSecond());
            put(row, "answer_tokens", a.answerTokens());
            put(row, "tx_power_w", a.txPowerWatts());
            put(row, "latency_s", a.latencySeconds());
            put(row, "max_latency_s", user.maxLatencySeconds());
            put(row, "late_share", a.lateShare());
            put(row, "qoe", a.qoe());
            put(row, "min_qoe", user.minQoe());
            put(row, "low_qoe_share", a.lowQoeShare());
            put(row, "carbon_g", a.carbonGrams());
            put(row, "carbon_sd_g", a.carbonSpreadGrams());
            put(row, "radio_g", a.radioGrams());
            put(row, "server_g", a.serverGrams());
            put(row, "making_g", a.makingGrams());
            put(row, "full_service_g", user.fullServiceGrams());
            put(row, "best_g", user.boundGrams());
            put(row, "feasible_share", user.feasibleShare());
            put(row, "reference_g", user.referenceGrams());
            rows.add(row);
            shown.add(List.of(
                    user.id(), Readable.fixed(user.place().distanceMeters(), 0), Readable.fixed(a.snrDb(), 1),
                    Readable.fixed(a.rateBitsPerSecond() / 1e6, 1), Readable.fixed(a.latencySeconds(), 2),
                    Readable.fixed(a.qoe(), 2), Readable.fixed(1e3 * a.carbonGrams(), 1),
                    Readable.fixed(1e3 * user.fullServiceGrams(), 1), Readable.fixed(1e3 * user.boundGrams(), 1)));
        }
        List<String> columns = rows.isEmpty() ? List.of("user") : List.copyOf(rows.get(0).keySet());
        return new DataTable(
                "users", new TidyTable(columns, rows),
                new WordTable(
                        "Users of the cell " + snapshot.scenario().name() + ", served by " + PolicyWords.serving(snapshot),
                        List.of("user", "d (m)", "SNR (dB)", "rate (Mbit/s)", "latency (s)", "QoE", "mgCO₂e", "full", "best"), shown, 1),
                "A typical answer each, mean over the fading; full: full answer at full power; best: best possible. " + source);
    }

    /** The chain of a request, a row for each number. */
    public static DataTable chain(RequestView request, String source) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        for (ChainTerm term : request.terms()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("part", term.group());
            row.put("key", term.key());
            row.put("meaning", term.label());
            put(row, "value", term.value());
            row.put("unit", term.unit());
            rows.add(row);
            shown.add(List.of(term.group(), term.label(), Readable.withUnit(term.value(), term.unit())));
        }
        return new DataTable(
                "chain", new TidyTable(List.of("part", "key", "meaning", "value", "unit"), rows),
                new WordTable(
                        "Where the carbon of an answer to " + request.userId() + " comes from", List.of("part", "term", "value"), shown, 2),
                "Request " + request.request() + ". " + source);
    }

    private static void put(Map<String, String> row, String name, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        row.put(name, Double.isNaN(value) ? "" : whole ? Long.toString((long) value) : Double.toString(value));
    }
}
