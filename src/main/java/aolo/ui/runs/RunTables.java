package aolo.ui.runs;

import aolo.lab.RunEntry;
import aolo.report.DataTable;
import aolo.report.TidyTable;
import aolo.report.WordTable;
import aolo.training.RunSummary;
import aolo.ui.model.Readable;
import aolo.world.Bill;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of runs as a table for files. Plain functions, any thread. */
final class RunTables {
    private RunTables() {}

    static DataTable of(List<RunEntry> runs) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        for (RunEntry run : runs) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("run", run.name());
            row.put("scenario", run.scenario().name());
            row.put("learner", run.plan().algorithm().key());
            row.put("seed", Long.toString(run.plan().seed()));
            row.put("steps", Long.toString(run.steps()));
            row.put("state", run.state().name().toLowerCase(java.util.Locale.ROOT));
            for (Bill bill : Bill.values()) {
                row.put("saved_percent_" + bill.key(), number(run, result -> result.saved().of(bill)));
            }
            row.put("gap_to_bound_percent", number(run, RunSummary::gapToBoundPercent));
            row.put("violation_percent", number(run, RunSummary::violationPercent));
            row.put("aim_broken_percent", number(run, RunSummary::aimBrokenPercent));
            row.put("qoe_mean", number(run, RunSummary::qoeMean));
            rows.add(row);
            shown.add(List.of(
                    run.name(), Long.toString(run.steps()), word(run, result -> result.saved().billed()),
                    word(run, result -> result.saved().cell()), word(run, result -> result.saved().caused()),
                    word(run, RunSummary::gapToBoundPercent), word(run, RunSummary::violationPercent)));
        }
        List<String> columns = rows.isEmpty() ? List.of("run") : List.copyOf(rows.get(0).keySet());
        return new DataTable(
                "runs", new TidyTable(columns, rows),
                new WordTable(
                        "Runs", List.of("run", "requests", "saved, billed (%)", "cell (%)", "caused (%)", "above bound (%)", "broken (%)"),
                        shown, 1),
                "Each evaluated on 2000 requests that training never saw, in the scenario its training ended in; saved: against full service"
                        + " on the same requests.");
    }

    private static String number(RunEntry run, java.util.function.ToDoubleFunction<RunSummary> value) {
        return run.result().map(result -> Double.toString(value.applyAsDouble(result))).filter(text -> !text.equals("NaN")).orElse("");
    }

    private static String word(RunEntry run, java.util.function.ToDoubleFunction<RunSummary> value) {
        return run.result().map(result -> Readable.fixed(value.applyAsDouble(result), 1)).orElse("-");
    }
}
