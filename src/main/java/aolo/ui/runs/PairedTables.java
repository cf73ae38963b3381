package aolo.ui.runs;

import aolo.lab.PairedTrial;
import aolo.report.DataTable;
import aolo.report.TidyTable;
import aolo.report.WordTable;
import aolo.results.Aggregate;
import aolo.ui.model.Readable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A paired trial as a table. Plain functions, any thread. */
final class PairedTables {
    private PairedTables() {}

    static DataTable of(PairedTrial trial) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<List<String>> shown = new ArrayList<>();
        for (PairedTrial.Line line : trial.lines()) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("quantity", line.key());
            row.put("a", Double.toString(line.a()));
            row.put("b", Double.toString(line.b()));
            row.put("difference", Double.toString(line.difference().mean()));
            row.put("low", Double.toString(line.difference().low()));
            row.put("high", Double.toString(line.difference().high()));
            row.put("worlds", Integer.toString(line.difference().n()));
            rows.add(row);
            shown.add(List.of(line.quantity() + unit(line), value(line, line.a()), value(line, line.b()), difference(line)));
        }
        String what = trial.a().title() + " (A) and " + trial.b().title() + " (B) on the same requests of " + trial.scenario().name();
        return new DataTable(
                "paired", new TidyTable(List.of("quantity", "a", "b", "difference", "low", "high", "worlds"), rows),
                new WordTable(what, List.of("per request", "A", "B", "B − A"), shown, 1), notes(trial));
    }

    static String notes(PairedTrial trial) {
        return "B − A [95 % interval], paired over " + PairedTrial.BLOCKS + " worlds with random streams of their own, "
                + trial.requests() + " requests in all.";
    }

    /** Grams are shown in the window's milligrams. */
    private static double factor(PairedTrial.Line line) {
        return line.unit().equals("g") ? 1e3 : 1;
    }

    static String unit(PairedTrial.Line line) {
        return switch (line.unit()) {
            case "g" -> " (mgCO₂e)";
            case "1" -> "";
            default -> " (" + line.unit() + ")";
        };
    }

    static String value(PairedTrial.Line line, double value) {
        return Readable.plain(factor(line) * value);
    }

    static String difference(PairedTrial.Line line) {
        Aggregate d = line.difference();
        double f = factor(line);
        return signed(f * d.mean()) + " [" + signed(f * d.low()) + ", " + signed(f * d.high()) + "]";
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Readable.plain(value);
    }

    /** Which is better, in a sentence that an interval across zero forbids. */
    static String verdict(PairedTrial trial) {
        PairedTrial.Line line = trial.minimised();
        Aggregate d = line.difference();
        String size = Readable.fixed(Math.abs(100 * d.mean() / line.a()), 1) + " %";
        if (d.low() <= 0 && d.high() >= 0) {
            return "No difference that these requests show: B emits " + signed(100 * d.mean() / line.a()) + " % against A, and the interval holds zero.";
        }
        return "B emits " + size + (d.mean() < 0 ? " less than A" : " more than A") + " by what the scenario minimises.";
    }
}
